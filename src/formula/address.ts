import { isOnSheet, type Area, type Cell } from "./area.js";

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, Z → 25, AA → 26, in any case. The text is letters only. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const addressOfCell = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

const absoluteCell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** B2:D7, or B2 for a single cell. */
export const addressOf = (area: Area): string => between(area, addressOfCell);

/** $B$2:$D$7, or $B$2 for a single cell. */
export const absoluteAddressOf = (area: Area): string => between(area, absoluteCell);

function between(area: Area, write: (row: number, column: number) => string): string {
  const from = write(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return from;
  return `${from}:${write(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** $3:$9, whole rows. */
export const rowsAddress = (from: number, to: number): string => `$${from + 1}:$${to + 1}`;

/** $B:$D, whole columns. */
export const columnsAddress = (from: number, to: number): string => `$${columnLetters(from)}:$${columnLetters(to)}`;

/** "b3:C$9" → "$B$3:$C$9", "B:B" → "$B:$B". */
export const absoluteAddress = (address: string): string =>
  address
    .replace(/\$/g, "")
    .toUpperCase()
    .replace(/[A-Z]+|\d+/g, "$$$&");

const cell = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/** "B7" or "$B$7" → row 6, column 1; null for anything else. */
export function cellAt(address: string): Cell | null {
  const [, letters = "", digits = ""] = cell.exec(address) ?? [];
  const place = { row: Number(digits) - 1, column: columnNumber(letters) };
  return digits !== "" && isOnSheet(place.row, place.column) ? place : null;
}

/** "B2:D7", "$B$2" → the area, its corners in any order; null for anything else. */
export function areaAt(address: string): Area | null {
  const [from = "", to = from, ...more] = address.split(":");
  const [a, b] = [cellAt(from), cellAt(to)];
  if (!a || !b || more.length > 0) return null;
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** "'My sheet'!B2" → "B2". */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
