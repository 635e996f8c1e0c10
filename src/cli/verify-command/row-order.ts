import type { LaidOutSheet, Region } from "../../sheet/grid.js";
import type { FileSheet } from "../input/workbook-file.js";

/**
 * Tables of sites may be sorted by whoever reads them: their first column holds each site's number. Gives, for a row of
 * the file, the row of the layout that holds the same site; the same row wherever nothing has been sorted.
 */
export function rowOrder(sheet: LaidOutSheet, file: FileSheet): (region: Region, row: number) => number {
  const orders = new Map<number, readonly number[]>(); // first row of a table → row of the layout by row of the file
  for (const { role, row, column, rows, content } of sheet.regions) {
    if (role?.kind !== "siteNumber" || rows < 2 || !("values" in content)) continue;
    const own = content.values.map(([number]) => number);
    const found = own.map((_, i) => file.cellAt(row + i, column)?.value);
    const order = found.map((number) => own.findIndex((each) => each === number));
    if (new Set(order).size === rows && !order.includes(-1)) orders.set(row, order);
  }
  return ({ id, row, rows }, at) => {
    const order = id === undefined || rows < 2 ? undefined : orders.get(row);
    return order?.[at] ?? at;
  };
}
