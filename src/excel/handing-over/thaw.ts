import type { Progress, ThawReport } from "./reports.js";

/**
 * Puts frozen formulas back where the cell still holds the frozen value, and takes them out of the log.
 * Needs ExcelApi 1.12. All of it or nothing.
 * @throws Error with a sentence, and nothing has changed
 */
export function thaw(_options: { readonly onProgress?: Progress }): Promise<ThawReport> {
  return Promise.reject(new Error("not yet"));
}
