import type { TableColumn, TableSheet } from "../plan.js";
import { longestWord, textWidth, usualWidths, valueWidth, widestValue, wrappedLines } from "../looks/widths.js";

export const firstTableColumn = 1;
const widestText = 60;

/** Widths of all columns of a table sheet; tables that stand below each other share them. */
export function tableSheetWidths(sheet: TableSheet): number[] {
  const widths = widthsOfTables(sheet);
  const { value, unit } = aboveColumnsOf(sheet);
  for (const line of sheet.tables.flatMap((table) => table.above ?? [])) {
    const room = widths.slice(firstTableColumn + 1, value).reduce((sum, width) => sum + width, 0);
    raise(widths, firstTableColumn, textWidth(line.label) + 2 - room);
    raise(widths, value, Math.max(11, valueWidth(line.value, line.number) + 1));
    raise(widths, unit, textWidth(line.unit) + 3);
  }
  return widths;
}

function widthsOfTables(sheet: TableSheet): number[] {
  const widths = [2.5];
  for (const table of sheet.tables) {
    table.columns.forEach((column, place) => raise(widths, firstTableColumn + place, columnWidth(column)));
  }
  return widths;
}

/**
 * Columns of the constant lines above tables: labels run over as many columns as they need, up to three, so that a
 * narrow first column stays narrow.
 */
export function aboveColumnsOf(sheet: TableSheet): { label: number; value: number; unit: number; note: number } {
  const widths = widthsOfTables(sheet);
  const lines = sheet.tables.flatMap((table) => table.above ?? []);
  const longest = lines.reduce((most, line) => Math.max(most, textWidth(line.label) + 2), 0);
  let value = firstTableColumn + 1;
  for (let room = widths[firstTableColumn] ?? 10; room < longest && value < firstTableColumn + 3; value++) {
    room += widths[value] ?? 10;
  }
  return { label: firstTableColumn, value, unit: value + 1, note: value + 2 };
}

function raise(widths: number[], column: number, width: number): void {
  while (widths.length <= column) widths.push(10);
  widths[column] = Math.max(widths[column] as number, Math.ceil(width * 2) / 2);
}

function columnWidth(column: TableColumn): number {
  const widest = widestValue([...column.values, column.total?.value ?? null], column.number);
  const values = Math.min(widestText, widest) + 0.5;
  const header = headerWidth(column.label);
  const unit = textWidth(column.unit) + 2;
  return Math.max(column.width ?? Math.min(usualWidths[column.number], values + 3), values, header, unit);
}

const boldLetter = 1.1;
const widestHeader = 15;

/** Wide enough for the longest word, and for two lines where that is not too wide. */
function headerWidth(label: string): number {
  let width = longestWord(label) * boldLetter + 3.5;
  while (width < widestHeader && wrappedLines(label, (width - 1) / boldLetter) > 2) width += 0.5;
  return width;
}

/** The header as written: a filtered table carries the unit on a second line. */
export const headerText = (column: TableColumn, filter: boolean): string =>
  filter && column.unit ? `${column.label}\n${column.unit}` : column.label;

/** Points of a band; a filtered one keeps its lowest line free for the filter's buttons. */
export function bandHeight(texts: readonly string[], widths: readonly number[], filter: boolean): number {
  const lines = texts.map((text, place) =>
    wrappedLines(text, ((widths[firstTableColumn + place] ?? 10) - 1) / boldLetter),
  );
  return Math.max(1, ...lines) * 12.75 + (filter ? 15.75 : 8.25);
}
