import { addressOfCell } from "../../../formula/address.js";
import type { OurCell } from "../find/read-our-cells.js";
import * as why from "../reports/reasons.js";
import type { LeftCell, LeftSheet } from "../reports/reports.js";

/** Excel's longest text in a cell, with room for an apostrophe. */
const LONGEST_TEXT = 32_766;

/** Which cells can be frozen, and why not the others. */
export function sortForFreezing(cells: readonly OurCell[]): {
  readonly fit: readonly OurCell[];
  readonly skipped: readonly LeftCell[];
  readonly leftSheets: readonly LeftSheet[];
} {
  const fit: OurCell[] = [];
  const skipped: LeftCell[] = [];
  const locked = new Map<string, number>();
  for (const cell of cells) {
    const { sheet, row, column } = cell;
    const reason = reasonAgainst(cell);
    if (sheet.locked) locked.set(sheet.name, (locked.get(sheet.name) ?? 0) + 1);
    else if (reason === null) fit.push(cell);
    else skipped.push({ sheet: sheet.name, address: addressOfCell(row, column), why: reason });
  }
  return { fit, skipped, leftSheets: lockedSheets(locked) };
}

export const lockedSheets = (counts: ReadonlyMap<string, number>): LeftSheet[] =>
  [...counts].map(([sheet, cells]) => ({ sheet, cells, why: why.lockedSheet(sheet, cells) }));

function reasonAgainst(cell: OurCell): string | null {
  const place = why.placeOf(cell.sheet.name, addressOfCell(cell.row, cell.column));
  if (cell.typedArray) return why.typedArray(place);
  return reasonAgainstValue(place, cell.type, cell.value);
}

/** Why a value cannot stand in place of a formula, or null. */
export function reasonAgainstValue(place: string, type: string, value: unknown): string | null {
  if (type === "Error") return why.errorValue(place, String(value));
  if (!["Double", "Integer", "Boolean", "String", "Empty"].includes(type)) return why.richValue(place);
  return typeof value === "string" && value.length > LONGEST_TEXT ? why.longText(place) : null;
}
