import type { RepairOptions, RepairReport } from "./reports.js";

/**
 * Types our functions again where they are stuck at #NAME? or stored as _xldudf_…, in the running add-in's spelling.
 * Needs ExcelApi 1.9. All of it or nothing.
 * @throws Error with a sentence, and nothing has changed
 */
export function repair(_options: RepairOptions): Promise<RepairReport> {
  return Promise.reject(new Error("not yet"));
}
