import type { Area, PrintSetup } from "../grid.js";
import type { Stamp } from "../plan.js";
import { columnsInPoints, footerOf, pointsForScale, rowBreaks, scaleForBlocks, type PageInput } from "./pages.js";
import type { SheetBody } from "../frame/sheet-body.js";
import { charactersIn, widthInPoints } from "../looks/widths.js";

const emptyColumn = 10; // characters

export interface PrintedSheet {
  readonly print: PrintSetup;
  /** The sheet's widths, and that of an empty column that only widens the printed page. */
  readonly columnWidths: readonly number[];
}

/** Where a sheet and its charts end, from 0. */
export interface SheetEnds {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly chartsEnd: number;
}

/** One page wide, blocks whole. A wide table prints its later column groups on pages of their own. */
export function printSetup(body: SheetBody, { lastRow, lastColumn, chartsEnd }: SheetEnds, stamp: Stamp): PrintedSheet {
  const input: PageInput = body;
  const widths = [...body.columnWidths];
  while (widths.length <= lastColumn) widths.push(emptyColumn);
  const split = body.splitColumns;
  const firstLast = split ? Math.max(split.first, chartsEnd) : lastColumn;
  const repeated = split ? columnsInPoints(widths, split.repeat.from, split.repeat.to) : 0;
  const widest = Math.max(
    columnsInPoints(widths, 0, firstLast),
    ...(split?.later ?? []).map(({ from, to }) => repeated + columnsInPoints(widths, from, to)),
  );
  const scale = scaleForBlocks(widest, input);
  const missing = pointsForScale(scale) - columnsInPoints(widths, 0, firstLast);
  const widened = !split && missing > widthInPoints(1) ? 1 : 0;
  if (widened) widths[firstLast + 1] = Math.floor(charactersIn(missing) * 10) / 10;
  const area: Area = { row: 0, column: 0, rows: lastRow + 1, columns: firstLast + 1 + widened };
  const print = {
    landscape: true as const,
    area,
    moreAreas: laterAreas(body),
    fitToWidth: 1 as const,
    repeatRows: body.repeatRows,
    ...(split ? { repeatColumns: split.repeat } : {}),
    rowBreaks: rowBreaks(0, scale, input),
    footer: footerOf(stamp),
  };
  return { print, columnWidths: widths };
}

/** Later groups begin at the repeated header and end with the table; the title and the charts are on the first page. */
function laterAreas({ splitColumns, repeatRows, lastRow }: SheetBody): Area[] {
  return (splitColumns?.later ?? []).map(({ from, to }) => ({
    row: repeatRows.from,
    column: from,
    rows: lastRow - repeatRows.from + 1,
    columns: to - from + 1,
  }));
}
