import type { Area } from "./host.js";
import { HostError } from "./host.js";

/** Addresses in A1 notation and back. Rows and columns count from 0. */

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export interface GridLimits {
  readonly rows: number;
  readonly columns: number;
}

export const wholeSheet = (limits: GridLimits): Area => ({ row: 0, column: 0, ...limits });
export const isWholeColumns = (area: Area, limits: GridLimits): boolean => area.rows >= limits.rows;
export const isWholeRows = (area: Area, limits: GridLimits): boolean => area.columns >= limits.columns;

/** "B3:D9", "B:D" for whole columns, "3:9" for whole rows. */
export function formatArea(area: Area, limits: GridLimits): string {
  const left = columnLetters(area.column);
  const right = columnLetters(area.column + area.columns - 1);
  const bottom = area.row + area.rows;
  if (isWholeRows(area, limits)) return `${area.row + 1}:${bottom}`;
  if (isWholeColumns(area, limits)) return `${left}:${right}`;
  const first = `${left}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${right}${bottom}`;
}

/** Sheet names that are not plain words are quoted, as Excel does. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^R\d*C\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

export const isWithin = (area: Area, limits: GridLimits): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  area.row + area.rows <= limits.rows &&
  area.column + area.columns <= limits.columns;

const CELL = /^\$?([A-Z]{1,3})\$?(\d+)$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d+)$/;

/** Splits "'My sheet'!A1:B2" into its sheet ("" where there is none) and the rest. */
export function splitSheet(address: string): { sheet: string; rest: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheet: "", rest: address };
  const raw = address.slice(0, at).replace(/^=/, "");
  const sheet = raw.startsWith("'") ? raw.slice(1, -1).replaceAll("''", "'") : raw;
  return { sheet, rest: address.slice(at + 1) };
}

/** Reads "A1", "$A$1:B2", "A:C", "3:9"; the sheet part, if any, is ignored. Refuses anything else. */
export function parseArea(address: string, limits: GridLimits): Area {
  const [from = "", to = from, ...more] = splitSheet(address).rest.split(":");
  const area = more.length > 0 ? null : areaBetween(from.trim(), to.trim(), limits);
  if (!area || !isWithin(area, limits))
    throw new HostError("InvalidArgument", `The argument is invalid: "${address}" is not an address.`);
  return area;
}

function areaBetween(from: string, to: string, limits: GridLimits): Area | null {
  const cells = [CELL.exec(from), CELL.exec(to)];
  if (cells[0] && cells[1]) return spanning(place(cells[0]), place(cells[1]));
  const columns = [COLUMN.exec(from), COLUMN.exec(to)];
  if (columns[0] && columns[1] && (from !== to || from.length > 0)) {
    const [a, b] = [columnNumber(columns[0][1] ?? ""), columnNumber(columns[1][1] ?? "")];
    return spanning({ row: 0, column: a }, { row: limits.rows - 1, column: b });
  }
  const rows = [ROW.exec(from), ROW.exec(to)];
  if (!rows[0] || !rows[1]) return null;
  return spanning(
    { row: Number(from.replace("$", "")) - 1, column: 0 },
    { row: Number(to.replace("$", "")) - 1, column: limits.columns - 1 },
  );
}

const place = (match: RegExpExecArray) => ({ row: Number(match[2]) - 1, column: columnNumber(match[1] ?? "") });

function spanning(a: { row: number; column: number }, b: { row: number; column: number }): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** Where two areas overlap, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}
