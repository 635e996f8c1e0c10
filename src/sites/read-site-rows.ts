import { Refusal } from "../economics/refusal.js";
import { placeOf } from "./cell-name.js";
import { readTable } from "./read-table.js";
import type { Cells, ReadSite } from "./sites-read.js";
import { trimmed } from "./trimmed.js";

/**
 * The sites of a range, read as `readSites` reads them, for callers that cannot ask back or leave a row out: a custom
 * function. Smaller than `readSites`, because it does not describe what it read.
 * @throws Refusal that names row and column of the range, for the first problem or open question.
 */
export function readSiteRows(values: Cells, limit: number): readonly ReadSite[] {
  const place = placeOf({ row: 1, column: 1 }, "range");
  const read = readTable({ rows: trimmed(values), types: undefined, place, told: () => undefined, limit });
  if ("message" in read) throw new Refusal(read.message);
  const problems = [...read.blocking, ...read.refused];
  const others = problems.length > 1 ? `(1 of ${problems.length}) ` : "";
  if (problems[0]) throw new Refusal(`${others}${problems[0].message}`);
  const [column] = read.asked;
  if (column !== undefined) {
    const header = read.headers[column] ?? "";
    throw new Refusal(
      `${place.cell(read.header, column)}: ${header === "" ? "a blank header" : `“${header.slice(0, 40)}”`} may mean several things. Say quantity and unit, as in Grid MW or Power price ($/kWh).`,
    );
  }
  return read.duplicates.sites;
}
