import { isError, type Cell } from "./cells/cells.js";
import type { Place } from "./cells/cell-name.js";
import type { Choosing, FieldColumn, Told } from "./columns/column-choice.js";
import type { Duplicates } from "./rows/duplicates.js";
import type { NumberColumn } from "./columns/number-column.js";
import type { RowKind } from "./rows/row-kinds.js";
import type { RowReading } from "./rows/row-reading.js";
import type { SiteColumn } from "./columns/site-columns.js";
import type { Problem } from "./sites-read.js";

/** A table of plain cells, its rows of equal length. Row and column indexes count from 0; `place` turns them into names. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly place: Place;
  readonly told: (column: number) => Told;
  readonly limit: number;
}

/** A table whose header was found, and all that was made of it: short for a cell, long enough for a pane. */
export interface TableReading {
  readonly table: Table;
  readonly header: number;
  readonly headers: readonly string[];
  /** Texts of the units row, or null when there is none. */
  readonly units: readonly string[] | null;
  readonly chosen: readonly Choosing[];
  /** Kind of every row below header and units row. */
  readonly kinds: readonly RowKind[];
  readonly siteRows: readonly number[];
  readonly columns: readonly NumberColumn[];
  readonly readings: readonly RowReading[];
  readonly duplicates: Duplicates;
  /** Why nothing at all can be built; then the refused cells. */
  readonly blocking: readonly Problem[];
  readonly refused: readonly Problem[];
  /** Indexes of the columns that only the user can explain. */
  readonly asked: readonly number[];
}

export const isField = (choosing: Choosing): choosing is FieldColumn => choosing.is === "field";
export const indexOf = (chosen: readonly Choosing[], field: SiteColumn): number =>
  chosen.findIndex((one) => isField(one) && one.field === field);
/** A cell's plain content for people; null beside the table. */
export const contentAt = (rows: Table["rows"], row: number, column: number): string | number | null => {
  const cell = (rows[row] ?? [])[column] ?? null;
  return isError(cell) ? cell.error : cell;
};

/** Index of the first row below header and units row. */
export const firstRow = (header: number, units: unknown): number => header + (units ? 2 : 1);
