import type { LaidOutSheet } from "../../sheet/grid.js";

/** The words that a layout puts into a cell as they are; "" where it has none. */
export function textAt({ regions }: LaidOutSheet, row: number, column: number): string {
  for (const region of regions) {
    const inside =
      row >= region.row &&
      row < region.row + region.rows &&
      column >= region.column &&
      column < region.column + region.columns;
    if (!inside || !("values" in region.content)) continue;
    const value = region.content.values[row - region.row]?.[column - region.column];
    if (typeof value === "string") return value;
  }
  return "";
}
