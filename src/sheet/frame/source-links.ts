import type { Cell } from "../../formula/area.js";
import type { LaidOutSheet, Region } from "../grid.js";
import { PlanError } from "../plan-error.js";
import { literal } from "./regions.js";

export interface Noted {
  readonly id: string;
  readonly note?: string;
  readonly link?: string;
}

/**
 * The note of a line; one that leads to its source where the line has a link. Only https: a workbook travels, and its
 * links are pressed without a thought.
 */
export function noteOf(
  { id, note, link }: Noted,
  { row, column }: Cell,
  style: "note" | "noteLine",
): { readonly regions: readonly Region[]; readonly links: LaidOutSheet["links"] } {
  if (link === undefined) return { regions: note ? [literal(row, column, style, note)] : [], links: [] };
  if (!/^https:\/\/[^\s"<>]+$/.test(link)) throw new PlanError(`Line "${id}": ${link} is not an https address.`);
  return { regions: [literal(row, column, "link", note ?? link)], links: [{ row, column, address: link }] };
}
