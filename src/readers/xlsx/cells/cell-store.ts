import type { PlacedCell, SheetCell } from "../sheet.js";

interface RowCells {
  /** Ascending, beside their cells. */
  readonly columns: number[];
  readonly cells: SheetCell[];
}

/** Cells by place, in memory for those that hold something and for nothing between them. */
export class CellStore {
  readonly #rows = new Map<number, RowCells>();
  #columnCount = 0;
  #rowCount = 0;

  get rows(): number {
    return this.#rowCount;
  }

  /** Rows that hold something. */
  get filledRows(): number {
    return this.#rows.size;
  }

  get columns(): number {
    return this.#columnCount;
  }

  /** Of two cells that claim a place the later stands. */
  put(row: number, column: number, cell: SheetCell): void {
    const cells = this.#rows.get(row) ?? { columns: [], cells: [] };
    this.#rows.set(row, cells);
    const at = placeIn(cells.columns, column);
    const there = cells.columns[at] === column ? 1 : 0;
    cells.columns.splice(at, there, column);
    cells.cells.splice(at, there, cell);
    this.#rowCount = Math.max(this.#rowCount, row + 1);
    this.#columnCount = Math.max(this.#columnCount, column + 1);
  }

  at(row: number, column: number): SheetCell | undefined {
    const cells = this.#rows.get(row);
    if (!cells) return undefined;
    const at = placeIn(cells.columns, column);
    return cells.columns[at] === column ? cells.cells[at] : undefined;
  }

  *cells(): Generator<PlacedCell> {
    for (const row of [...this.#rows.keys()].sort((a, b) => a - b)) {
      const { columns, cells } = this.#rows.get(row)!;
      for (const [i, column] of columns.entries()) yield { row, column, cell: cells[i]! };
    }
  }
}

/** Where a column stands or would stand. Files go from left to right, so the end is asked first. */
function placeIn(columns: readonly number[], column: number): number {
  let [from, to] = [0, columns.length];
  if (to === 0 || columns[to - 1]! < column) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (columns[middle]! < column) from = middle + 1;
    else to = middle;
  }
  return from;
}
