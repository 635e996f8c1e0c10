import { quotedSheet } from "../formula/names.js";
import type { Workbook, Worksheet } from "wasm-xlsxwriter";
import type { LaidOutSheet, LaidOutWorkbook } from "../sheet/grid.js";
import { margins, standardRowHeight } from "../sheet/print/pages.js";
import { absoluteAddressOf } from "../formula/address.js";
import { fontName, fontSize } from "../sheet/looks/styles.js";
import { SharedStrings } from "./shared-strings.js";
import { StyleNumbers } from "./style-numbers.js";
import { xlsxLibrary, type Library } from "./xlsx-library.js";
import { finishParts } from "./xlsx-parts.js";

/**
 * The laid-out workbook as an .xlsx file, with native charts and the core's value cached in every formula cell.
 * Runs in Node and in the browser; the same workbook gives the same bytes.
 */
export async function toXlsx(laidOut: LaidOutWorkbook): Promise<Uint8Array> {
  const library = await xlsxLibrary();
  const workbook = new library.Workbook();
  const pixels = standardRowHeight / 0.75;
  workbook.setDefaultFormat(new library.Format().setFontName(fontName).setFontSize(fontSize), pixels, 64);
  workbook.setProperties(propertiesOf(laidOut, library));
  const sheetNames = new Map(laidOut.sheets.map((sheet) => [sheet.id, sheet.name]));
  const styles = new StyleNumbers(laidOut);
  for (const sheet of laidOut.sheets) setUpSheet(workbook, sheet, library);
  styles.writeSamples(workbook, library);
  for (const { name, sheet, row, column } of laidOut.names) {
    const cell = absoluteAddressOf({ row, column, rows: 1, columns: 1 });
    workbook.defineName(name, `=${quotedSheet(sheetNames.get(sheet) ?? sheet)}!${cell}`);
  }
  const bytes = workbook.saveToBufferSync();
  workbook.free();
  return finishParts(bytes, laidOut, { sheetNames, styles, strings: new SharedStrings() });
}

/** Everything of a sheet but its cells and column widths, which `xlsx-parts` writes. */
function setUpSheet(workbook: Workbook, sheet: LaidOutSheet, library: Library): void {
  const worksheet = workbook.addWorksheet();
  worksheet.setName(sheet.name);
  worksheet.setColumnWidth(0, sheet.columnWidths[0] ?? 8); // the place where all widths go
  addTables(worksheet, sheet, library);
  for (const { row, column, address } of sheet.links) {
    worksheet.writeUrl(row, column, new library.Url(address).setTip(address.slice(0, 255)));
  }
  worksheet.setFreezePanes(sheet.freeze.row, sheet.freeze.column);
  worksheet.setScreenGridlines(false);
  for (const chart of sheet.charts) {
    // Only the place is taken from here; `xlsx-parts` writes the chart itself.
    const placeholder = library.Chart.newColumn();
    const range = library.ChartRange.newFromRange(sheet.name, 0, 0, 0, 0);
    placeholder.pushSeries(new library.ChartSeries().setValues(range));
    worksheet.insertChart(chart.area.row, chart.area.column, placeholder);
  }
  setUpPrint(worksheet, sheet);
}

/** Native tables without a style of their own: the cells bring theirs. */
function addTables(worksheet: Worksheet, sheet: LaidOutSheet, library: Library): void {
  for (const { name, area } of sheet.tables) {
    const headers = headersOf(sheet, area.row, area.column, area.columns);
    const columns = headers.map((header) => new library.TableColumn().setHeader(header));
    const table = new library.Table()
      .setName(name)
      .setStyle(library.TableStyle.None)
      .setBandedRows(false)
      .setColumns(columns);
    worksheet.addTable(area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1, table);
  }
}

function headersOf(sheet: LaidOutSheet, row: number, column: number, count: number): string[] {
  return Array.from({ length: count }, (_, place) => {
    const region = sheet.regions.find((each) => each.row === row && each.column === column + place);
    const value = region && "values" in region.content ? region.content.values[0]?.[0] : undefined;
    return String(value ?? "");
  });
}

function setUpPrint(worksheet: Worksheet, { print }: LaidOutSheet): void {
  const { area, repeatRows, footer } = print;
  worksheet.setLandscape();
  worksheet.setPaperSize(9); // A4; Excel prints it on Letter where that is what the printer has
  worksheet.setPrintArea(area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1);
  worksheet.setPrintFitToPages(1, 0);
  worksheet.setRepeatRows(repeatRows.from, repeatRows.to);
  if (print.repeatColumns) worksheet.setRepeatColumns(print.repeatColumns.from, print.repeatColumns.to);
  worksheet.setMargins(margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer);
  worksheet.setFooter(`&L${footer.left}&C${footer.centre}&R${footer.right}`);
}

function propertiesOf({ title, stamp }: LaidOutWorkbook, { DocProperties }: Library) {
  const words = `Market as of ${stamp.marketAsOf}. Preset: ${stamp.preset}. Inputs: ${stamp.inputsHash}.`;
  return new DocProperties()
    .setTitle(title)
    .setAuthor(`${stamp.product} ${stamp.version}`)
    .setSubject(`${stamp.product} ${stamp.version}`)
    .setComment(words);
}
