import { Refusal } from "../economics/refusal.js";
import { isBlank, received, unwrap } from "./read-cell.js";

export type Cell = number | string | boolean | null;
export type Range = Cell[][];

/**
 * A range as clean rows of equal length, without the blank rows below it (a whole column may be selected).
 * Undefined when nothing was given or every cell is blank.
 * @throws Refusal that names row and column of the range.
 */
export function readRange(label: string, given: unknown): Range | undefined {
  if (isBlank(unwrap(given))) return undefined;
  const rows: unknown[] = Array.isArray(given) ? given : [[given]];
  const last = lastFilledRow(rows);
  return last === 0
    ? undefined
    : Array.from(rows.slice(0, last), (row, index) => readRow(label, row, index + 1, width(rows)));
}

const width = (rows: readonly unknown[]): number => (Array.isArray(rows[0]) ? rows[0].length : 1);

function lastFilledRow(rows: readonly unknown[]): number {
  let last = rows.length;
  while (last > 0 && isBlankRow(rows[last - 1])) last--;
  return last;
}

const isBlankRow = (row: unknown): boolean => (Array.isArray(row) ? row.every(isBlank) : isBlank(row));

function readRow(label: string, given: unknown, row: number, columns: number): Cell[] {
  const cells: unknown[] = Array.isArray(given) ? given : [given];
  if (cells.length !== columns)
    throw new Refusal(
      `${label}, row ${row}: ${cells.length} cells, but row 1 has ${columns}. Give a rectangular range.`,
    );
  return Array.from(cells, (cell, column) => readOne(label, unwrap(cell), row, column + 1));
}

function readOne(label: string, value: unknown, row: number, column: number): Cell {
  if (isBlank(value)) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new Refusal(`${label}, row ${row}, column ${column}: needed a number or a text, got ${received(value)}.`);
}
