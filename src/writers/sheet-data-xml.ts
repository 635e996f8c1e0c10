import { columnLetters } from "../formula/address.js";
import { looksLikeFormula } from "../formula/cell-text.js";
import type { LaidOutSheet, Region } from "../sheet/grid.js";
import type { CellValue } from "../sheet/plan.js";
import { a1Template } from "../formula/r1c1.js";
import { withSheetNames } from "../formula/sheet-names.js";
import type { SharedStrings } from "./shared-strings.js";
import type { StyleNumbers } from "./style-numbers.js";
import { cellText, xmlContent } from "./xml.js";

export interface SheetDataContext {
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly styles: StyleNumbers;
  readonly strings: SharedStrings;
}

/**
 * The rows of a sheet. Written here and not by the library, which takes minutes for the half a million formulas of 200
 * sites and turns cached texts such as "3" or "" into numbers.
 */
export function sheetDataXml(sheet: LaidOutSheet, context: SheetDataContext): string {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const region of sheet.regions) {
    const write = cellWriter(region, context);
    for (let r = 0; r < region.rows; r++) {
      let xml = "";
      for (let c = 0; c < region.columns; c++) xml += write(r, c);
      const row = rows.get(region.row + r);
      if (row) row.push({ column: region.column, xml });
      else rows.set(region.row + r, [{ column: region.column, xml }]);
    }
  }
  return `<sheetData>${rowsXml(rows, sheet)}</sheetData>`;
}

function rowsXml(rows: ReadonlyMap<number, { column: number; xml: string }[]>, sheet: LaidOutSheet): string {
  const heights = new Map(sheet.rowHeights.map(({ row, points }) => [row, points]));
  const numbers = [...new Set([...rows.keys(), ...heights.keys()])].sort((a, b) => a - b);
  return numbers
    .map((row) => {
      const cells = (rows.get(row) ?? []).sort((a, b) => a.column - b.column).map(({ xml }) => xml);
      const points = heights.get(row);
      const height = points === undefined ? "" : ` ht="${points}" customHeight="1"`;
      return `<row r="${row + 1}"${height}>${cells.join("")}</row>`;
    })
    .join("");
}

function cellWriter(region: Region, context: SheetDataContext): (row: number, column: number) => string {
  const { content } = region;
  const style = context.styles.of(region.style);
  const letters = Array.from({ length: region.columns }, (_, c) => columnLetters(region.column + c));
  const start = (r: number, c: number, quoted = false): string =>
    `<c r="${letters[c] ?? ""}${region.row + r + 1}" s="${quoted ? context.styles.of(region.style, true) : style}"`;
  if ("blank" in content) return (r, c) => `${start(r, c)}/>`;
  if ("values" in content) {
    return (r, c) => {
      const value = content.values[r]?.[c] ?? null;
      const quoted = typeof value === "string" && looksLikeFormula(value);
      return start(r, c, quoted) + literalXml(value, context.strings);
    };
  }
  // Escaped before it is expanded, quotes left for the template to read: every cell then gets ready XML.
  const formulaAt = a1Template(xmlContent(withSheetNames(content.formula.slice(1), context.sheetNames)));
  return (r, c) => {
    const cached = cachedXml(content.cached[r]?.[c] ?? null);
    return `${start(r, c)}${cached.type}><f>${formulaAt(region.row + r, region.column + c)}</f><v>${cached.value}</v></c>`;
  };
}

/** Text is a string cell, never a formula; its style also keeps it a text when somebody edits it. */
function literalXml(value: CellValue, strings: SharedStrings): string {
  if (value === null || value === "") return "/>";
  if (typeof value === "number") return `><v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  return ` t="s"><v>${strings.placeOf(value)}</v></c>`;
}

function cachedXml(value: CellValue): { type: string; value: string } {
  if (typeof value === "number") return { type: "", value: String(value) };
  if (typeof value === "boolean") return { type: ' t="b"', value: value ? "1" : "0" };
  return { type: ' t="str"', value: cellText(value ?? "") };
}
