import { intersection } from "../grid/a1.js";
import { type Area, HostError, type Scalar } from "../grid/host.js";
import { type Cell, CellStore } from "./cell-store.js";

const areaOf = (key: number, { spill }: Cell): Area => ({
  ...CellStore.place(key),
  rows: spill?.length ?? 1,
  columns: spill?.[0]?.length ?? 1,
});

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== "" || cell.formula !== null || cell.apostrophe);

/** Something else stands where the formula would spill to. */
function isBlocked(cells: CellStore, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if ((row !== area.row || column !== area.column) && isFilled(cells.get(row, column))) return true;
  return false;
}

function* anchors(cells: CellStore): Generator<{ area: Area; cell: Cell }> {
  for (const key of cells.spilling) {
    const { row, column } = CellStore.place(key);
    const cell = cells.get(row, column);
    if (cell) yield { area: areaOf(key, cell), cell };
  }
}

/** Areas that formulas spill to now. */
export const spillsIn = (cells: CellStore): Area[] =>
  [...anchors(cells)].map(({ area }) => area).filter((area) => !isBlocked(cells, area));

/** What a cell shows: its own value, or a part of what spills over it. */
export function shownIn(cells: CellStore, row: number, column: number): Scalar {
  const own = cells.get(row, column);
  if (own?.spill) return isBlocked(cells, areaOf(row * 16_384 + column, own)) ? "#SPILL!" : own.value;
  if (isFilled(own)) return own?.value ?? "";
  for (const { area, cell } of anchors(cells))
    if (intersection(area, { row, column, rows: 1, columns: 1 }) && !isBlocked(cells, area))
      return cell.spill?.[row - area.row]?.[column - area.column] ?? "";
  return "";
}

/**
 * The arrays that are left when this area is written. As Excel: an array that was typed with Ctrl+Shift+Enter changes as
 * a whole or not at all.
 */
export function arraysBeside(arrays: readonly Area[], area: Area): readonly Area[] {
  return arrays.filter((array) => {
    const common = intersection(array, area);
    if (common && (common.rows !== array.rows || common.columns !== array.columns))
      throw new HostError("InvalidOperation", "You can't change part of an array.");
    return common === null;
  });
}
