import { sheetPrefix } from "../../../formula/names.js";
import { columnLetters } from "../../../formula/address.js";

/** Names cells of one table, `Sites!D7` or `row 7, column 4`. Rows and columns count from 0 here. */
export interface Place {
  readonly cell: (row: number, column: number) => string;
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
  readonly letter: (column: number) => string;
}

export function placeOf(address: { sheet?: string; row: number; column: number }): Place {
  const row = (index: number): number => address.row + index;
  const column = (index: number): number => address.column + index;
  const sheet = address.sheet === undefined ? "" : sheetPrefix(address.sheet);
  const letter = (index: number): string => columnLetters(column(index) - 1);
  const cell = (r: number, c: number): string => `${sheet}${letter(c)}${row(r)}`;
  return { cell, row, column, letter };
}
