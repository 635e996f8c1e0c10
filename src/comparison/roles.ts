import type { SiteResult } from "../economics/index.js";
import type { Role } from "../sheet/plan.js";

/** The roles of this workbook: the keys by which others find its inputs, results and marks, and no spelling of an id. */

/** A field of the market or the assumptions, `asOfDate`, or the reader's own curve, quarter by quarter. */
export const inputOf = (field: string): Role => ({ kind: "input", of: field });

/** A field of each site, its owner and status. */
export const siteInputOf = (field: string): Role => ({ kind: "input", of: field, each: "site" });

export const siteNames: Role = { kind: "siteName", of: "name", each: "site" };

/** The site that a sheet shows, as the detail of that name has it. */
export const choiceOf = (detail: "flipsSite" | "cashFlowSite"): Role => ({ kind: "choice", of: detail });

/** An input as it was when the workbook was built. */
export const builtOf = ({ of, each }: Role): Role => ({ kind: "built", of, ...(each ? { each } : {}) });

/** The sum of the reader's curve as built. */
export const curveSum: Role = builtOf(inputOf("sum of hashpriceCurve"));

/** How many of these inputs are not as built; the count of "all" is the sum of the others. */
export const changedOf = (of: string, covers: readonly Role[]): Role => ({ kind: "changed", of, covers });

export const siteResult = (of: keyof SiteResult): Role => ({ kind: "result", of, each: "site" });

/** Values that the core solved when the workbook was built, and the words that say whether they still hold. */
export type Solved = "tornado" | "equalPrices" | "scenarios";
export const solvedOf = (of: Solved): Role => ({ kind: "solved", of });
export const staleOf = (of: Solved): Role => ({ kind: "stale", of });

/** Who built this, from what, when. */
export const stampOf = (of: "product" | "preset" | "marketAsOf" | "inputsHash" | "builtAt"): Role => ({
  kind: "stamp",
  of,
});

/** A piece of the record; record.ts reads them. */
export const recordPiece = (number: number): Role => ({ kind: "record", of: String(number) });

export const siteNumberOf = (table: string): Role => ({ kind: "siteNumber", of: table });
