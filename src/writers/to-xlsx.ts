import type { Workbook, Worksheet } from "wasm-xlsxwriter";
import type { LaidOutSheet, LaidOutWorkbook } from "../sheet/grid.js";
import { margins, standardRowHeight } from "../sheet/pages.js";
import { absoluteAddressOf, quotedSheet } from "../sheet/r1c1.js";
import { fontName, fontSize } from "../sheet/styles.js";
import { writeRegion, type CellWriter } from "./xlsx-cells.js";
import { XlsxFormats } from "./xlsx-formats.js";
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
  const formats = new XlsxFormats(library);
  const sheetNames = new Map(laidOut.sheets.map((sheet) => [sheet.id, sheet.name]));
  for (const sheet of laidOut.sheets) {
    const links = new Map(sheet.links.map(({ row, column, address }) => [`${row},${column}`, address]));
    writeSheet(workbook, sheet, { library, formats, sheetNames, links });
  }
  for (const { name, sheet, row, column } of laidOut.names) {
    const cell = absoluteAddressOf({ row, column, rows: 1, columns: 1 });
    workbook.defineName(name, `=${quotedSheet(sheetNames.get(sheet) ?? sheet)}!${cell}`);
  }
  const bytes = workbook.saveToBufferSync();
  workbook.free();
  return finishParts(bytes, laidOut);
}

function writeSheet(workbook: Workbook, sheet: LaidOutSheet, writer: CellWriter): void {
  const worksheet = workbook.addWorksheet();
  worksheet.setName(sheet.name);
  addTables(worksheet, sheet, writer.library); // first: it writes bare headers, which the regions then dress
  for (const region of sheet.regions) writeRegion(worksheet, region, writer);
  sheet.columnWidths.forEach((width, column) => worksheet.setColumnWidth(column, width));
  for (const { row, points } of sheet.rowHeights) worksheet.setRowHeight(row, points);
  worksheet.setFreezePanes(sheet.freeze.row, sheet.freeze.column);
  worksheet.setScreenGridlines(false);
  for (const chart of sheet.charts) {
    // Only the place is taken from here; `xlsx-parts` writes the chart itself.
    const placeholder = writer.library.Chart.newColumn();
    const range = writer.library.ChartRange.newFromRange(sheet.name, 0, 0, 0, 0);
    placeholder.pushSeries(new writer.library.ChartSeries().setValues(range));
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
