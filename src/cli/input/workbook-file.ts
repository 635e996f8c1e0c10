import { openXlsx, type ReadingLimits, type XlsxFile, type XlsxSheet } from "../../readers/xlsx/open-xlsx.js";
import type { CellValue, Sheet } from "../../readers/xlsx/sheet.js";
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

/** Whose sheet it is stands in its first rows; what is not ours is never read further. */
const FIRST_ROWS = 12;

/**
 * All sheets of a workbook in their order, each read when a cell below its first rows is asked for.
 * @throws Stop (refused) when the file is no .xlsx workbook, and from a sheet that is damaged or too large.
 */
export function readWorkbook(bytes: Uint8Array, path: string): FileSheet[] {
  return openWorkbook(bytes, path, comparisons).sheets.map((sheet) => lazySheet(sheet, path));
}

function lazySheet({ name, start, read }: XlsxSheet, path: string): FileSheet {
  const what = `${path}, sheet “${name}”,`;
  let first: Sheet | undefined;
  let whole: Sheet | undefined;
  const all = (): Sheet => (whole ??= readable(what, read));
  const top = (): Sheet => (first ??= readable(what, () => start(FIRST_ROWS)));
  return {
    name,
    cellAt: (row, column) => (row < FIRST_ROWS ? (whole ?? top()) : all()).cellAt(row, column),
    get rows() {
      return all().rows;
    },
    get columns() {
      return all().columns;
    },
  };
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
