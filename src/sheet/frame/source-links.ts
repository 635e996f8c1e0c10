import type { LaidOutSheet, Region } from "../grid.js";
import { PlanError } from "../plan-error.js";
import { literal } from "./regions.js";

/** A note that leads to its source. Only https: a workbook travels, and its links are pressed without a thought. */
export function linkRegion(
  row: number,
  column: number,
  text: string,
  address: string,
  id: string,
): { regions: Region[]; links: LaidOutSheet["links"] } {
  if (!/^https:\/\/[^\s"<>]+$/.test(address)) throw new PlanError(`Line "${id}": ${address} is not an https address.`);
  return { regions: [literal(row, column, "link", text)], links: [{ row, column, address }] };
}
