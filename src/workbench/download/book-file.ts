import type { Worksheet } from "wasm-xlsxwriter";
import { xlsxLibrary, type Library } from "../../writers/xlsx-library.js";
import type { GridHost, SheetInfo } from "../../office-host/grid/host.js";
import type { Book } from "../univer-host/book.js";
import { allValidations } from "../univer-host/looks/validations.js";
import { setUpPages } from "./file-pages.js";
import { type FileMaking, writeCells } from "./file-cells.js";
import { fileCharts } from "./file-charts.js";
import { FileFormats } from "./file-formats.js";
import { finishFile, type SheetRules } from "./finish-file.js";
import { storedFormula } from "./stored-formula.js";

/** The workbook as it stands in the grid, as an .xlsx file: formulas with their values, looks, rules, names, charts. */
export async function bookFile(host: GridHost, book: Book): Promise<Uint8Array> {
  await host.settle();
  const library = await xlsxLibrary();
  const workbook = new library.Workbook();
  const making: FileMaking = { host, library, formats: new FileFormats(library) };
  const rules: SheetRules[] = [];
  const sheets = await host.sheets();
  const charts = await fileCharts(host);
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet();
    await writeSheet(worksheet, sheet, making);
    rules.push(await rulesOf(host, book, sheet, charts.bySheet.get(sheet.id) ?? []));
  }
  const names = await host.names();
  for (const { name, formula, scope } of names) {
    const owner = sheets.find(({ id }) => id === scope);
    workbook.defineName(owner ? `'${owner.name.replaceAll("'", "''")}'!${name}` : name, storedFormula(formula));
  }
  const bytes = workbook.saveToBufferSync();
  workbook.free();
  return finishFile(bytes, rules, charts.workbook, names);
}

async function writeSheet(worksheet: Worksheet, sheet: SheetInfo, making: FileMaking): Promise<void> {
  const { id, name, gridlines } = sheet;
  const { host, library } = making;
  worksheet.setName(name);
  worksheet.setScreenGridlines(gridlines);
  const { rows, columns } = await host.frozen(id);
  worksheet.setFreezePanes(rows, columns);
  const used = await host.usedArea(id, false);
  const pixels = (points: number): number => Math.round((points * 96) / 72);
  const widths = await host.columnWidths(id, 0, used ? used.column + used.columns : 1);
  widths.forEach((width, column) => worksheet.setColumnWidthPixels(column, pixels(width)));
  const heights = await host.rowHeights(id, 0, used ? used.row + used.rows : 1);
  heights.forEach((height, row) => worksheet.setRowHeightPixels(row, pixels(height)));
  await writeCells(worksheet, id, making);
  setUpPages(worksheet, host.extras(id).pageLayout, host.limits());
  for (const { area } of host.extras(id).charts)
    worksheet.insertChart(area?.row ?? 0, area?.column ?? 0, placeholder(name, library));
  if ((await host.activeSheet()) === id) worksheet.setActive(true);
}

/** The library links a chart to its sheet; `finishFile` writes the chart itself. */
function placeholder(sheet: string, { Chart, ChartRange, ChartSeries }: Library) {
  const range = ChartRange.newFromRange(sheet, 0, 0, 0, 0);
  return Chart.newColumn().pushSeries(new ChartSeries().setValues(range));
}

const rulesOf = async (
  host: GridHost,
  book: Book,
  { id, tabColour }: SheetInfo,
  charts: SheetRules["charts"],
): Promise<SheetRules> => ({
  tabColour,
  conditionalFormats: await host.conditionalFormats(id),
  validations: allValidations(book, id),
  charts,
});
