import type { FreezeOptions, FreezeReport } from "./reports.js";

/**
 * Puts values in place of our functions, and their formulas into a log sheet, from which `thaw` puts them back.
 * Needs ExcelApi 1.12. All of it or nothing.
 * @throws Error with a sentence, and nothing has changed
 */
export function freeze(_options: FreezeOptions): Promise<FreezeReport> {
  return Promise.reject(new Error("not yet"));
}
