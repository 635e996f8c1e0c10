import type { Area } from "../../formula/area.js";
import type { TableArea } from "./table-part.js";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** A number is a number and a date is a number shown as a date: the format tells which, the value stays. */
export type CellValue = number | string | boolean | null | { readonly error: string };

export interface NumberFormat {
  /** In en-US, as files have it: "#,##0.00", "General". */
  readonly code: string;
  readonly isDate: boolean;
}

/** A piece of a text with a look of its own. */
export interface TextRun {
  readonly text: string;
  /** A footnote's mark, or an exponent. */
  readonly superscript: boolean;
}

export interface SheetCell {
  readonly value: CellValue;
  readonly format: NumberFormat;
  /** Without "="; a formula shared by several cells is told as this cell has it. */
  readonly formula?: string;
  /** The file holds no result: whoever wrote the formula has not calculated it. The value is null. */
  readonly uncalculated?: true;
  /** The cells that this one formula fills. */
  readonly arrayArea?: Area;
  /** Only of a text that changes its look within the cell. */
  readonly runs?: readonly TextRun[];
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell;
}

/** Rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Undefined where nothing stands. Cells under a merged area are told as the file has them, though nobody sees them. */
  readonly cellAt: (row: number, column: number) => SheetCell | undefined;
  /** Row by row, from left to right; only cells that hold something. */
  readonly cells: () => Iterable<PlacedCell>;
  /** One more than the last row and column that hold something. A sheet of one far cell is no large sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Hidden by hand or by grouping; hidden by a filter; or null. */
  readonly hiddenRow: (row: number) => "hidden" | "filtered" | null;
  readonly hiddenColumn: (column: number) => boolean;
  readonly merged: readonly Area[];
  readonly tables: readonly TableArea[];
}
