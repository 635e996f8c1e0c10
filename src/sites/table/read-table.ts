import { textOf, type Cell } from "./cells/cells.js";
import { parseCell } from "./cells/cell-reading.js";
import { chooseColumns, type Choosing } from "./columns/column-choice.js";
import { withoutCopies } from "./rows/duplicates.js";
import { findHeader, isUnitsRow } from "./header/header-row.js";
import { numberColumn, parsedColumn, type NumberColumn } from "./columns/number-column.js";
import { cellProblem, missingColumn, tableProblem } from "./problems.js";
import { rowKinds } from "./rows/row-kinds.js";
import { readRow, type RowReading } from "./rows/row-reading.js";
import { columnWords, plainHeader, requiredColumns, type SiteColumn, type SiteNumber } from "./columns/site-columns.js";
import type { Problem } from "./sites-read.js";
import { contentAt, firstRow, indexOf, isField, type Table, type TableReading } from "./table.js";

function numberColumns({ rows }: Table, chosen: readonly Choosing[], siteRows: readonly number[]): NumberColumn[] {
  const parsed = chosen
    .filter(isField)
    .filter(({ field }) => columnWords[field].kind !== "text")
    .map((one) =>
      parsedColumn(
        one,
        siteRows.map((row) => parseCell(rows[row]![one.index]!, one.field as SiteNumber)),
      ),
    );
  const commas = parsed.some(({ decimals }) => decimals === "comma" || decimals === "mixed");
  return parsed.map((column) => numberColumn(column, commas));
}

function readRows(
  { rows, place }: Table,
  chosen: readonly Choosing[],
  siteRows: readonly number[],
  columns: readonly NumberColumn[],
): RowReading[] {
  const [name, owner, status] = [indexOf(chosen, "name"), indexOf(chosen, "owner"), indexOf(chosen, "status")];
  return siteRows.map((row, at) => {
    const text = (column: number): Cell => rows[row]![column] ?? null;
    return readRow(at, place.row(row), { name: text(name), owner: text(owner), status: text(status) }, name, columns);
  });
}

function missing({ place, rows }: Table, header: number, chosen: readonly Choosing[]): Problem[] {
  const asked = chosen.flatMap((one): SiteColumn[] =>
    one.is === "asked" ? one.candidates.map(({ field }) => field) : [],
  );
  return requiredColumns
    .filter((field) => indexOf(chosen, field) < 0 && !asked.includes(field))
    .map((field) => missingColumn(place, header, field, contentAt(rows, header, 0)));
}

/** Most sites on a sheet. */
export const SHEET_SITE_LIMIT = 200;

function miscounted({ place, limit }: Table, first: number, count: number): Problem[] {
  if (count === 0)
    return [tableProblem(place, first, null, "no site row under the header", "Select site rows and header.")];
  if (count <= limit) return [];
  const elsewhere = limit <= SHEET_SITE_LIMIT ? "; THREEPATHS takes more" : "";
  return [tableProblem(place, first, count, `${count} site rows`, `At most ${limit} are read here${elsewhere}.`)];
}

function noHeader({ rows, place }: Table): Problem {
  const found = rows.length === 0 ? "no table was given" : "no header row found";
  const advice = `None of the first ten rows names MW, power price and efficiency. Add a header row: ${Object.values(plainHeader).join(", ")}.`;
  return tableProblem(place, 0, contentAt(rows, 0, 0), found, advice);
}

/** What stands where: the header's parts, what each column is, what each row is. */
function layoutOf({ rows, told, place }: Table, header: number) {
  const units = isUnitsRow(rows[header + 1]) ? rows[header + 1]!.map(textOf) : null;
  const headers = rows[header]!.map(textOf);
  const chosen = chooseColumns(headers, units || [], told, place.letter);
  const first = firstRow(header, units);
  const required = requiredColumns.map((field) => indexOf(chosen, field));
  return { header, headers, units, chosen, first, kinds: rowKinds(rows, first, headers, required) };
}

const refusalsOf = ({ rows, place }: Table, siteRows: readonly number[], readings: readonly RowReading[]): Problem[] =>
  readings.flatMap(({ faults }, at) => {
    const row = siteRows[at]!;
    return faults.map(([column, fault]) =>
      cellProblem(place, row, column, contentAt(rows, row, column), fault, "refusal"),
    );
  });

/** Reads a table down to sites and refusals; a problem instead when it has no rows or no header. */
export function readTable(table: Table): TableReading | Problem {
  const header = findHeader(table.rows);
  if (header < 0) return noHeader(table);
  const { first, ...layout } = layoutOf(table, header);
  const { chosen, kinds } = layout;
  const all = kinds.flatMap((kind, i) => (kind === "site" ? [first + i] : []));
  const siteRows = all.length > table.limit ? [] : all;
  const columns = numberColumns(table, chosen, siteRows);
  const readings = readRows(table, chosen, siteRows, columns);
  const firstSite = all.length > 0 ? all[0]! : first;
  return {
    table,
    ...layout,
    siteRows,
    columns,
    readings,
    duplicates: withoutCopies(readings.flatMap(({ site }) => (site ? [site] : []))),
    blocking: [...miscounted(table, firstSite, all.length), ...missing(table, header, chosen)],
    refused: refusalsOf(table, siteRows, readings),
    asked: [...chosen.filter(({ is }) => is === "asked"), ...columns.filter(({ ask }) => ask)].map(
      ({ index }) => index,
    ),
  };
}
