import { BooleanNumber, CellValueType, WrapStrategy } from "@univerjs/core";
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import { sampleSites } from "../../sites/sample-sites.js";
import { emptySheet } from "../univer-host/sheets.js";

/** Rows that a fresh workbench selects: the header and three sites, which Univer calculates in seconds. */
export const selectedRows = 4;

const header: IStyleData = { bl: BooleanNumber.TRUE, bg: { rgb: "#E8EEF3" }, tb: WrapStrategy.WRAP };
const body: IStyleData = { tb: WrapStrategy.CLIP };
const widths = [176, 112, 72, 64, 72, 84, 84, 72, 56, 84, 92, 420];

/** A workbook as a user might have it: one sheet with a table of sites, and nothing of ours. */
export function sampleWorkbook(): Partial<IWorkbookData> {
  const cellData = sampleSites.map((row, index) => row.map((value) => cellOf(value, index === 0 ? header : body)));
  const sheet = {
    ...emptySheet("sites", "Sites"),
    cellData: Object.fromEntries(cellData.map((row, index) => [index, Object.fromEntries(row.entries())])),
    columnData: Object.fromEntries(widths.map((w, index) => [index, { w }])),
    rowData: { 0: { h: 36 } },
    freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
  };
  return { id: "book", name: "Book", sheetOrder: ["sites"], sheets: { sites: sheet } };
}

const cellOf = (v: string | number, s: IStyleData): ICellData => ({
  v,
  t: typeof v === "number" ? CellValueType.NUMBER : CellValueType.STRING,
  s,
});
