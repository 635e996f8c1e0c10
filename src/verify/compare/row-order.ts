import type { LaidOutSheet, Region } from "../../sheet/grid.js";
import { standing, type SheetMap } from "../align/sheet-map.js";

/**
 * Tables of sites may be sorted by whoever reads them: their first column holds each site's number. Gives, for a row of
 * the workbook, the row of the layout that holds the same site; the same row wherever nothing has been sorted.
 */
export function rowOrder(sheet: LaidOutSheet, map: SheetMap): (region: Region, row: number) => number {
  const orders = new Map<number, readonly number[]>(); // first row of a table → row of the layout by row of the workbook
  for (const { role, row, column, rows, content } of sheet.regions) {
    if (role?.kind !== "siteNumber" || rows < 2 || !("values" in content)) continue;
    const own = content.values.map(([number]) => number);
    const order = own.map((_, i) => own.findIndex((each) => each === standing(map, row + i, column)?.value));
    if (new Set(order).size === rows && !order.includes(-1)) orders.set(row, order);
  }
  return ({ id, row, rows }, at) => {
    const order = id === undefined || rows < 2 ? undefined : orders.get(row);
    return order?.[at] ?? at;
  };
}
