import type { Sheet, SheetCell } from "../../readers/xlsx/sheet.js";
import type { Cells } from "../../sites/table/sites-read.js";

/** So many blank rows or columns end a table: what comes after them is something else. */
const GAP = 1_000;

export interface SheetCells {
  /** Row by row from A1, each as long as it needs to be. */
  readonly cells: Cells;
  /** How many cells beyond a wide gap were left aside. */
  readonly beyond: number;
}

/**
 * The cells of a sheet as a table's reader takes them. A forgotten cell in the far corner of the sheet does not make the
 * table seventeen thousand million cells large.
 */
export function cellsOfSheet(sheet: Sheet): SheetCells {
  const placed = [...sheet.cells()];
  const rows = lengthBeforeGap(placed.map(({ row }) => row));
  const columns = lengthBeforeGap(placed.filter(({ row }) => row < rows).map(({ column }) => column));
  const cells: unknown[][] = Array.from({ length: rows }, () => []);
  let beyond = 0;
  for (const { row, column, cell } of placed) {
    const there = column < columns ? cells[row] : undefined;
    if (!there) beyond++;
    else {
      while (there.length < column) there.push(null);
      there.push(plainValue(cell));
    }
  }
  return { cells, beyond };
}

function lengthBeforeGap(places: readonly number[]): number {
  let last: number | undefined;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    if (last !== undefined && place - last > GAP) break;
    last = place;
  }
  return last === undefined ? 0 : last + 1;
}

const plainValue = ({ value }: SheetCell): unknown =>
  typeof value === "object" && value !== null ? value.error : value;
