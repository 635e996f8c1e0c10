import { describe, expect, test } from "vitest";
import { readSites } from "../../src/sites/table/read-sites.js";
import { readSiteRows } from "../../src/sites/table/read-site-rows.js";
import type { ReadSite } from "../../src/sites/table/sites-read.js";
import { messyTables, type MessyTable } from "./messy-tables.js";

/** A site as the tables write it: null where the default applied. */
const canonical = (site: ReadSite, like: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(like).map((key) => [
      key,
      (site.defaulted as readonly string[]).includes(key) ? null : site[key as keyof ReadSite],
    ]),
  );

const read = ({ table }: MessyTable) => readSites(table);

describe.each(messyTables)("$id: $story", (messy) => {
  test("gives exactly these sites", () => {
    const { sites } = read(messy);
    expect(sites.map((site, i) => canonical(site, messy.sites[i] ?? {}))).toEqual(messy.sites);
  });

  test("refuses and warns at exactly these cells, in a sentence under 200 characters", () => {
    const { problems } = read(messy);
    for (const [severity, expected] of [
      ["refusal", messy.refusals ?? []],
      ["warning", messy.warnings ?? []],
    ] as const) {
      const found = problems.filter((problem) => problem.severity === severity);
      expect(found.map(({ cell }) => cell).sort()).toEqual(expected.map(([cell]) => cell).sort());
      for (const [cell, word] of expected) expect(found.find((one) => one.cell === cell)?.message).toContain(word);
    }
    for (const { message, cell } of problems) {
      expect(message.length).toBeLessThan(200);
      expect(message.startsWith(cell)).toBe(true);
    }
  });

  test("names every row and column that it leaves aside", () => {
    const { skipped } = read(messy);
    const rows = skipped.flatMap((one) => ("row" in one ? [[one.row, one.why.split(",")[0]]] : []));
    expect(rows).toEqual(messy.skippedRows ?? []);
    const columns = skipped.flatMap((one) => ("column" in one ? [one] : []));
    expect(columns.map(({ column }) => column)).toEqual((messy.skippedColumns ?? []).map(([header]) => header));
    for (const [header, why] of messy.skippedColumns ?? [])
      expect(columns.find(({ column }) => column === header)?.why).toContain(why);
  });

  test("gives a cell the same sites, or one sentence that names row and column", () => {
    if ((messy.refusals ?? []).length > 0) expect(() => readSiteRows(messy.table, 200)).toThrow(/row \d+, column \d+/);
    else expect(readSiteRows(messy.table, 200)).toEqual(read(messy).sites);
  });
});

test("with a header, decimal commas are read: 100.5 MW and 0.045 USD/kWh", () => {
  const body = messyTables.find(({ id }) => id === "euro-decimals-and-no-header")?.table ?? [];
  const header = ["Site", "Grid MW", "Power price ($/kWh)", "Efficiency (J/TH)", "Uptime", "PUE"];
  const { sites } = readSites([header, ...body]);
  expect(sites.map(({ gridMw, powerPriceUsdPerKwh, miningPue }) => [gridMw, powerPriceUsdPerKwh, miningPue])).toEqual([
    [100.5, 0.045, 1.03],
    [25, 0.038, 1.05],
  ]);
});
