import { Refusal } from "../../economics/refusal.js";
import { plainTable } from "./cells/cells.js";
import { readTable } from "./read-table.js";
import type { Cells, ReadSite } from "./sites-read.js";

/** A range has no letters: row 7, column 4. */
const count = (index: number): number => index + 1;
const place = {
  cell: (row: number, column: number) => `row ${row + 1}, column ${column + 1}`,
  row: count,
  column: count,
  letter: String,
};

/**
 * The sites of a range, read as `readSites` reads them, for callers that cannot ask back or leave a row out: a custom
 * function. Smaller than `readSites`, because it does not describe what it read.
 * @throws Refusal that names row and column of the range, for the first problem or open question.
 */
export function readSiteRows(values: Cells, limit: number): readonly ReadSite[] {
  const read = readTable({ rows: plainTable(values), place, told: () => undefined, limit });
  if ("message" in read) throw new Refusal(read.message);
  const problems = [...read.blocking, ...read.refused];
  const others = problems.length > 1 ? `(1 of ${problems.length}) ` : "";
  if (problems[0]) throw new Refusal(`${others}${problems[0].message}`);
  const [column] = read.asked;
  if (column !== undefined) {
    const header = read.headers[column]!;
    throw new Refusal(
      `${place.cell(read.header, column)}: ${header === "" ? "a blank header" : `“${header.slice(0, 40)}”`} may mean several things. Say quantity and unit, as in Grid MW or Power price ($/kWh).`,
    );
  }
  return read.duplicates.sites;
}
