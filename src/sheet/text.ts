import type { CellValue } from "./plan.js";
import type { LaidOutSheet, LaidOutWorkbook, Region } from "./grid.js";
import { addressOf, addressOfCell } from "../formula/address.js";
import { a1, a1Template } from "../formula/r1c1.js";
import { withSheetNames } from "../formula/sheet-names.js";

/**
 * The workbook as text, one cell a line and always in the same order, for goldens that a person reads in a diff:
 * `Mine!J12  =J$9*$F$8  [123.4]`. After the cells come what a sheet carries besides: lists, charts, breaks, names.
 */
export function toText(workbook: LaidOutWorkbook): string {
  const names = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  const sheets = workbook.sheets.map((sheet) => [...cellLines(sheet, names), ...besides(sheet, names)].join("\n"));
  const defined = workbook.names.map(
    ({ name, sheet, row, column }) => `name ${name} = ${names.get(sheet) ?? sheet}!${addressOfCell(row, column)}`,
  );
  return [...sheets, ...(defined.length ? [defined.join("\n")] : [])].join("\n\n") + "\n";
}

function cellLines(sheet: LaidOutSheet, names: ReadonlyMap<string, string>): string[] {
  const lines: { row: number; column: number; text: string }[] = [];
  for (const region of sheet.regions) {
    const write = writerOf(region, names);
    if (!write) continue;
    for (let row = 0; row < region.rows; row++) {
      for (let column = 0; column < region.columns; column++) {
        const at = { row: region.row + row, column: region.column + column };
        const text = write(row, column);
        if (text !== undefined)
          lines.push({ ...at, text: `${sheet.name}!${addressOfCell(at.row, at.column)}  ${text}` });
      }
    }
  }
  return lines.sort((a, b) => a.row - b.row || a.column - b.column).map((line) => line.text);
}

function writerOf(region: Region, names: ReadonlyMap<string, string>) {
  const { content } = region;
  if ("blank" in content) return undefined;
  if ("values" in content) {
    return (row: number, column: number): string | undefined => {
      const value = content.values[row]?.[column] ?? null;
      return value === null ? undefined : shown(value);
    };
  }
  const at = a1Template(withSheetNames(content.formula, names));
  return (row: number, column: number): string =>
    `${at(region.row + row, region.column + column)}  [${shown(content.cached[row]?.[column] ?? null)}]`;
}

/** Numbers to 12 digits: goldens are for reading, exactness is tested elsewhere. */
function shown(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return value === null ? "" : typeof value === "string" ? JSON.stringify(value) : String(value).toUpperCase();
}

function besides(sheet: LaidOutSheet, names: ReadonlyMap<string, string>): string[] {
  const lists = sheet.validations.map(({ area, rule }) =>
    rule.type === "list"
      ? `list ${addressOf(area)} ${withSheetNames(rule.source, names)}`
      : `range ${addressOf(area)} ${rule.min}…${rule.max}`,
  );
  const highlights = sheet.highlights.map(
    ({ area, formula, style }) =>
      `${String(style)} ${addressOf(area)} where ${a1(withSheetNames(formula, names), area.row, area.column)}`,
  );
  const charts = sheet.charts.map((chart) => `chart ${chart.id} at ${addressOf(chart.area)} "${chart.titleText}"`);
  const tables = sheet.tables.map(({ name, area }) => `table ${name} ${addressOf(area)}`);
  const print = `print ${addressOf(sheet.print.area)} breaks above ${sheet.print.rowBreaks.map((row) => row + 1).join(" ") || "–"}`;
  return [...lists, ...highlights, ...tables, ...charts, print].map((line) => `${sheet.name}: ${line}`);
}
