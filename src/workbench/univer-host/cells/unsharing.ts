import { ObjectMatrix } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  MoveColsCommand,
  MoveRangeCommand,
  MoveRowsCommand,
  RemoveColCommand,
  RemoveDefinedNameCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetDefinedNameCommand,
  SetWorksheetNameCommand,
} from "@univerjs/preset-sheets-core";
import type { Book } from "../book.js";
import { SheetFormulas } from "./shared-formulas.js";

/** Commands for which Univer rewrites formulas. */
const rewriting = new Set(
  [
    DeleteRangeMoveLeftCommand,
    DeleteRangeMoveUpCommand,
    InsertColCommand,
    InsertRangeMoveDownCommand,
    InsertRangeMoveRightCommand,
    InsertRowCommand,
    MoveColsCommand,
    MoveRangeCommand,
    MoveRowsCommand,
    RemoveColCommand,
    RemoveDefinedNameCommand,
    RemoveRowCommand,
    RemoveSheetCommand,
    SetDefinedNameCommand,
    SetWorksheetNameCommand,
  ].map(({ id }: { readonly id: string }) => id),
);

/**
 * Univer rewrites a shared formula as if every cell were the first (renaming a sheet makes all of them point to one
 * cell), so each cell gets its own formula before anything of the kind happens, whoever asked for it.
 */
export function unshareBeforeRewriting(book: Book): void {
  book.beforeCommand((id) => {
    if (!rewriting.has(id)) return;
    for (const sheet of book.workbook.getSheets()) unshare(book, sheet.getSheetId());
    book.flush();
  });
}

function unshare(book: Book, id: string): void {
  const sheet = book.sheet(id);
  const formulas = new SheetFormulas(sheet);
  new ObjectMatrix(sheet.getCellMatrix().getMatrix()).forValue((row, column, cell) => {
    if (cell?.si) book.change(id, row, column, { f: formulas.a1(row, column), si: null });
  });
}
