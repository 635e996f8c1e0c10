import { chooseColumns, type Choosing } from "./column-choice.js";
import { describeColumns, skippedColumns } from "./column-words.js";
import { withoutCopies } from "./duplicates.js";
import { decimalsOf, numberColumn, type NumberColumn } from "./number-column.js";
import { cellProblem, missingColumn, tableProblem } from "./reading-words.js";
import { rowKinds, type RowKind } from "./row-kinds.js";
import { readRow, type RowColumns, type RowReading } from "./row-reading.js";
import { columnWords, requiredColumns, type SiteText } from "./site-columns.js";
import type { Problem, SitesRead, Skipped } from "./sites-read.js";
import { cellsOf, firstRow, indexOf, isField, type Table } from "./table.js";
import { defaultsOf, skippedRows, warningsOf } from "./table-notes.js";
import { questionsOf, withUnnamedNames } from "./table-questions.js";

function kindsOf(table: Table, chosen: readonly Choosing[]): RowKind[] {
  const required = requiredColumns.map((field) => indexOf(chosen, field)).filter((index) => index >= 0);
  const shape = { headers: table.headers, name: indexOf(chosen, "name"), grid: indexOf(chosen, "gridMw"), required };
  return rowKinds(table.rows, firstRow(table), shape);
}

function numberColumns(table: Table, chosen: readonly Choosing[], siteRows: readonly number[]): NumberColumn[] {
  const numeric = chosen.filter(isField).filter(({ field }) => columnWords[field].kind !== "text");
  const cells = numeric.map(({ index }) => cellsOf(table, siteRows, index));
  const tableHasCommas = cells.some((column) => ["comma", "mixed"].includes(decimalsOf(column)));
  return numeric.map((choosing, i) => numberColumn(choosing, cells[i]!, tableHasCommas));
}

function missingColumns(table: Table, chosen: readonly Choosing[]): Problem[] {
  const asked = new Set(chosen.flatMap((one) => (one.is === "asked" ? one.candidates.map(({ field }) => field) : [])));
  return requiredColumns
    .filter((field) => indexOf(chosen, field) < 0 && !asked.has(field))
    .map((field) => missingColumn(table.place, table.header, field, table.rows[table.header]?.[0] ?? null));
}

function countProblem(table: Table, siteRows: readonly number[]): Problem[] {
  const { place, limit } = table;
  const first = siteRows[0] ?? firstRow(table);
  const title = `${place.cell(first, 0)}: ${siteRows.length === 0 ? "no site row" : `${siteRows.length} site rows`} under the header`;
  if (siteRows.length === 0)
    return [tableProblem(place, first, 0, null, title, "Select the site rows together with their header row.")];
  if (siteRows.length <= limit) return [];
  return [
    tableProblem(
      place,
      first,
      0,
      siteRows.length,
      title,
      `At most ${limit} are read here; select fewer${limit === 200 ? ", or use THREEPATHS for all of them" : ""}.`,
    ),
  ];
}

interface Reading extends RowReading {
  readonly at: number;
}

function readRows(
  table: Table,
  siteRows: readonly number[],
  chosen: readonly Choosing[],
  numbers: readonly NumberColumn[],
): Reading[] {
  const texts = chosen.filter(isField).filter(({ field }) => columnWords[field].kind === "text");
  const columns: RowColumns = { text: new Map(texts.map(({ field, index }) => [field as SiteText, index])), numbers };
  return siteRows.map((at) => {
    const cell = (column: number): unknown => table.rows[at]?.[column] ?? null;
    const type = (column: number): string | undefined => table.types?.[at]?.[column];
    return { at, ...readRow(at, cell, type, columns, table.place.row(at)) };
  });
}

const refusalsOf = (table: Table, readings: readonly Reading[]): Problem[] =>
  readings.flatMap(({ at, faults }) =>
    faults.map((fault) =>
      cellProblem(table.place, at, fault.column, table.rows[at]?.[fault.column] ?? null, fault, "refusal"),
    ),
  );

/** Everything that was understood of a table with a header. */
export function readTable(table: Table): SitesRead {
  const { place } = table;
  const told = (index: number) => table.mapping[place.column(index)];
  const chosen = withUnnamedNames(table, chooseColumns(table.headers, table.units ?? [], told, place.letter));
  const kinds = kindsOf(table, chosen);
  const siteRows = kinds.flatMap((kind, i) => (kind === "site" ? [firstRow(table) + i] : []));
  const blocking = [...countProblem(table, siteRows), ...missingColumns(table, chosen)];
  const taken = siteRows.length > table.limit ? [] : siteRows;
  const columns = numberColumns(table, chosen, taken);
  const readings = readRows(table, taken, chosen, columns);
  const found = withoutCopies(readings.flatMap(({ site }) => (site ? [site] : [])));
  const questions = questionsOf(table, chosen, columns, taken);
  const nameColumn = Math.max(0, indexOf(chosen, "name"));
  const conflicts = found.conflicts.map(({ site, ...fault }) =>
    cellProblem(place, site.row - place.row(0), nameColumn, site.name, fault, "warning"),
  );
  const copies = found.copies.map(({ row, of }): Skipped => ({ row, why: `exact copy of row ${of}` }));
  const sites = blocking.length > 0 || questions.length > 0 ? [] : found.sites;
  return {
    sites,
    rows: readings.map(({ row }) => row),
    problems: [...blocking, ...refusalsOf(table, readings), ...warningsOf(table, columns, kinds), ...conflicts],
    questions,
    skipped: [...skippedRows(table, kinds), ...copies, ...skippedColumns(table, chosen)],
    columns: describeColumns(table, chosen, columns, taken),
    defaults: defaultsOf(sites, columns),
    headerRow: place.row(table.header),
  };
}
