/** A cell; rows and columns count from 0 in all of the project, and from 1 only in written addresses. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells. */
export interface Area extends Cell {
  readonly rows: number;
  readonly columns: number;
}

/** The last row and column of a sheet, in Excel since 2007. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export const isOnSheet = (row: number, column: number): boolean =>
  row >= 0 && row <= lastRow && column >= 0 && column <= lastColumn;
