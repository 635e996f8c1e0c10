import { isBlank } from "./cells.js";
import type { NumberColumn } from "./number-column.js";
import { cellProblem, defaultUsed } from "./reading-words.js";
import type { RowKind } from "./row-kinds.js";
import type { SiteNumber } from "./site-columns.js";
import type { DefaultUsed, Problem, ReadSite, Skipped } from "./sites-read.js";
import { firstRow, type Table } from "./table.js";

const whys: Readonly<Record<Exclude<RowKind, "site">, string>> = {
  blank: "blank",
  total: "total",
  "repeated header": "repeated header",
  heading: "one text and no figures: a heading or a note",
};

/** Rows that are not sites, each with the reason. */
export function skippedRows(table: Table, kinds: readonly RowKind[]): Skipped[] {
  const above = table.rows
    .slice(0, table.header)
    .map((row, i) => ({ row: table.place.row(i), why: row.every(isBlank) ? "blank" : "title" }));
  const units = table.units ? [{ row: table.place.row(table.header + 1), why: unitsWhy(table) }] : [];
  const below = kinds.flatMap((kind, i) =>
    kind === "site" ? [] : [{ row: table.place.row(firstRow(table) + i), why: whys[kind] }],
  );
  return [...above, ...units, ...below];
}

const unitsWhy = ({ headers, units }: Table): string =>
  `units row, used for ${headers.filter((header, i) => header !== "" && (units?.[i] ?? "") !== "").join(", ")}`;

/** What the sites do not say themselves. */
export function defaultsOf(sites: readonly ReadSite[], columns: readonly NumberColumn[]): DefaultUsed[] {
  const fields: readonly SiteNumber[] = [
    "miningMw",
    "miningUptimeFraction",
    "miningPue",
    "efficiencyJPerTh",
    "conversionStartYears",
    "deliveryProbability",
    "rentUsdPerKwMonth",
    "leaseCapexUsdPerW",
    "gridPerCriticalMw",
  ];
  return fields.flatMap((field) => {
    const hasColumn = columns.some((column) => column.field === field);
    const rows = sites.filter(({ defaulted }) => defaulted.includes(field)).map(({ row }) => row);
    const silent = !hasColumn && !["miningMw", "miningUptimeFraction", "miningPue"].includes(field);
    return rows.length === 0 || silent ? [] : [defaultUsed(field, hasColumn, rows)];
  });
}

/** What was read, but deserves a second look. */
export function warningsOf(table: Table, columns: readonly NumberColumn[], kinds: readonly RowKind[]): Problem[] {
  const ofColumns = columns.flatMap(({ index, warning }) =>
    warning ? [cellProblem(table.place, warning.row, index, table.rows[warning.row]?.[index], warning, "warning")] : [],
  );
  const ofHeadings = kinds.flatMap((kind, i) => {
    if (kind !== "heading") return [];
    const row = firstRow(table) + i;
    const column = (table.rows[row] ?? []).findIndex((cell) => !isBlank(cell));
    const cell = table.rows[row]?.[column];
    return [
      cellProblem(
        table.place,
        row,
        column,
        cell,
        { title: "stands alone in its row", advice: "A row without figures is not read as a site." },
        "warning",
      ),
    ];
  });
  return [...ofColumns, ...ofHeadings];
}
