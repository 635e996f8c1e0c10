import { isBlank } from "./cells.js";
import type { Cells } from "./sites-read.js";

/** The rows down to the last one that holds anything: whole columns are often selected. */
export function trimmed(values: Cells): Cells {
  const rows = Array.isArray(values)
    ? values.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]))
    : [];
  let last = rows.length;
  while (last > 0 && (rows[last - 1] ?? []).every(isBlank)) last--;
  return rows.slice(0, last);
}
