/** What this Excel can do, by Microsoft's requirement sets. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

/** Everything in this room stands on it: RangeAreas, page layout, copyFrom, screen updating. */
export const LEAST_API = "1.9";

/** Sheet properties (1.12) mark what is ours, and tables can be resized (1.13). */
export const canRebuild = (): boolean => supports("1.13");

/** `what` begins with a small letter. @throws Error with a sentence on a host that is too old */
export function requireExcel(what = "the comparison", version = LEAST_API): void {
  if (supports(version)) return;
  throw new Error(
    `This Excel is too old: ${what} needs ExcelApi ${version} ` +
      "(Microsoft 365, Excel 2021 or later, or Excel on the web). Nothing was changed.",
  );
}
