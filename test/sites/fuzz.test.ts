import { expect, test } from "vitest";
import { readSites } from "../../src/sites/table/read-sites.js";
import { siteDefaults, siteNumbers, type SiteNumber } from "../../src/sites/table/columns/site-columns.js";
import { written, type Written } from "./spoilt-table.js";
import type { Truth } from "./written-table.js";
import type { ReadSite, SitesRead } from "../../src/sites/table/sites-read.js";

/** Raise it to look longer: TABLES=1000000 npx vitest run … */
const tables = Number(process.env["TABLES"] ?? 20_000);

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const defaults: Readonly<Partial<Record<SiteNumber, number>>> = siteDefaults;

/** Fields in which a site is not what was written. */
const wrong = (site: ReadSite, truth: Truth): SiteNumber[] =>
  siteNumbers.filter((field) => {
    const [got, value] = [site[field] ?? null, truth[field] ?? defaults[field] ?? null];
    if (field === "efficiencyJPerTh" && value === null) return !site.defaulted.includes(field);
    return got === null || value === null ? got !== value : !near(got, value);
  });

function complaint(seed: number): string | null {
  const { table, rows, spoilt } = written(seed);
  const read = readSites(table);
  for (const site of read.sites) {
    const row = rows.get(site.row);
    if (!row) return `row ${site.row} is no site`;
    if (site.name !== row.truth.name) return `${site.name} is not ${row.truth.name}`;
    const fields = wrong(site, row.truth);
    // Where a header was spoilt, the column may be passed over: then its default applies, and the column is named.
    const passedOver =
      spoilt && fields.every((field) => site.defaulted.includes(field)) && read.skipped.some((one) => "column" in one);
    if (fields.length > 0 && !passedOver)
      return `row ${site.row}: ${fields.map((field) => `${field} ${String(site[field])} for ${String(row.truth[field])}`).join(", ")}`;
    if (row.refused.length > 0 && !spoilt) return `row ${site.row} was not refused`;
  }
  return (spoilt ? silence(read) : omission(read, rows)) ?? sentences(read) ?? roundTrip(read.sites);
}

/** Nothing read must mean something said. */
const silence = (read: SitesRead): string | null =>
  read.sites.length + read.problems.length + read.questions.length === 0 ? "nothing read and nothing said" : null;

function omission(read: SitesRead, rows: Written["rows"]): string | null {
  const found = new Set(read.sites.map(({ row }) => row));
  for (const [row, { refused }] of rows) {
    // Where another column has decimal commas, "2,928" may be refused as unclear: that is a refusal that names its cell.
    const unclear = read.problems.some((problem) => problem.row === row && problem.message.includes("It may be"));
    if (unclear) continue;
    const cells = read.problems
      .filter((problem) => problem.row === row && problem.severity === "refusal")
      .map(({ cell }) => cell);
    if (refused.length === 0 && !found.has(row))
      return `row ${row} is missing: ${JSON.stringify([read.problems, read.questions])}`;
    if (refused.join() !== cells.join()) return `refused ${cells.join()} instead of ${refused.join()}`;
  }
  return null;
}

const sentences = (read: SitesRead): string | null =>
  read.problems.find(({ message, cell }) => message.length >= 200 || !message.startsWith(cell))?.message ?? null;

/** Canonical sites as a clean table, for reading again. */
function cleanTable(sites: readonly ReadSite[]): unknown[][] {
  return [
    ["Site", ...siteNumbers],
    ...sites.map((site) => [
      site.name,
      ...siteNumbers.map((field) => (site.defaulted.includes(field) ? "" : site[field])),
    ]),
  ];
}

function roundTrip(sites: readonly ReadSite[]): string | null {
  if (sites.length === 0) return null;
  const bare = (all: readonly ReadSite[]) => all.map(({ row, ...site }) => (row > 0 ? site : null));
  const again = readSites(cleanTable(sites));
  return JSON.stringify(bare(again.sites)) === JSON.stringify(bare(sites))
    ? null
    : `round trip: ${JSON.stringify(again.problems)}`;
}

const parts = 4;
test.each(Array.from({ length: parts }, (_, part) => part))(
  `${tables} tables, written in every way and spoilt (part %d): the right sites, or a refusal that names the cell`,
  (part) => {
    const wrongs: string[] = [];
    for (let seed = part + 1; seed <= tables && wrongs.length < 5; seed += parts) {
      const found = complaint(seed);
      if (found !== null) wrongs.push(`seed ${seed}: ${found}`);
    }
    expect(wrongs).toEqual([]);
  },
  120_000,
);

test("the tables are what they claim: some are read whole, some in part, some refused, some asked about", () => {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= 500; seed++) {
    const { table, rows } = written(seed);
    const { sites, questions, problems } = readSites(table);
    const outcome =
      questions.length > 0
        ? "asked"
        : problems.some(({ scope }) => scope === "table")
          ? "refused"
          : sites.length < rows.size
            ? "part"
            : "whole";
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  for (const outcome of ["whole", "part", "asked", "refused"]) expect(outcomes.get(outcome) ?? 0).toBeGreaterThan(10);
});
