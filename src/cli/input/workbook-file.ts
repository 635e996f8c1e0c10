import { openXlsx, type ReadingLimits, type XlsxFile } from "../../readers/xlsx/open-xlsx.js";
import type { CellValue } from "../../readers/xlsx/sheet.js";
import { Unreadable } from "../../readers/unreadable.js";
import { refused } from "../outcome.js";

/** A cell of a file: what it shows, and the formula behind it without "=". */
export interface FileCell {
  readonly value: CellValue;
  readonly formula?: string;
}

export interface FileSheet {
  readonly name: string;
  /** Rows and columns count from 0; undefined where nothing stands. */
  readonly cellAt: (row: number, column: number) => FileCell | undefined;
  readonly rows: number;
  readonly columns: number;
}

/** A comparison of 200 sites has half a million cells in 70 MB; a workbook may hold several. */
const comparisons: ReadingLimits = { mostBytes: 600e6, mostCells: 4e6 };

/** All sheets of a workbook in their order. @throws Stop (refused) when the file is no .xlsx workbook. */
export async function readWorkbook(bytes: Uint8Array, path: string): Promise<FileSheet[]> {
  const file = openWorkbook(bytes, path, comparisons);
  return file.sheets.map((sheet) => readable(`${path}, sheet “${sheet.name}”,`, sheet.read));
}

/** @throws Stop (refused) saying what the file is instead. */
export const openWorkbook = (bytes: Uint8Array, path: string, limits: ReadingLimits): XlsxFile =>
  readable(path, () => openXlsx(bytes, limits));

/** What the reader says is wrong, said of this file. */
export function readable<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) throw refused(`${what} ${error.message}.`);
    throw error;
  }
}
