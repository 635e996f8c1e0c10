import { expect, test } from "vitest";
import { placeOf } from "../../src/sites/cell-name.js";
import { readSites } from "../../src/sites/read-sites.js";
import { siteDefaults, siteNumbers, type SiteNumber } from "../../src/sites/site-columns.js";
import type { ReadSite, SitesRead } from "../../src/sites/sites-read.js";
import {
  Dice,
  disguised,
  formatsOf,
  headerOf,
  truthOf,
  writeNumber,
  type Format,
  type Truth,
} from "./written-table.js";

/** Raise it to look longer: TABLES=1000000 npx vitest run … */
const tables = Number(process.env["TABLES"] ?? 20_000);

const required: readonly SiteNumber[] = ["gridMw", "powerPriceUsdPerKwh", "efficiencyJPerTh"];
const optional = siteNumbers.filter((field) => !required.includes(field));

interface Column {
  readonly field: SiteNumber | "name" | "other";
  readonly header: string;
  readonly unitCell: string;
  readonly cells: unknown[];
}
/** What the reader must make of a table: for each row its values, or the cells that must be refused. */
interface Written {
  readonly table: unknown[][];
  readonly rows: ReadonlyMap<number, { readonly truth: Truth; readonly refused: readonly string[] }>;
  /** A header was spoilt: then a question or a refusal of the table will do, but no other value. */
  readonly spoilt: boolean;
}

function numberColumn(
  field: SiteNumber,
  truths: readonly Truth[],
  dice: Dice,
  comma: boolean,
): Column & { format: Format } {
  const format = dice.one(formatsOf[field]);
  const writing = comma ? "comma" : dice.one(["native", "native", "point"] as const);
  const thousands = comma ? dice.one(["", " ", "\u202f"]) : dice.one(["", ",", " ", "'"]);
  const inUnitsRow = format.words !== "" && format.unit !== "" && !/^(to|until)/.test(format.words);
  return {
    field,
    format,
    header: disguised(headerOf(format, dice), dice),
    unitCell: inUnitsRow ? format.unit : "",
    cells: truths.map((truth) => writeNumber(truth[field], format, writing, thousands)),
  };
}

const junk = ["#REF!", "n/a", true, "abc", "12 apples", "1,2,3", Infinity, { x: 1 }, "#N/A", "~5", "5-6"];

/** Spoils one cell; gives what it now stands for, or "refuse". */
function spoilCell(column: Column, at: number, truth: Truth, dice: Dice): number | null | "refuse" {
  const field = column.field as SiteNumber;
  if (dice.chance(0.4)) {
    column.cells[at] = dice.one(["", null, "  ", undefined, "\u00a0"]);
    const unneeded = field === "efficiencyJPerTh" && truth.miningMw === 0;
    return required.includes(field) && !unneeded ? "refuse" : null;
  }
  column.cells[at] = dice.chance(0.3) && typeof column.cells[at] === "number" ? dice.one([1e9, -1e9]) : dice.one(junk);
  return "refuse";
}

function written(seed: number): Written {
  const dice = new Dice(seed);
  const truths = Array.from({ length: dice.whole(1, 3) }, (_, i) => truthOf(dice, i));
  const fields = [...required, ...optional.filter(() => dice.chance(0.3))];
  const comma = dice.chance(0.15);
  const numbers = fields.map((field) => numberColumn(field, truths, dice, comma));
  const values = truths.map(
    (truth) =>
      ({
        ...truth,
        ...Object.fromEntries(optional.filter((field) => !fields.includes(field)).map((field) => [field, null])),
      }) as { name: string } & Record<SiteNumber, number | null>,
  );
  const faults: [at: number, column: Column][] = [];
  for (let n = dice.one([0, 0, 1, 1, 2]); n > 0; n--) {
    const [column, at] = [dice.one(numbers), dice.whole(0, truths.length - 1)];
    // A site that mines with 0 MW may leave its efficiency blank: spoiling one would change what the other means.
    if (faults.some(([row]) => row === at) || values[at] === undefined || column.field === "miningMw") continue;
    const now = spoilCell(column, at, values[at], dice);
    if (now === "refuse") faults.push([at, column]);
    else values[at][column.field as SiteNumber] = now;
  }
  const spoilt = dice.chance(0.2);
  const unitsRow = !spoilt && dice.chance(0.15);
  let columns: Column[] = [
    {
      field: "name",
      header: disguised(dice.one(["Site", "Facility", "Site name"]), dice),
      unitCell: "",
      cells: truths.map(({ name }) => name),
    },
    ...numbers.map((column) =>
      unitsRow && column.unitCell !== "" ? { ...column, header: column.format.words } : { ...column, unitCell: "" },
    ),
    ...(dice.chance(0.3)
      ? [{ field: "other" as const, header: "Notes", unitCell: "", cells: truths.map(() => dice.one(["x", "", 7])) }]
      : []),
    ...(dice.chance(0.3)
      ? [{ field: "other" as const, header: "Vendor", unitCell: "", cells: truths.map(() => "Total") }]
      : []),
  ];
  if (dice.chance(0.5)) columns = dice.shuffled(columns);
  if (spoilt) columns = spoiltHeaders(columns, dice);
  return laidOut(
    columns,
    values,
    faults.map(([at, column]) => [at, column.field]),
    unitsRow,
    spoilt,
    dice,
  );
}

function spoiltHeaders(columns: readonly Column[], dice: Dice): Column[] {
  const at = dice.whole(0, columns.length - 1);
  return columns.map((column, i) => {
    if (i !== at) return column;
    const words = (formatsOf as Readonly<Record<string, readonly Format[]>>)[column.field]?.[0]?.words ?? column.header;
    return {
      ...column,
      header: dice.one([
        words,
        "MW",
        "",
        "?",
        `Planned ${column.header}`,
        "$",
        "Power",
        column.header.replace(/[($/%[\])]/g, ""),
      ]),
    };
  });
}

function laidOut(
  columns: readonly Column[],
  truths: readonly Truth[],
  faults: readonly (readonly [number, string])[],
  unitsRow: boolean,
  spoilt: boolean,
  dice: Dice,
): Written {
  const table: unknown[][] = [];
  const blank = () => columns.map(() => "");
  if (dice.chance(0.3)) table.push(["Portfolio, unaudited", ...blank().slice(1)]);
  if (dice.chance(0.2)) table.push(blank());
  table.push(columns.map(({ header }) => header));
  if (unitsRow) table.push(columns.map(({ unitCell }) => unitCell));
  const rows = new Map<number, { truth: Truth; refused: string[] }>();
  truths.forEach((truth, at) => {
    if (dice.chance(0.1)) table.push(blank());
    const refused = faults
      .filter(([row]) => row === at)
      .map(([, field]) => {
        return placeOf({ row: 1, column: 1 }).cell(
          table.length,
          columns.findIndex((column) => column.field === field),
        );
      });
    table.push(columns.map(({ cells }) => cells[at]));
    rows.set(table.length, { truth, refused });
  });
  if (dice.chance(0.3))
    table.push(columns.map(({ field }) => (field === "name" ? "Total" : field === "gridMw" ? 99 : "")));
  if (dice.chance(0.3)) table.push(blank(), []);
  return { table, rows, spoilt };
}

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
