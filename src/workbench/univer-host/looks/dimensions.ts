import {
  SetFrozenMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/preset-sheets-core";
import { BooleanNumber } from "@univerjs/core";
import type { GridHost } from "../../../office-host/grid/host.js";
import { sheetSize, toRange, type Book } from "../book.js";

type DimensionOperations = Pick<
  GridHost,
  "columnWidths" | "setColumnWidth" | "rowHeights" | "setRowHeight" | "frozen" | "freeze" | "group" | "ungroup"
>;

const pixelsPerPoint = 96 / 72;
const toPixels = (points: number): number => Math.round(points * pixelsPerPoint);
const series = (from: number, count: number, read: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, index) => read(from + index) / pixelsPerPoint);

/** Widths, heights and frozen panes. Outline groups are accepted and not shown: Univer has none. */
export function dimensionOperations(book: Book): DimensionOperations {
  return {
    columnWidths: (sheet, from, count) => series(from, count, (column) => book.sheet(sheet).getColumnWidth(column)),
    setColumnWidth: (sheet, column, columns, points) => {
      const ranges = [toRange({ row: 0, column, rows: sheetSize.rows, columns })];
      book.run(SetWorksheetColWidthMutation.id, sheet, { ranges, colWidth: toPixels(points) });
    },
    rowHeights: (sheet, from, count) => series(from, count, (row) => book.sheet(sheet).getRowHeight(row)),
    setRowHeight: (sheet, row, rows, points) => {
      const ranges = [toRange({ row, column: 0, rows, columns: sheetSize.columns })];
      book.run(SetWorksheetRowHeightMutation.id, sheet, { ranges, rowHeight: toPixels(points) });
      book.run(SetWorksheetRowIsAutoHeightMutation.id, sheet, { ranges, autoHeightInfo: BooleanNumber.FALSE });
    },
    frozen: (sheet) => {
      const { xSplit, ySplit } = book.sheet(sheet).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    freeze: (sheet, rows, columns) =>
      book.run(SetFrozenMutation.id, sheet, {
        startRow: rows || -1,
        startColumn: columns || -1,
        ySplit: rows,
        xSplit: columns,
      }),
    group: (sheet) => void book.sheet(sheet),
    ungroup: (sheet) => void book.sheet(sheet),
  };
}
