import { a1ToR1C1, r1c1ToA1 } from "../grid/formula-notation.js";
import { CellStore } from "./cell-store.js";
import type { MemorySheet } from "./memory-sheet.js";

const PIECE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!|(?<![A-Za-z0-9_.'\]])([\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![A-Za-z0-9_.(!])/gu;

/** Rows that a person inserts: so many above row `at` (counted from 0) of the sheet called `name`. */
interface Insertion {
  readonly name: string;
  readonly at: number;
  readonly count: number;
}

/** An A1 formula on sheet `own` after the insertion. */
function withRowsInserted(formula: string, own: string, { name, at, count }: Insertion): string {
  const moved = (row: string): number => (Number(row) - 1 >= at ? Number(row) + count : Number(row));
  return formula.replace(PIECE, (whole: string, ...groups: (string | undefined)[]) => {
    const [quoted, plain, from = "", row, to, lastRow = ""] = groups;
    if (row === undefined) return whole; // text
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? own;
    if (sheet.toLowerCase() !== name.toLowerCase()) return whole;
    const mark = whole.slice(0, whole.lastIndexOf("!") + 1);
    const end = to === undefined ? "" : `:${to}${moved(lastRow)}`;
    return `${mark}${from}${moved(row)}${end}`;
  });
}

/** Moves cells of the sheet where the rows come in, and references to it on any sheet. */
export function insertRows(sheet: MemorySheet, insertion: Insertion): void {
  const { name, at, count } = insertion;
  const cells = [...sheet.cells.all()].map(([key, cell]) => ({ ...CellStore.place(key), cell: { ...cell } }));
  for (const { row, column } of cells) sheet.cells.set(row, column, undefined);
  for (const { row, column, cell } of cells) {
    const to = sheet.name === name && row >= at ? row + count : row;
    if (cell.formula === null) sheet.cells.set(to, column, cell);
    else {
      const formula = withRowsInserted(r1c1ToA1(cell.formula, row, column), sheet.name, insertion);
      sheet.cells.set(to, column, { ...cell, formula: a1ToR1C1(formula, to, column) });
    }
  }
}
