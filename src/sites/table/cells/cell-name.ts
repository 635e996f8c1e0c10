/** Column letters: 1 is A, 27 is AA. */
export const letterOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1);

/** Sheet name as in a formula: quoted where Excel would quote it. */
const sheetName = (sheet: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;

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
  const sheet = address.sheet === undefined ? "" : `${sheetName(address.sheet)}!`;
  const letter = (index: number): string => letterOf(column(index));
  const cell = (r: number, c: number): string => `${sheet}${letter(c)}${row(r)}`;
  return { cell, row, column, letter };
}
