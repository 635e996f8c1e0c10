import { areaAt, cellAt } from "../../../formula/address.js";
import type { CellValue } from "../../../sheet/plan.js";
import type { Place } from "../blocks/rectangles.js";
import { ExcelRefusal } from "../../workbook/sentences.js";
import { rangeOf } from "../../cells/write-cells.js";
import { LOG_HEADER } from "./log-sheet.js";
import type { AreaReader, SheetArea } from "../blocks/read-areas.js";
import { readMatrices } from "../blocks/spilled-blocks.js";
import { type Tracked, trackedBy } from "./tracking.js";
import type { SheetState } from "../workbook-state.js";

/** One line of the log, read back; whoever has the workbook may have changed it. */
export interface LogEntry {
  /** Row on the log sheet, from 0. */
  readonly logRow: number;
  readonly sheet: string;
  readonly address: string;
  readonly place: Place;
  readonly formula: string;
  readonly value: CellValue;
  /** Where Excel says that the cell is now. */
  readonly tracked: Tracked;
  /** Rows and columns that the formula filled. */
  readonly rows: number;
  readonly columns: number;
  readonly spilledOver: string;
  /** When, ISO 8601. */
  readonly frozen: string;
  readonly sheetId: string;
  readonly check: string;
}
export interface ReadLog {
  readonly sheet: SheetState;
  readonly entries: readonly LogEntry[];
  /** Rows of ours that cannot be read any more, from 0. */
  readonly unreadable: readonly number[];
  /** Whether somebody wrote beside or below our columns. */
  readonly foreign: boolean;
  /** The lines as they have to be written to stand there again; the first is row 1. */
  readonly rows: readonly (readonly unknown[])[];
}

const WIDTH = LOG_HEADER.length;

/** Reads the whole log. */
export async function readLog(context: Excel.RequestContext, reader: AreaReader, sheet: SheetState): Promise<ReadLog> {
  const used = context.workbook.worksheets
    .getItem(sheet.id)
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (!used.isNullObject) await checkHeader(context, sheet);
  const bottom = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const right = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
  if (bottom <= 1) return { sheet, entries: [], unreadable: [], foreign: right > WIDTH, rows: [] };
  const area: SheetArea = { sheetId: sheet.id, row: 1, column: 0, rows: bottom - 1, columns: WIDTH };
  const read = (await readMatrices(reader, [area], ["values", "formulas"])).get(area) as CellValue[][][];
  const [values = [], formulas = []] = read;
  const entries: LogEntry[] = [];
  const unreadable: number[] = [];
  values.forEach((cells, n) => {
    if (cells.every((cell) => cell === "")) return;
    const entry = entryOf(n + 1, cells, String(formulas[n]?.[4] ?? ""));
    if (entry) entries.push(entry);
    else unreadable.push(n + 1);
  });
  const rows = values.map((cells, n) => cells.map((cell, c) => (c === 4 ? formulas[n]?.[c] : cell)));
  return { sheet, entries, unreadable, foreign: right > WIDTH || unreadable.length > 0, rows };
}

/** A log whose header was deleted has its first line there, where it would be overlooked. */
async function checkHeader(context: Excel.RequestContext, { id, name }: SheetState): Promise<void> {
  const top = rangeOf(context.workbook.worksheets.getItem(id), { row: 0, column: 0, rows: 1, columns: WIDTH });
  top.load("values");
  await context.sync();
  const cells: readonly unknown[] = top.values[0] ?? [];
  const isHeader = cells.every((cell) => cell === "") || cells[0] === LOG_HEADER[0];
  if (!isHeader)
    throw new ExcelRefusal(`Row 1 of "${name}" is no longer its header. Insert an empty row above it and thaw again.`);
}

function entryOf(logRow: number, cells: readonly CellValue[], reference: string): LogEntry | null {
  const [sheet, address, formula, value, , spilledOver, frozen, , sheetId, check] = cells.map((cell) => cell ?? "");
  const place = cellAt(String(address));
  const [rows, columns] = place && spilledOver !== "" ? spanOf(place, String(spilledOver)) : [1, 1];
  const readable = typeof formula === "string" && formula.startsWith("=") && sheet !== "" && rows > 0 && columns > 0;
  if (!place || !readable) return null;
  const texts = { sheet: String(sheet), address: String(address), sheetId: String(sheetId), check: String(check) };
  const tracked = trackedBy(reference);
  return {
    logRow,
    ...texts,
    place,
    formula,
    value: value ?? "",
    tracked,
    rows,
    columns,
    spilledOver: String(spilledOver),
    frozen: String(frozen),
  };
}

function spanOf(place: Place, area: string): [rows: number, columns: number] {
  const found = areaAt(area);
  return found?.row === place.row && found.column === place.column ? [found.rows, found.columns] : [0, 0];
}
