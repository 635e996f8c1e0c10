import type { CellValue } from "../../sheet/plan.js";
import { type BookState, SHEET_MARK, type SheetState } from "../workbook/book-state.js";
import { freeSheetName, lowerCased } from "../workbook/free-names.js";
import { ExcelRefusal } from "../workbook/sentences.js";
import { typedValue } from "../cells/typed-text.js";

/** An input that was written over: what stood there, what stands there now, and why. */
export interface LoggedChange {
  readonly label: string;
  /** With the sheet: "Inputs!F14". */
  readonly address: string;
  /** A number, or the formula that stood there, as text. */
  readonly before: CellValue;
  readonly after: number;
  readonly source: string;
  readonly asOf: string;
}

/** The mark of our log: a user's sheet of the same name is not ours. */
const mark = "inputLog";
const wanted = "Input log";
const header = ["Written", "Input", "Cell", "Before", "After", "As of", "Source"];
const widths = [130, 110, 90, 90, 90, 130, 320];

/** The log of this workbook, and how far it is filled once a sync has passed; null where there is none yet. */
export interface Log {
  readonly state: SheetState;
  readonly used: Excel.Range;
}

export function findLog(context: Excel.RequestContext, { sheets }: BookState): Log | null {
  const state = sheets.find((sheet) => sheet.mark === mark);
  if (!state) return null;
  if (state.locked)
    throw new ExcelRefusal(`The sheet "${state.name}" is protected. Lift its protection and try again.`);
  const used = context.workbook.worksheets.getItem(state.id).getUsedRange(true).load("rowIndex,rowCount");
  return { state, used };
}

/** Queues the rows under those of earlier times and gives the name of the sheet. */
export function queueLog(
  context: Excel.RequestContext,
  log: Log | null,
  book: BookState,
  changes: readonly LoggedChange[],
): string {
  const name = log?.state.name ?? freeSheetName(wanted, lowerCased(book.sheets.map((sheet) => sheet.name)));
  const sheet = log ? context.workbook.worksheets.getItem(log.state.id) : newLog(context, book, name);
  const first = log ? log.used.rowIndex + log.used.rowCount : 1;
  const written = new Date().toISOString();
  const rows = changes.map(({ label, address, before, after, source, asOf }) =>
    [written, label, address, before, after, asOf, source].map(typedValue),
  );
  sheet.getRangeByIndexes(first, 0, rows.length, header.length).values = rows;
  return name;
}

function newLog({ workbook }: Excel.RequestContext, book: BookState, name: string): Excel.Worksheet {
  if (book.structureLocked) {
    throw new ExcelRefusal("The workbook's structure is protected, so no log can be added. Nothing was changed.");
  }
  const sheet = workbook.worksheets.add(name);
  sheet.customProperties.add(SHEET_MARK, mark);
  const top = sheet.getRangeByIndexes(0, 0, 1, header.length);
  top.values = [header];
  top.format.font.bold = true;
  widths.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width));
  return sheet;
}
