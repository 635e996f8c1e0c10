import { BooleanNumber, Tools } from "@univerjs/core";
import type { IWorksheetData, Worksheet } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/preset-sheets-core";
import type { GridHost, SheetChange, SheetInfo } from "../../office-host/grid/host.js";
import { HostError } from "../../office-host/grid/host.js";
import { sheetSize, type Book } from "./book.js";

type SheetOperations = Pick<
  GridHost,
  "sheets" | "addSheet" | "copySheet" | "deleteSheet" | "changeSheet" | "activeSheet" | "activateSheet"
>;

/** The sheets, from left to right. */
export function sheetOperations(book: Book): SheetOperations {
  return {
    sheets: () => book.workbook.getSheets().map(describe),
    addSheet: (name) => insert(book, emptySheet(freshId(book), name)),
    copySheet: (sheet, name) => {
      book.flush();
      const copy = Tools.deepClone(book.sheet(sheet).getConfig());
      return insert(book, { ...copy, id: freshId(book), name });
    },
    deleteSheet: (sheet) => {
      if (book.workbook.getSheets().length === 1)
        throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
      book.flush();
      leave(book, sheet);
      book.run(RemoveSheetCommand.id, sheet, {});
    },
    changeSheet: (sheet, change) => changeSheet(book, sheet, change),
    activeSheet: () => book.workbook.getActiveSheet().getSheetId(),
    activateSheet: (sheet) => {
      book.sheet(sheet);
      book.show(SetWorksheetActiveOperation.id, sheet, {});
    },
  };
}

function describe(sheet: Worksheet): SheetInfo {
  const config = sheet.getConfig();
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    visibility: config.hidden === BooleanNumber.TRUE ? "Hidden" : "Visible",
    tabColour: config.tabColor ?? "",
    gridlines: config.showGridlines !== BooleanNumber.FALSE,
  };
}

/** Univer goes on drawing a sheet that is deleted while it is on view; Excel shows its neighbour. */
function leave(book: Book, sheet: string): void {
  const sheets = book.workbook.getSheets().map((one) => one.getSheetId());
  const at = sheets.indexOf(sheet);
  const next = sheets[at + 1] ?? sheets[at - 1];
  if (next !== undefined && book.workbook.getActiveSheet().getSheetId() === sheet)
    book.show(SetWorksheetActiveOperation.id, next, {});
}

let lastNumber = 0;

/** Short ids that never come back, so that nothing remembered of a deleted sheet meets a new one. */
function freshId(book: Book): string {
  do lastNumber++;
  while (book.workbook.getSheetBySheetId(`sheet${lastNumber}`));
  return `sheet${lastNumber}`;
}

/** What Univer completes with its own standards. */
export const emptySheet = (id: string, name: string): Partial<IWorksheetData> => ({
  id,
  name,
  rowCount: sheetSize.rows,
  columnCount: sheetSize.columns,
  defaultRowHeight: 20,
  defaultColumnWidth: 72,
  defaultStyle: { ff: "Arial", fs: 10 },
});

/** Appends the sheet. Univer shows a new sheet at once; Excel does not. */
function insert(book: Book, sheet: Partial<IWorksheetData>): string {
  const shown = book.workbook.getActiveSheet().getSheetId();
  book.run(InsertSheetCommand.id, null, { index: book.workbook.getSheets().length, sheet });
  book.show(SetWorksheetActiveOperation.id, shown, {});
  return sheet.id ?? "";
}

function changeSheet(book: Book, sheet: string, change: SheetChange): void {
  const { name, tabColour, gridlines, position, visibility } = change;
  if (name !== undefined) {
    book.flush();
    book.run(SetWorksheetNameCommand.id, sheet, { name });
  }
  if (tabColour !== undefined) book.run(SetTabColorMutation.id, sheet, { color: tabColour });
  if (gridlines !== undefined)
    book.run(ToggleGridlinesMutation.id, sheet, {
      showGridlines: gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  if (visibility !== undefined && visibility !== describe(book.sheet(sheet)).visibility)
    throw new HostError("ApiNotFound", "Worksheet.visibility is not available in the workbench.");
  if (position !== undefined) move(book, sheet, position);
}

function move(book: Book, sheet: string, position: number): void {
  const fromOrder = book.workbook.getSheetOrders().indexOf(sheet);
  const last = book.workbook.getSheets().length - 1;
  if (position < 0 || position > last)
    throw new HostError(
      "InvalidArgument",
      `The argument is invalid: position ${position} is not between 0 and ${last}.`,
    );
  if (position !== fromOrder) book.run(SetWorksheetOrderMutation.id, sheet, { fromOrder, toOrder: position });
}
