import { addressOf, addressOfCell, columnsAddress, rowsAddress } from "../../formula/address.js";
import { widthInPoints } from "../../sheet/looks/widths.js";
import { margins } from "../../sheet/print/pages.js";
import type { SheetLook } from "../build/build-record.js";
import { supports } from "../workbook/requirements.js";
import { rangeOf } from "./write-cells.js";
import { colour } from "./write-styles.js";

/** Widths, heights, outline, freeze, tab and page of a sheet; `old` is what an earlier build gave it. */
export function writeLook(sheet: Excel.Worksheet, look: SheetLook, old: SheetLook | null): void {
  sheet.tabColor = colour(look.tabColour);
  sheet.showGridlines = false;
  if (old) resetSizes(sheet, look, old);
  writeWidths(sheet, look.columnWidths);
  writeHeights(sheet, look.rowHeights);
  writeFreeze(sheet, look.freeze, old !== null);
  if (supports("1.10")) writeOutline(sheet, look.columnGroups, old?.columnGroups ?? []);
  writePage(sheet, look.print, old !== null);
}

/** Columns that are not ours any more, and rows that had a height of their own, get Excel's standard sizes. */
function resetSizes(sheet: Excel.Worksheet, look: SheetLook, old: SheetLook): void {
  const [from, to] = [look.columnWidths.length, old.columnWidths.length];
  if (to > from) rangeOf(sheet, { row: 0, column: from, rows: 1, columns: to - from }).format.useStandardWidth = true;
  const kept = new Set(look.rowHeights.map(({ row }) => row));
  for (const { row } of old.rowHeights)
    if (!kept.has(row)) rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).format.useStandardHeight = true;
}

/** Neighbouring columns of one width are set together. */
function writeWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  for (let from = 0, to = 0; from < widths.length; from = to) {
    while (to < widths.length && widths[to] === widths[from]) to++;
    const columns = rangeOf(sheet, { row: 0, column: from, rows: 1, columns: to - from });
    columns.format.columnWidth = widthInPoints(widths[from] ?? 0);
  }
}

function writeHeights(sheet: Excel.Worksheet, heights: SheetLook["rowHeights"]): void {
  const sorted = [...heights].sort((a, b) => a.row - b.row);
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const first = sorted[from] as (typeof sorted)[number];
    while (sorted[to]?.points === first.points && sorted[to]?.row === first.row + to - from) to++;
    const rows = rangeOf(sheet, { row: first.row, column: 0, rows: to - from, columns: 1 });
    rows.format.rowHeight = first.points;
  }
}

function writeFreeze(sheet: Excel.Worksheet, { row, column }: SheetLook["freeze"], rewritten: boolean): void {
  if (rewritten) sheet.freezePanes.unfreeze();
  if (row > 0 && column > 0)
    sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows: row, columns: column }));
  else if (row > 0) sheet.freezePanes.freezeRows(row);
  else if (column > 0) sheet.freezePanes.freezeColumns(column);
}

function writeOutline(sheet: Excel.Worksheet, groups: SheetLook["columnGroups"], old: SheetLook["columnGroups"]): void {
  const columns = ({ from, to }: { from: number; to: number }): Excel.Range =>
    rangeOf(sheet, { row: 0, column: from, rows: 1, columns: to - from + 1 }).getEntireColumn();
  for (const group of old) columns(group).ungroup("ByColumns");
  for (const group of groups) columns(group).group("ByColumns");
}

function writePage(sheet: Excel.Worksheet, print: SheetLook["print"], rewritten: boolean): void {
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.zoom = { horizontalFitToPages: print.fitToWidth };
  page.setPrintArea(printAreas(sheet, print));
  page.setPrintTitleRows(rowsAddress(print.repeatRows.from, print.repeatRows.to));
  if (print.repeatColumns) {
    const { from, to } = print.repeatColumns;
    page.setPrintTitleColumns(columnsAddress(from, to));
  }
  page.setPrintMargins("Inches", margins);
  const footer = page.headersFooters.defaultForAllPages;
  footer.leftFooter = print.footer.left;
  footer.centerFooter = print.footer.centre;
  footer.rightFooter = print.footer.right;
  if (rewritten) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.rowBreaks) sheet.horizontalPageBreaks.add(addressOfCell(row, 0));
}

/** Several areas print one after another, each on pages of its own. */
function printAreas(
  sheet: Excel.Worksheet,
  { area, moreAreas = [] }: SheetLook["print"],
): Excel.Range | Excel.RangeAreas {
  return moreAreas.length === 0 ? rangeOf(sheet, area) : sheet.getRanges([area, ...moreAreas].map(addressOf).join(","));
}
