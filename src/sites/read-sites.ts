import { textOf } from "./cells.js";
import { placeOf } from "./cell-name.js";
import { findHeader, isUnitsRow } from "./header-row.js";
import { readTable } from "./read-table.js";
import { emptyReading, tableProblem } from "./reading-words.js";
import type { Cells, ReadSitesOptions, SitesRead } from "./sites-read.js";
import { trimmed } from "./trimmed.js";

/** Most sites on a sheet; `THREEPATHS` takes more. */
export const SHEET_SITE_LIMIT = 200;

/**
 * Reads a table of sites as people keep it: titles above the header, units in headers or in a row below it, notes, totals.
 *
 * Required columns: name, grid MW, power price, efficiency. Uptime and PUE are optional (0.9 and 1.03 unless given);
 * so are the mining load, years to conversion, delivery probability, rent, lease capex, grid per critical MW, owner and
 * status. A site whose mining load is 0 may leave its efficiency blank.
 *
 * Nothing is guessed: what a header leaves open becomes a question, to be answered by `mapping`; a value that the
 * dictionary of quantities refuses is never converted against its header. Never throws for what cells hold.
 */
export function readSites(values: Cells, options: ReadSitesOptions = {}): SitesRead {
  const place = placeOf(options.address ?? { row: 1, column: 1 }, options.cellNames ?? "sheet");
  const rows = trimmed(values);
  if (rows.length === 0)
    return emptyReading([
      tableProblem(place, 0, 0, null, "No table was given", "Select the site rows together with their header row."),
    ]);
  const header = findHeader(rows);
  if (header === null) {
    const advice =
      "None of the first ten rows names MW, power price and efficiency. Add a header row, for instance Site, Grid MW, Power price ($/kWh), Efficiency (J/TH).";
    return emptyReading([
      tableProblem(place, 0, 0, rows[0]?.[0] ?? null, `${place.cell(0, 0)}: no header row found`, advice),
    ]);
  }
  const units = isUnitsRow(rows[header + 1]) ? (rows[header + 1] ?? []).map(textOf) : null;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headers = Array.from({ length: width }, (_, index) => textOf(rows[header]?.[index]));
  return readTable({
    rows,
    types: options.valueTypes,
    place,
    header,
    headers,
    units,
    mapping: options.mapping ?? {},
    limit: options.limit ?? SHEET_SITE_LIMIT,
  });
}
