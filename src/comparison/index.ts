/**
 * The export "./comparison": from a site table to a comparison workbook as plain JSON, without Excel.
 * `readSites(values)` reads a table, `planComparison(case)` plans the workbook, `layout(plan)` gives it addresses.
 */
export type { ComparisonDetails, ScenarioInputs } from "./context.js";
export { fingerprint } from "./fingerprint.js";
export { MAX_SITES, planComparison, PRODUCT } from "./plan-comparison.js";
export { readRecord, recordCells, RECORD_VERSION, wholeRecord, type RecordRead, type RecordUnread } from "./record.js";
export { VERSION } from "./version.js";
export * from "../sheet/plan.js";
export { layout } from "../sheet/layout.js";
export { readSites } from "../sites/table/read-sites.js";
export type { SitesRead } from "../sites/table/sites-read.js";
