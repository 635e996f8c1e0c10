// Until the room `formula` stands, what this reader needs of it.
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
const cell = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
export function cellAt(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = cell.exec(address) ?? [];
  const place = { row: Number(digits) - 1, column: columnNumber(letters) };
  return digits !== "" && place.row <= 1_048_575 && place.column <= 16_383 ? place : null;
}
export function areaAt(address: string): Area | null {
  const [from = "", to = from, ...more] = address.split(":");
  const [a, b] = [cellAt(from), cellAt(to)];
  if (!a || !b || more.length > 0) return null;
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|((?<![\w.$])(?:\$?[A-Z]{1,3}\$?[1-9]\d{0,6}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\w.(!]))|[A-Za-z_][\w.]*/g;
const axis = /(\$?)(?:([A-Z]+)|(\d+))/g;
export const movedTemplate =
  (formula: string) =>
  (rows: number, columns: number): string =>
    formula.replace(pieces, (whole, reference?: string) =>
      reference === undefined
        ? whole
        : whole.replace(axis, (text, fixed: string, letters?: string, digits?: string) => {
            if (fixed) return text;
            return letters ? columnLetters(columnNumber(letters) + columns) : String(Number(digits) + rows);
          }),
    );
