import type { Format, Worksheet } from "wasm-xlsxwriter";
import type { Region } from "../sheet/grid.js";
import type { CellValue } from "../sheet/plan.js";
import { a1Template, withSheetNames } from "../sheet/r1c1.js";
import type { XlsxFormats } from "./xlsx-formats.js";
import type { Library } from "./xlsx-library.js";

/**
 * Stands before every cached text, because the library takes a text like "3" or "TRUE" for a number or a boolean and
 * writes 0 for "". `xlsx-parts` takes it off again. (U+2063, invisible separator.)
 */
export const textMark = "\u2063";

export interface CellWriter {
  readonly library: Library;
  readonly formats: XlsxFormats;
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Addresses that cells lead to, by "row,column". */
  readonly links: ReadonlyMap<string, string>;
}

/** Writes one region cell by cell: formulas in A1 with the core's value as their cached result. */
export function writeRegion(sheet: Worksheet, region: Region, writer: CellWriter): void {
  const { content } = region;
  const format = writer.formats.get(region.style);
  const formulaAt = "formula" in content ? a1Template(withSheetNames(content.formula, writer.sheetNames)) : undefined;
  for (let row = 0; row < region.rows; row++) {
    for (let column = 0; column < region.columns; column++) {
      const [r, c] = [region.row + row, region.column + column];
      if ("blank" in content) sheet.writeBlank(r, c, format);
      else if ("values" in content) writeLiteral(sheet, r, c, content.values[row]?.[column] ?? null, region, writer);
      else if (formulaAt)
        writeFormula(sheet, r, c, formulaAt(r, c), content.cached[row]?.[column] ?? null, format, writer);
    }
  }
}

function writeFormula(
  sheet: Worksheet,
  row: number,
  column: number,
  formula: string,
  value: CellValue,
  format: Format,
  { library }: CellWriter,
): void {
  const written = new library.Formula(formula).setResult(cachedText(value));
  sheet.writeFormulaWithFormat(row, column, written, format);
  written.free();
}

function cachedText(value: CellValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return textMark + (value ?? "");
}

const looksLikeFormula = /^[=+\-@\t\r]/;

/** Text goes in as a string cell, never as a formula, and is marked so where it begins like one. */
function writeLiteral(
  sheet: Worksheet,
  row: number,
  column: number,
  value: CellValue,
  region: Region,
  writer: CellWriter,
): void {
  const { formats, links, library } = writer;
  const format = formats.get(region.style);
  if (value === null || value === "") return void sheet.writeBlank(row, column, format);
  if (typeof value === "number") return void sheet.writeNumberWithFormat(row, column, value, format);
  if (typeof value === "boolean") return void sheet.writeBooleanWithFormat(row, column, value, format);
  const address = links.get(`${row},${column}`);
  if (address !== undefined) {
    const url = new library.Url(address).setText(value).setTip(address.slice(0, 255));
    return void sheet.writeUrlWithFormat(row, column, url, format);
  }
  sheet.writeStringWithFormat(row, column, value, formats.get(region.style, looksLikeFormula.test(value)));
}
