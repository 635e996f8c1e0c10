import type { Area, Region } from "../../sheet/grid.js";
import { withSheetNames } from "../../formula/sheet-names.js";
import { styleOf } from "../../sheet/looks/styles.js";
import { typedValue } from "./typed-text.js";

/** A range for this request only: untracked, so that Excel need not keep thousands of references alive. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.untrack();
  return range;
}

/** Values as matrices, and one formula for each block: a single text, which Excel puts into every cell of the range. */
export function writeCells(
  sheet: Excel.Worksheet,
  regions: readonly Region[],
  nameOf: ReadonlyMap<string, string>,
): void {
  for (const region of regions) {
    const { content } = region;
    const format = formatOf(region);
    if ("blank" in content && format === undefined) continue;
    const range = rangeOf(sheet, region);
    if ("formula" in content) range.formulasR1C1 = withSheetNames(content.formula, nameOf) as unknown as string[][];
    else if ("values" in content) range.values = content.values.map((row) => row.map(typedValue));
    if (format !== undefined) range.numberFormat = format as unknown as string[][]; // after the value: "@" would keep "5" text
  }
}

/** A formula in a cell of the format "text" would become text as soon as someone edits it. */
function formatOf({ style, content }: Region): string | undefined {
  const { format } = styleOf(style);
  return format === "General" || (format === "@" && "formula" in content) ? undefined : format;
}
