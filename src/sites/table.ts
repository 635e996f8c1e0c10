import type { Place } from "./cell-name.js";
import type { Choosing } from "./column-choice.js";
import type { ColumnCells } from "./number-column.js";
import type { SiteColumn } from "./site-columns.js";
import type { Cells, Meaning } from "./sites-read.js";

/** A table whose header is found. Row and column indexes count from 0. */
export interface Table {
  readonly rows: Cells;
  readonly types: readonly (readonly string[])[] | undefined;
  readonly place: Place;
  readonly header: number;
  readonly headers: readonly string[];
  /** Texts of the units row, or null when there is none. */
  readonly units: readonly string[] | null;
  readonly mapping: Readonly<Record<number, Meaning>>;
  readonly limit: number;
}

export const isField = (choosing: Choosing): choosing is Choosing & { is: "field" } => choosing.is === "field";
export const indexOf = (chosen: readonly Choosing[], field: SiteColumn): number =>
  chosen.find((one) => isField(one) && one.field === field)?.index ?? -1;

export const firstRow = ({ header, units }: Table): number => header + (units ? 2 : 1);

export const cellsOf = ({ rows, types }: Table, siteRows: readonly number[], column: number): ColumnCells => ({
  rows: siteRows,
  cell: (row) => rows[row]?.[column] ?? null,
  type: (row) => types?.[row]?.[column],
});
