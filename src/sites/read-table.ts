import { textOf } from "./cells.js";
import { parseCell } from "./cell-reading.js";
import { chooseColumns, type Choosing } from "./column-choice.js";
import { withoutCopies } from "./duplicates.js";
import { findHeader, isUnitsRow } from "./header-row.js";
import { numberColumn, parsedColumn, type NumberColumn } from "./number-column.js";
import { cellProblem, missingColumn, tableProblem } from "./problems.js";
import { rowKinds } from "./row-kinds.js";
import { readRow, textCell, type RowReading } from "./row-reading.js";
import { columnWords, requiredColumns, type SiteNumber, type SiteText } from "./site-columns.js";
import type { Problem } from "./sites-read.js";
import { firstRow, indexOf, isField, type Table, type TableReading } from "./table.js";

function numberColumns(
  { rows, types }: Table,
  chosen: readonly Choosing[],
  siteRows: readonly number[],
): NumberColumn[] {
  const parsed = chosen
    .filter(isField)
    .filter(({ field }) => columnWords[field].kind !== "text")
    .map((one) => {
      const { index } = one;
      const cells = siteRows.map((row) =>
        parseCell(rows[row]?.[index], types?.[row]?.[index], one.field as SiteNumber),
      );
      return parsedColumn(one, cells);
    });
  const commas = parsed.some(({ decimals }) => decimals === "comma" || decimals === "mixed");
  return parsed.map((column) => numberColumn(column, commas));
}

function readRows(
  { rows, types, place }: Table,
  chosen: readonly Choosing[],
  siteRows: readonly number[],
  columns: readonly NumberColumn[],
): RowReading[] {
  const [name, owner, status] = (["name", "owner", "status"] as const).map((field: SiteText) =>
    indexOf(chosen, field),
  ) as [number, number, number];
  return siteRows.map((row, at) => {
    const text = (index: number) => textCell(index, rows[row]?.[index], types?.[row]?.[index]);
    return readRow(at, place.row(row), { name: text(name), owner: text(owner), status: text(status) }, columns);
  });
}

function missing({ place, rows }: Table, header: number, chosen: readonly Choosing[]): Problem[] {
  const asked = chosen.flatMap((one) => (one.is === "asked" ? one.candidates.map(({ field }) => field) : []));
  return requiredColumns
    .filter((field) => indexOf(chosen, field) < 0 && !asked.includes(field))
    .map((field) => missingColumn(place, header, field, rows[header]?.[0]));
}

function miscounted({ place, limit }: Table, first: number, count: number): Problem[] {
  if (count === 0)
    return [
      tableProblem(
        place,
        first,
        null,
        "no site row under the header",
        "Select the site rows together with their header row.",
      ),
    ];
  return count <= limit
    ? []
    : [
        tableProblem(
          place,
          first,
          count,
          `${count} site rows`,
          `At most ${limit} are read here; THREEPATHS takes more.`,
        ),
      ];
}

/** Reads a table down to sites and refusals; a problem instead when it has no rows or no header. */
export function readTable(table: Table): TableReading | Problem {
  const { rows, place } = table;
  const header = findHeader(rows);
  if (header === null) {
    const advice =
      "None of the first ten rows names MW, power price and efficiency. Add a header row: Site, Grid MW, Power price ($/kWh), Efficiency (J/TH).";
    return tableProblem(
      place,
      0,
      rows[0]?.[0] ?? null,
      rows.length === 0 ? "no table was given" : "no header row found",
      advice,
    );
  }
  const units = isUnitsRow(rows[header + 1]) ? (rows[header + 1] ?? []).map(textOf) : null;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headers = Array.from({ length: width }, (_, index) => textOf(rows[header]?.[index]));
  const chosen = chooseColumns(headers, units ?? [], table.told, place.letter);
  const first = firstRow(header, units);
  const required = requiredColumns.map((field) => indexOf(chosen, field));
  const kinds = rowKinds(rows, first, {
    headers,
    name: required[0] ?? -1,
    grid: required[1] ?? -1,
    required: required.filter((at) => at >= 0),
  });
  const all = kinds.flatMap((kind, i) => (kind === "site" ? [first + i] : []));
  const siteRows = all.length > table.limit ? [] : all;
  const columns = numberColumns(table, chosen, siteRows);
  const readings = readRows(table, chosen, siteRows, columns);
  const doubtful = columns.filter(({ needsUnit, form }) => needsUnit || form?.ask).map(({ index }) => index);
  return {
    table,
    header,
    headers,
    units,
    chosen,
    kinds,
    siteRows,
    columns,
    readings,
    duplicates: withoutCopies(readings.flatMap(({ site }) => (site ? [site] : []))),
    blocking: [...miscounted(table, all[0] ?? first, all.length), ...missing(table, header, chosen)],
    refused: readings.flatMap(({ faults }, at) =>
      faults.map(([column, fault]) =>
        cellProblem(place, siteRows[at]!, column, rows[siteRows[at]!]?.[column] ?? null, fault, "refusal"),
      ),
    ),
    asked: [...chosen.filter(({ is }) => is === "asked").map(({ index }) => index), ...doubtful],
  };
}
