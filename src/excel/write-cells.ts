import type { Region } from "../sheet/grid.js";
import { withSheetNames } from "../sheet/r1c1.js";
import { typedValue } from "./typed-text.js";

export const rangeOf = (
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);

/** Values as matrices, and one formula for each block: a single text, which Excel puts into every cell of the range. */
export function writeCells(
  sheet: Excel.Worksheet,
  regions: readonly Region[],
  nameOf: ReadonlyMap<string, string>,
): void {
  for (const region of regions) {
    const { content } = region;
    if ("formula" in content)
      rangeOf(sheet, region).formulasR1C1 = withSheetNames(content.formula, nameOf) as unknown as string[][];
    else if ("values" in content) rangeOf(sheet, region).values = content.values.map((row) => row.map(typedValue));
  }
}
