import type { Cell, CellErrorValue, Row, Workbook, Worksheet } from "exceljs";
import { refused } from "../outcome.js";

/** A cell of a file: what it shows, and the formula behind it without "=". */
export interface FileCell {
  readonly value: number | string | boolean | null | { readonly error: string };
  readonly formula?: string;
}

export interface FileSheet {
  readonly name: string;
  /** Rows and columns count from 0; undefined where nothing stands. */
  readonly cellAt: (row: number, column: number) => FileCell | undefined;
  readonly rows: number;
  readonly columns: number;
}

/** A workbook's sheets in their order. @throws Stop (refused) when the file is no .xlsx workbook. */
export async function readWorkbook(bytes: Uint8Array, path: string): Promise<FileSheet[]> {
  requireZip(bytes, path);
  const { default: ExcelJS } = await import("exceljs");
  const workbook: Workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 80) : "unknown";
    throw refused(`${path} cannot be read as a workbook; it may be damaged (${why}).`);
  }
  return workbook.worksheets.map(sheetOf);
}

function requireZip(bytes: Uint8Array, path: string): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  throw refused(
    compound
      ? `${path} is an old .xls workbook or one with a password. Save it as .xlsx without a password.`
      : `${path} is no .xlsx workbook.`,
  );
}

function sheetOf(sheet: Worksheet): FileSheet {
  const rows = new Map<number, Map<number, FileCell>>();
  let columns = 0;
  sheet.eachRow((row: Row, number) => {
    const cells = new Map<number, FileCell>();
    row.eachCell((cell, column) => {
      // Of merged cells only the first holds anything; the library repeats its value in all of them.
      if (cell.isMerged && cell.master !== cell) return;
      const read = cellOf(cell);
      if (read) cells.set(column - 1, read);
      columns = Math.max(columns, column);
    });
    rows.set(number - 1, cells);
  });
  const count = Math.max(0, ...[...rows.keys()].map((row) => row + 1));
  return { name: sheet.name, cellAt: (row, column) => rows.get(row)?.get(column), rows: count, columns };
}

const isError = (value: unknown): value is CellErrorValue =>
  typeof value === "object" && value !== null && "error" in value;

/** A result of 0 is in `result` but not in `value`; a result that is an empty text is in neither. */
function cellOf(cell: Cell): FileCell | undefined {
  const formula: string | undefined = cell.formula;
  if (formula !== undefined) return { value: plain(cell.result ?? ""), formula };
  return cell.value === null || cell.value === undefined ? undefined : { value: plain(cell.value) };
}

/** Links, rich text and dates as Excel's own functions see them. */
function plain(value: unknown): FileCell["value"] {
  if (value instanceof Date) return serialOf(value);
  if (isError(value)) return { error: value.error };
  if (typeof value !== "object" || value === null) return value as FileCell["value"];
  if ("richText" in value) return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  return "text" in value ? plain(value.text) : null;
}

const dayMs = 86_400_000;
/** The library turns numbers in date formats into dates; this turns them back, to the millisecond. */
const serialOf = (date: Date): number => date.getTime() / dayMs + 25_569;
