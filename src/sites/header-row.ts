import { isBlank, textOf } from "./cells.js";
import { isUnitCell, readHeader } from "./header-cell.js";
import { readNumberText } from "./number-text.js";
import type { Cells } from "./sites-read.js";

export const HEADER_SEARCH_ROWS = 10;

const isNumeric = (cell: unknown): boolean =>
  typeof cell === "number" || (typeof cell === "string" && readNumberText(cell)?.around === "");

/** How many different site columns a row names; rows with two or more numbers are data. */
function namedColumns(row: readonly unknown[]): number {
  if (row.filter(isNumeric).length > 1) return 0;
  const fields = row.flatMap((cell) => {
    const [best] = typeof cell === "string" && !isBlank(cell) ? readHeader(textOf(cell)).candidates : [];
    return best ? [best.field] : [];
  });
  return new Set(fields).size;
}

/** So many different columns are named by no title: no need to look further. */
const SURELY_A_HEADER = 4;

/** Index of the header: of the first ten rows the one that names most site columns, at least two. */
export function findHeader(values: Cells): number | null {
  let [best, most] = [-1, 1];
  for (let row = 0; row < Math.min(values.length, HEADER_SEARCH_ROWS) && most < SURELY_A_HEADER; row++) {
    const count = namedColumns(values[row] ?? []);
    if (count > most) [best, most] = [row, count];
  }
  return best < 0 ? null : best;
}

/** Is this row, right below the header, a units row: only units, at least one, no number? */
export function isUnitsRow(row: readonly unknown[] | undefined): boolean {
  const cells = (row ?? []).filter((cell) => !isBlank(cell));
  return cells.length > 0 && cells.every((cell) => typeof cell === "string" && isUnitCell(textOf(cell)));
}
