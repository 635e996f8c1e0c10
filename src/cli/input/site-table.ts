import { readSites } from "../../sites/table/read-sites.js";
import type { Cells, ReadSitesOptions, SitesRead } from "../../sites/table/sites-read.js";
import { refused } from "../outcome.js";
import { readCsv } from "./read-csv.js";
import { textOf } from "./read-file.js";
import { readWorkbook, type FileCell, type FileSheet } from "./workbook-file.js";

/** Most sites that are worked out at once, as JSON; a sheet holds fewer. */
export const MOST_SITES = 10_000;

/** The cells that hold a site table, and where they stand. */
export interface TableCells {
  readonly cells: Cells;
  /** Absent in a CSV file. */
  readonly sheet?: string;
}

export const readCells = ({ cells, sheet }: TableCells, mapping: ReadSitesOptions["mapping"] = {}): SitesRead =>
  readSites(cells, {
    limit: MOST_SITES,
    mapping,
    address: { row: 1, column: 1, ...(sheet === undefined ? {} : { sheet }) },
  });

/** The table of a .csv or .xlsx file. @throws Stop when the file cannot be read, or has no such sheet. */
export async function tableCells(bytes: Uint8Array, path: string, sheet: string | undefined): Promise<TableCells> {
  if (!isWorkbook(bytes)) return { cells: readCsv(textOf(bytes), path) };
  const sheets = await readWorkbook(bytes, path);
  return sheet === undefined ? firstTable(sheets, path) : cellsOf(sheetNamed(sheets, sheet, path));
}

/** By what the bytes are, whatever the file is called: zip (.xlsx) or the container of older Office files. */
export const isWorkbook = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

function sheetNamed(sheets: readonly FileSheet[], name: string, path: string): FileSheet {
  const found = sheets.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (!found) throw refused(`${path} has no sheet “${name}”; it has ${namesOf(sheets)}.`);
  return found;
}

/** The first sheet on which a header row names sites. */
function firstTable(sheets: readonly FileSheet[], path: string): TableCells {
  const tables = sheets.map(cellsOf);
  const found = tables.find((table) => readCells(table).headerRow !== null);
  if (found) return found;
  const [only] = tables;
  if (tables.length === 1 && only) return only; // its own refusal says what is missing
  throw refused(
    `None of the sheets of ${path} (${namesOf(sheets)}) has a header row that names MW, power price and efficiency.`,
  );
}

const namesOf = (sheets: readonly FileSheet[]): string => {
  const names = sheets.slice(0, 12).map(({ name }) => `“${name}”`);
  return sheets.length > names.length
    ? `${names.join(", ")} and ${sheets.length - names.length} more`
    : names.join(", ");
};

const cellsOf = (sheet: FileSheet): TableCells => ({
  sheet: sheet.name,
  cells: Array.from({ length: sheet.rows }, (_, row) =>
    Array.from({ length: sheet.columns }, (_, column) => plainValue(sheet.cellAt(row, column))),
  ),
});

const plainValue = (cell: FileCell | undefined): unknown => {
  const value = cell?.value ?? null;
  return typeof value === "object" && value !== null ? value.error : value;
};
