import { intersection, isWholeColumns, isWholeRows, parseArea, splitSheet } from "../../grid/a1.js";
import { type Area, type GridHost, HostError } from "../../grid/host.js";
import { isHandle, selfOf } from "../../kind.js";
import { copyHyperlinks } from "./hyperlinks.js";
import { rangeKind, type RangeSelf } from "./range.js";
import { sheetByName } from "../sheet/sheet-info.js";

/**
 * The part of a range that is in use. The bounds are those of the sheet's used area cut to the range, then tightened
 * to content, as Excel does for `getUsedRange(true)`.
 */
export async function usedWithin(self: RangeSelf, valuesOnly: boolean, host: GridHost): Promise<Area | null> {
  const used = await host.usedArea(self.sheet, valuesOnly);
  const part = used && intersection(used, self.area);
  if (!part || !valuesOnly) return part;
  if (part.rows === used.rows && part.columns === used.columns) return part; // tight already, and perhaps huge
  return tighten(part, await host.read(self.sheet, part, "formulas"));
}

function tighten(area: Area, cells: readonly (readonly unknown[])[]): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === "") return;
      [top, left] = [Math.min(top, r), Math.min(left, c)];
      [bottom, right] = [Math.max(bottom, r), Math.max(right, c)];
    }),
  );
  if (bottom < 0) return null;
  return { row: area.row + top, column: area.column + left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The block of cells around a range that is bounded by blank rows and columns. */
export async function surroundingArea(self: RangeSelf, host: GridHost): Promise<Area> {
  const used = await host.usedArea(self.sheet, true);
  if (!used) return self.area;
  const cells = await host.read(self.sheet, used, "formulas");
  const filled = (row: number, column: number): boolean => (cells[row - used.row]?.[column - used.column] ?? "") !== "";
  let area = intersection(self.area, used) ?? self.area; // whole columns need not be walked through
  for (;;) {
    const grown = grow(area, filled, host);
    if (grown.rows === area.rows && grown.columns === area.columns) return trim(area, filled);
    area = grown;
  }
}

type Filled = (row: number, column: number) => boolean;

const anyFilled = (area: Area, filled: Filled): boolean => {
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++) if (filled(area.row + r, area.column + c)) return true;
  return false;
};

/** Takes in a neighbouring row or column, corners included, that has content. */
function grow(area: Area, filled: Filled, host: GridHost): Area {
  const { rows, columns } = host.limits();
  const left = Math.max(0, area.column - 1);
  const top = Math.max(0, area.row - 1);
  const right = Math.min(columns - 1, area.column + area.columns);
  const bottom = Math.min(rows - 1, area.row + area.rows);
  const wide = { column: left, columns: right - left + 1, rows: 1 };
  const tall = { row: top, rows: bottom - top + 1, columns: 1 };
  const newTop = top < area.row && anyFilled({ ...wide, row: top }, filled) ? top : area.row;
  const newLeft = left < area.column && anyFilled({ ...tall, column: left }, filled) ? left : area.column;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  const newBottom = bottom > lastRow && anyFilled({ ...wide, row: bottom }, filled) ? bottom : lastRow;
  const newRight = right > lastColumn && anyFilled({ ...tall, column: right }, filled) ? right : lastColumn;
  return { row: newTop, column: newLeft, rows: newBottom - newTop + 1, columns: newRight - newLeft + 1 };
}

/** A blank cell at the edge that was selected stays out of the region, as long as something is left. */
function trim(area: Area, filled: Filled): Area {
  let { row, column, rows, columns } = area;
  while (rows > 1 && !anyFilled({ row, column, rows: 1, columns }, filled)) [row, rows] = [row + 1, rows - 1];
  while (rows > 1 && !anyFilled({ row: row + rows - 1, column, rows: 1, columns }, filled)) rows--;
  while (columns > 1 && !anyFilled({ row, column, rows, columns: 1 }, filled))
    [column, columns] = [column + 1, columns - 1];
  while (columns > 1 && !anyFilled({ row, column: column + columns - 1, rows, columns: 1 }, filled)) columns--;
  return { row, column, rows, columns };
}

export async function copyInto(to: RangeSelf, source: unknown, type: unknown, host: GridHost): Promise<void> {
  if (type !== null && type !== undefined && type !== "All")
    throw new HostError("ApiNotFound", `Range.copyFrom(…, ${String(type)}) is not available on this host.`);
  const from = await rangeOrAddress(source, to.sheet, host);
  await host.copyCells(from, { sheet: to.sheet, row: to.area.row, column: to.area.column });
  copyHyperlinks(from, to, host);
}

/** An argument that may be a Range or an address on the given sheet. */
export async function rangeOrAddress(value: unknown, sheet: string, host: GridHost): Promise<RangeSelf> {
  if (isHandle(value)) return selfOf(rangeKind, value);
  const name = splitSheet(String(value)).sheet;
  const own = name === "" ? sheet : (await sheetByName(host, name)).id;
  return { sheet: own, area: parseArea(String(value), host.limits()) };
}

export function groupLines(what: "group" | "ungroup", self: RangeSelf, by: unknown, host: GridHost) {
  const { row, column, rows, columns } = self.area;
  if (by === "ByColumns" && isWholeColumns(self.area, host.limits()))
    return host[what](self.sheet, "columns", column, columns);
  if (by === "ByRows" && isWholeRows(self.area, host.limits())) return host[what](self.sheet, "rows", row, rows);
  throw new HostError("InvalidArgument", "Only whole rows or columns can be grouped.");
}

/** getColumnProperties({ format: { columnWidth: true } }): one entry a column. */
export async function readColumnProperties(self: RangeSelf, wanted: unknown, host: GridHost): Promise<unknown> {
  if (JSON.stringify(wanted) !== '{"format":{"columnWidth":true}}')
    throw new HostError("ApiNotFound", "Range.getColumnProperties reads only format.columnWidth on this host.");
  const widths = await host.columnWidths(self.sheet, self.area.column, self.area.columns);
  return widths.map((columnWidth) => ({ format: { columnWidth } }));
}
