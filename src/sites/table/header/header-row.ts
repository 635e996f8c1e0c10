import { textOf, type Cell } from "../cells/cells.js";
import { isUnitCell, readHeader } from "./header-cell.js";
import { readNumberText } from "../cells/number-text.js";

const HEADER_SEARCH_ROWS = 10;
/** So many different columns are named by no title: no need to look further. */
const SURELY_A_HEADER = 4;

function isNumeric(cell: Cell): boolean {
  const number = typeof cell === "string" ? readNumberText(cell) : null;
  return typeof cell === "number" || (number !== null && number.around === "");
}

/** How many different site columns a row names; rows with two or more numbers are data. */
function namedColumns(row: readonly Cell[]): number {
  if (row.filter(isNumeric).length > 1) return 0;
  const fields = row.map((cell) => typeof cell === "string" && readHeader(cell).candidates[0]);
  return new Set(fields.flatMap((best) => (best ? [best.field] : []))).size;
}

/** Index of the header: of the first ten rows the one that names most site columns, at least two; -1 for none. */
export function findHeader(rows: readonly (readonly Cell[])[]): number {
  let [best, most] = [-1, 1];
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, index) => {
    const count = most < SURELY_A_HEADER ? namedColumns(row) : 0;
    if (count > most) [best, most] = [index, count];
  });
  return best;
}

/** Is this row, right below the header, a units row: only units, at least one, no number? */
export function isUnitsRow(row: readonly Cell[] = []): boolean {
  const cells = row.filter((cell) => cell !== null);
  return cells.length > 0 && cells.every((cell) => typeof cell === "string" && isUnitCell(textOf(cell)));
}
