import { remapped } from "../../src/formula/remap.js";
import type { BookCell, BookSheet } from "../../src/verify/index.js";

/** Where a line goes, and which line of before stands at a place; null where a new one does. */
export interface Moved {
  readonly to: (line: number) => number;
  readonly from: (line: number) => number | null;
}

/** A blank line before this one. */
export const inserted = (at: number): Moved => ({
  to: (line) => (line >= at ? line + 1 : line),
  from: (line) => (line === at ? null : line > at ? line - 1 : line),
});

/** A line cut out and put in further below, as Excel does it with Shift and a drag. */
export const carried = (line: number, below: number): Moved => ({
  to: (each) => (each === line ? below : each > line && each <= below ? each - 1 : each),
  from: (each) => (each === below ? line : each >= line && each < below ? each + 1 : each),
});

const stays: Moved = { to: (line) => line, from: (line) => line };

/** The workbook after somebody has moved lines of one sheet: Excel rewrites every formula that names them. */
export function withLines(
  book: readonly BookSheet[],
  name: string,
  { rows = stays, columns = stays }: { readonly rows?: Moved; readonly columns?: Moved },
): BookSheet[] {
  return book.map((sheet) => {
    const own = sheet.name === name;
    const rewritten = (formula: string): string =>
      remapped(formula, {
        row: (row, of) => ((of ?? sheet.name) === name ? rows.to(row) : row),
        column: (column, of) => ((of ?? sheet.name) === name ? columns.to(column) : column),
      });
    const cellAt = (row: number, column: number): BookCell | undefined => {
      const [from, beside] = own ? [rows.from(row), columns.from(column)] : [row, column];
      const cell = from === null || beside === null ? undefined : sheet.cellAt(from, beside);
      return cell?.formula === undefined ? cell : { ...cell, formula: rewritten(cell.formula) };
    };
    return { name: sheet.name, rows: sheet.rows + (own ? 1 : 0), columns: sheet.columns + (own ? 1 : 0), cellAt };
  });
}
