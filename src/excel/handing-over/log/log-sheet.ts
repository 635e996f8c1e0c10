import type { CellValue } from "../../../sheet/plan.js";
import { addressOf } from "../../../formula/address.js";
import { SHEET_MARK } from "../../workbook/book-state.js";
import { freeSheetName, lowerCased } from "../../workbook/free-names.js";
import { ExcelRefusal } from "../../workbook/sentences.js";
import { typedValue } from "../../cells/typed-text.js";
import { rangeOf } from "../../cells/write-cells.js";
import type { Write } from "../blocks/careful-writing.js";
import type { CellBlock } from "../blocks/cell-blocks.js";
import { fingerprint } from "./fingerprint.js";
import { trackingFormula } from "./tracking.js";
import type { SheetState, WorkbookState } from "../workbook-state.js";

/** The mark of our log: a user's sheet of the same name is not ours. */
export const LOG_MARK = "frozenFormulas";
const WANTED = "Frozen formulas";

export const LOG_HEADER = [
  "Sheet",
  "Cell",
  "Formula",
  "Value when frozen",
  "Value now",
  "Spilled over",
  "Frozen",
  "Version",
  "Sheet id",
  "Check",
];
const WIDTHS = [110, 60, 320, 110, 110, 80, 150, 60, 80, 110];
/** Rows written at once. */
const BAND = 1_000;
const LAST_ROW = 1_048_576;

/** One frozen formula, to be logged. */
export interface LogLine {
  readonly sheet: SheetState;
  readonly block: CellBlock;
  readonly formula: string;
}

/** The columns of a line. "Value now" is the formula by which Thaw finds the cell again. */
export function logRow({ sheet, block, formula }: LogLine, now: Date, version: string): (string | number | boolean)[] {
  const { row, column } = block;
  const cell = { row, column, rows: 1, columns: 1 };
  const spill = block.rows * block.columns > 1 ? addressOf(block) : "";
  const texts: CellValue[] = [sheet.name, addressOf(cell), formula, block.values[0]?.[0] ?? ""];
  const about: CellValue[] = [spill, now.toISOString(), version, sheet.id, fingerprint(block.values)];
  return [...texts.map(typedValue), trackingFormula(sheet.name, addressOf(cell), formula), ...about.map(typedValue)];
}

/** The log of this workbook, or null where there is none. */
export const logOf = (state: WorkbookState): SheetState | null =>
  state.sheets.find((sheet) => sheet.mark === LOG_MARK) ?? null;

export interface LogPlace {
  readonly name: string;
  /** Null for a log that is still to be made. */
  readonly sheetId: string | null;
  readonly firstRow: number;
}

/** Where the next lines go. @throws ExcelRefusal with a sentence */
export async function logPlace(context: Excel.RequestContext, state: WorkbookState, lines: number): Promise<LogPlace> {
  const log = logOf(state);
  if (!log && state.structureLocked)
    throw new ExcelRefusal(
      "The workbook's structure is protected, so no log can be added. Lift it (Review, Protect Workbook) and freeze again.",
    );
  if (log?.locked) throw new ExcelRefusal(`The log "${log.name}" is protected. Lift its protection and freeze again.`);
  let firstRow = 1;
  if (log) {
    const used = context.workbook.worksheets.getItem(log.id).getUsedRange(true).load("rowIndex,rowCount");
    await context.sync();
    firstRow = used.rowIndex + used.rowCount;
  }
  if (firstRow + lines > LAST_ROW) throw new ExcelRefusal(`The log has no room for ${lines} more formulas.`);
  const name = log?.name ?? freeSheetName(WANTED, lowerCased(state.sheets.map((sheet) => sheet.name)));
  return { name, sheetId: log?.id ?? null, firstRow };
}

/** Adds the lines under those of earlier times. */
export function logWrites(place: LogPlace, before: WorkbookState, rows: readonly (readonly unknown[])[]): Write[] {
  const writes: Write[] = place.sheetId === null ? [newLog(place.name, before)] : [];
  for (let from = 0; from < rows.length; from += BAND) {
    const band = rows.slice(from, from + BAND);
    const area = { row: place.firstRow + from, column: 0, rows: band.length, columns: LOG_HEADER.length };
    writes.push({
      bytes: 2_500 + JSON.stringify(band).length * 1.2,
      make: ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(place.sheetId ?? place.name);
        rangeOf(sheet, area).formulas = band.map((row) => [...row]);
      },
      takeBack: ({ workbook }) => {
        if (place.sheetId !== null) rangeOf(workbook.worksheets.getItem(place.sheetId), area).clear("All");
      },
    });
  }
  return writes;
}

function newLog(name: string, before: WorkbookState): Write {
  const known = new Set(before.sheets.map((sheet) => sheet.id));
  return {
    bytes: 10_000,
    make: ({ workbook }) => {
      const sheet = workbook.worksheets.add(name);
      sheet.customProperties.add(SHEET_MARK, LOG_MARK);
      const top = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: LOG_HEADER.length });
      top.values = [LOG_HEADER];
      top.format.font.bold = true;
      WIDTHS.forEach((width, column) => {
        rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
      });
      sheet.freezePanes.freezeRows(1);
    },
    takeBack: ({ workbook }, now) => {
      const made = now.sheets.find((sheet) => sheet.name === name && !known.has(sheet.id));
      if (made) workbook.worksheets.getItem(made.id).delete();
    },
  };
}
