import type { ReadingLimits, XlsxSheet } from "../../readers/xlsx/open-xlsx.js";
import type { Sheet } from "../../readers/xlsx/sheet.js";
import { isCompound, isZip } from "../../readers/package/what-it-is.js";
import { readSites } from "../../sites/table/read-sites.js";
import type { Cells, ReadSitesOptions, SitesRead } from "../../sites/table/sites-read.js";
import { refused } from "../outcome.js";
import { readCsv } from "./read-csv.js";
import { textOf } from "./read-file.js";
import { cellsOfSheet } from "./sheet-cells.js";
import { openWorkbook, readable } from "./workbook-file.js";

/** Most sites that are worked out at once, as JSON; a sheet holds fewer. */
export const MOST_SITES = 10_000;

/** A hundred columns for each of them. */
const tables: ReadingLimits = { mostBytes: 150e6, mostCells: 1e6 };

/** A header is looked for in the first rows of a sheet; of those without one no more is read. */
const HEADER_ROWS = 20;

/** The cells that hold a site table, and where they stand. */
export interface TableCells {
  readonly cells: Cells;
  /** Absent in a CSV file. */
  readonly source?: TableSource;
}

export interface TableSource {
  readonly sheet: Sheet;
  /** Cells of the sheet that stand too far away to belong to the table. */
  readonly beyond: number;
  readonly calculatesOnLoad: boolean;
}

export const readCells = ({ cells, source }: TableCells, mapping: ReadSitesOptions["mapping"] = {}): SitesRead =>
  readSites(cells, {
    limit: MOST_SITES,
    mapping,
    address: { row: 1, column: 1, ...(source ? { sheet: source.sheet.name } : {}) },
  });

/** The table of a .csv or .xlsx file. @throws Stop when the file cannot be read, or has no such sheet. */
export function tableCells(bytes: Uint8Array, path: string, sheet: string | undefined): TableCells {
  if (!isWorkbook(bytes)) return { cells: readCsv(textOf(bytes), path) };
  const { sheets, calculatesOnLoad } = openWorkbook(bytes, path, tables);
  if (sheets.length === 0) throw refused(`${path} has no worksheet.`);
  const tableOf = (found: Sheet): TableCells => {
    const { cells, beyond } = cellsOfSheet(found);
    return { cells, source: { sheet: found, beyond, calculatesOnLoad } };
  };
  const reading = <T>({ name }: XlsxSheet, run: () => T): T => readable(`${path}, sheet “${name}”,`, run);
  const hasHeader = (one: XlsxSheet): boolean =>
    reading(one, () => readCells(tableOf(one.start(HEADER_ROWS))).headerRow !== null);
  const chosen = sheet === undefined ? firstTable(sheets, hasHeader, path) : sheetNamed(sheets, sheet, path);
  return tableOf(reading(chosen, chosen.read));
}

/** By what the bytes are, whatever the file is called. */
export const isWorkbook = (bytes: Uint8Array): boolean => isZip(bytes) || isCompound(bytes);

function sheetNamed(sheets: readonly XlsxSheet[], name: string, path: string): XlsxSheet {
  const found = sheets.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (!found) throw refused(`${path} has no sheet “${name}”; it has ${namesOf(sheets)}.`);
  return found;
}

/** The first sheet on which a header row names sites; a hidden one only where no other does. */
function firstTable(sheets: readonly XlsxSheet[], hasHeader: (sheet: XlsxSheet) => boolean, path: string): XlsxSheet {
  const [only] = sheets;
  if (sheets.length === 1 && only) return only; // its own refusal says what is missing
  const isVisible = ({ visibility }: XlsxSheet): boolean => visibility === "visible";
  const inTurn = [...sheets.filter(isVisible), ...sheets.filter((each) => !isVisible(each))];
  const found = inTurn.find(hasHeader);
  if (found) return found;
  throw refused(
    `None of the sheets of ${path} (${namesOf(sheets)}) has a header row that names MW, power price and efficiency.`,
  );
}

const namesOf = (sheets: readonly XlsxSheet[]): string => {
  const names = sheets.slice(0, 12).map(({ name }) => `“${name}”`);
  return sheets.length > names.length
    ? `${names.join(", ")} and ${sheets.length - names.length} more`
    : names.join(", ");
};
