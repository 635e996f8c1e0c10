import { quantities } from "../../economics/quantities.js";
import type { RowKind } from "./rows/row-kinds.js";
import { siteDefaults, siteNumbers, type SiteNumber } from "./columns/site-columns.js";
import type { DefaultUsed, ReadSite, Skipped } from "./sites-read.js";
import { firstRow, type TableReading } from "./table.js";

const whys: Readonly<Record<Exclude<RowKind, "site">, string>> = {
  blank: "blank",
  total: "total",
  "repeated header": "repeated header",
  heading: "one text and no figures: a heading or a note",
};

/** Rows that are not sites, each with the reason. */
export function skippedRows({
  table: { rows, place },
  header,
  headers,
  units,
  kinds,
  duplicates,
}: TableReading): Skipped[] {
  const first = firstRow(header, units);
  const used = headers.filter((text, i) => text !== "" && (units?.[i] ?? "") !== "").join(", ");
  return [
    ...rows
      .slice(0, header)
      .map((row, i) => ({ row: place.row(i), why: row.every((cell) => cell === null) ? "blank" : "title" })),
    ...(units ? [{ row: place.row(header + 1), why: `units row, used for ${used}` }] : []),
    ...kinds.flatMap((kind, i) => (kind === "site" ? [] : [{ row: place.row(first + i), why: whys[kind] }])),
    ...duplicates.copies.map(({ row, of }) => ({ row, why: `exact copy of row ${of}` })),
  ];
}

const spoken = (rows: readonly number[]): string =>
  rows.length === 1 ? `row ${rows[0]}` : rows.length <= 5 ? `rows ${rows.join(", ")}` : `${rows.length} rows`;

/** What takes the place of a blank, in words; other fields take the case's assumption. */
const taken: Readonly<Partial<Record<SiteNumber, string>>> = {
  miningUptimeFraction: `${siteDefaults.miningUptimeFraction * 100} % is used`,
  miningPue: `${siteDefaults.miningPue} is used`,
  miningMw: "the grid MW is used",
  efficiencyJPerTh: "nothing mines there, so it is not used",
};
/** Absent columns worth a word; that a site has no rent of its own is the rule. */
const worthSaying: readonly SiteNumber[] = ["miningMw", "miningUptimeFraction", "miningPue"];

/** What the sites do not say themselves: "Mining PUE is blank in row 5: 1.03 is used." */
export function defaultsOf(sites: readonly ReadSite[], { columns }: TableReading): DefaultUsed[] {
  return siteNumbers.flatMap((field) => {
    const hasColumn = columns.some((column) => column.field === field);
    const rows = sites.filter(({ defaulted }) => defaulted.includes(field)).map(({ row }) => row);
    if (rows.length === 0 || (!hasColumn && !worthSaying.includes(field))) return [];
    const value = (siteDefaults as Partial<Record<SiteNumber, number>>)[field] ?? null;
    const where = hasColumn ? `is blank in ${spoken(rows)}` : "is not in the table";
    const words = `${taken[field] ?? "the assumption is used"}${hasColumn ? "" : " for every site"}`;
    return [{ field, value, rows, sentence: `${quantities[field].label} ${where}: ${words}.` }];
  });
}
