import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/functions/catalogue/catalogue.js";
import { functionsBuild } from "../build/functions-build.js";
import { bareEngine, type BareEngine, type Outcome } from "./bare-engine.js";

type Table = (string | number | boolean)[][];

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../cases/${name}`, import.meta.url), "utf8"));
const worked = read("worked-case.json") as { sites: Record<string, string | number>[] };
const expected = (read("worked-case.expected.json") as { sites: Record<string, string | number>[] }).sites;

/** The worked case's sites under the core's own field names; what a site leaves to the assumptions is blank. */
const header = [...new Set(worked.sites.flatMap((site) => Object.keys(site)))];
const rows: unknown[][] = worked.sites.map((site) => header.map((field) => site[field] ?? ""));
const sites = [header, ...rows];

let engine: BareEngine;
beforeAll(async () => {
  engine = bareEngine(await functionsBuild());
}, 180_000);

const table = (id: string, ...args: unknown[]): Table => {
  const outcome = engine.call(id, args);
  if (!("value" in outcome)) throw new Error(outcome.message);
  return outcome.value as Table;
};
const sentence = (outcome: Outcome): string =>
  "error" in outcome ? `${outcome.error} ${outcome.message}` : "no error";

describe("THREEPATHS", () => {
  const columns = {
    Site: "name",
    "Mine USD": "mine",
    "Lease USD": "lease",
    "Cloud USD": "cloud",
    "Mine USD/W": "mineUsdPerW",
    "Lease USD/W": "leaseUsdPerW",
    "Cloud USD/W": "cloudUsdPerW",
    "Sell today USD": "sellToday",
    "Lease risk-weighted USD": "leaseRiskWeighted",
    "Cloud risk-weighted USD": "cloudRiskWeighted",
    Best: "best",
    "Best risk-weighted": "bestRiskWeighted",
  };
  it("gives the worked case in a row a site, under the released header", () => {
    const [names, ...got] = table("THREEPATHS", sites);
    expect(names).toEqual(["Site", "Grid MW", ...Object.keys(columns).slice(1), "Lead USD/W"]);
    got.forEach((row, s) => {
      for (const [name, field] of Object.entries(columns)) {
        const [cell, right] = [row[names!.indexOf(name)]!, expected[s]![field]!];
        if (typeof right === "string") expect(cell).toBe(right);
        else
          expect(Math.abs((cell as number) - right), `${name}, ${row[0]}`).toBeLessThanOrEqual(1e-9 * Math.abs(right));
      }
    });
  });
  it("leads by the best headline value less the second, per watt of grid (algebra)", () => {
    for (const [, gridMw, ...values] of table("THREEPATHS", sites).slice(1) as [string, ...number[]][]) {
      const [second, first] = values
        .slice(0, 3)
        .sort((a, b) => a - b)
        .slice(1) as [number, number];
      expect(values.at(-1)).toBeCloseTo((first - second) / (gridMw! * 1e6), 12);
    }
  });
  it("keeps the order of the range: permuting sites permutes rows (algebra)", () => {
    const [, ...straight] = table("THREEPATHS", sites);
    const [, ...turned] = table("THREEPATHS", [header, ...[...rows].reverse()]);
    expect(turned).toEqual([...straight].reverse());
  });
  it("takes assumptions by field name or by the sheet's label", () => {
    const byName = table("THREEPATHS", sites, [["rentUsdPerKwMonth", 150]]);
    expect(byName).toEqual(
      table("THREEPATHS", sites, [
        ["Rent, first year", 150],
        ["", ""],
      ]),
    );
    expect(byName[1]![3]).toBeGreaterThan(table("THREEPATHS", sites)[1]![3] as number);
  });
  it("takes more sites than a sheet", () => {
    const many = Array.from({ length: 201 }, (_, i) => [`Site ${i}`, ...rows[0]!.slice(1)]);
    expect(table("THREEPATHS", [header, ...many])).toHaveLength(202);
  });

  const changed = (row: number, field: string, value: unknown): unknown[][] =>
    sites.map((cells, r) => (r === row ? cells.map((cell, c) => (header[c] === field ? value : cell)) : cells));
  it.each<[string, unknown, unknown, RegExp]>([
    ["a required cell that is blank", changed(2, "efficiencyJPerTh", ""), null, /row 3, column 4/],
    ["a text in a number", changed(1, "gridMw", "many"), null, /row 2, column 2.*many/],
    ["an error in a number", changed(1, "gridMw", "#REF!"), null, /row 2, column 2.*#REF!/],
    ["USD/MWh for USD/kWh", changed(1, "powerPriceUsdPerKwh", 45), null, /row 2, column 5/],
    ["no header", rows, null, /row 1, column 1.*header/],
    ["no rows", [header], null, /site/],
    ["nothing", null, null, /Sites is missing/],
    ["an unknown assumption", sites, [["rentUsdPerKwMonht", 150]], /rentUsdPerKwMonth/],
    ["an assumption of another unit", sites, [["capexUsdPerW", 11]], /Assumptions, row 1, column 1/],
    ["one column of assumptions", sites, [["rentUsdPerKwMonth"]], /two columns/],
    ["an assumption that is text", sites, [["btcPriceUsd", "high"]], /Assumptions, row 1, column 2.*high/],
    ["a prototype's name", sites, [["constructor", 1]], /constructor/],
  ])("refuses %s", (_what, given, assumptions, why) => {
    expect(sentence(engine.call("THREEPATHS", [given, assumptions]))).toMatch(/^#VALUE! /);
    expect(sentence(engine.call("THREEPATHS", [given, assumptions]))).toMatch(why);
  });
});

describe("INDIFFERENCE", () => {
  const ridge = [header, rows[0]!];
  it("finds the rent at which THREEPATHS gives both paths the same value (algebra)", () => {
    const outcome = engine.call("INDIFFERENCE", ["rentUsdPerKwMonth", "mine", "lease", ridge]);
    const rent = "value" in outcome ? outcome.value : NaN;
    const [, row] = table("THREEPATHS", ridge, [["rentUsdPerKwMonth", rent]]);
    expect(Math.abs((row![2] as number) / (row![3] as number) - 1)).toBeLessThan(1e-9);
  });
  it("minds neither the order of the paths nor the case of the words", () => {
    const swapped = engine.call("INDIFFERENCE", ["RENTUSDPERKWMONTH", " Lease ", "MINE", ridge]);
    expect(swapped).toEqual(engine.call("INDIFFERENCE", ["rentUsdPerKwMonth", "mine", "lease", ridge]));
  });
  it.each<[string, unknown[], RegExp]>([
    [
      "an unknown variable",
      ["rent", "mine", "lease", ridge],
      /^#VALUE! Variable got "rent"; needed: one of "btcPriceUsd"/,
    ],
    ["an unknown path", ["difficulty", "mine", "sell", ridge], /^#VALUE! Second path got "sell"/],
    ["the same path twice", ["difficulty", "mine", "mine", ridge], /^#VALUE! The two paths are the same/],
    ["several sites", ["difficulty", "mine", "lease", sites], /^#VALUE! Site got 3 sites/],
    ["no crossing", ["gpuPriceUsdPerHour", "mine", "lease", ridge], /^#N\/A No crossing between 0\.01 and 1,000/],
  ])("says what is wrong with %s", (_what, args, why) => {
    expect(sentence(engine.call("INDIFFERENCE", args))).toMatch(why);
  });
});

describe("PATHODDS", () => {
  it("gives odds that add up and percentiles in order, the same for the same seed", () => {
    const [names, ...got] = table("PATHODDS", sites, null, 60, 7);
    expect(names!.slice(0, 4)).toEqual(["Site", "P(mine)", "P(lease)", "P(cloud)"]);
    for (const [, mine, lease, cloud, ...values] of got as [string, ...number[]][]) {
      expect(mine! + lease! + cloud!).toBeCloseTo(1, 12);
      for (let path = 0; path < 9; path += 3) {
        expect(values[path]!).toBeLessThanOrEqual(values[path + 1]!);
        expect(values[path + 1]!).toBeLessThanOrEqual(values[path + 2]!);
      }
    }
    expect(table("PATHODDS", sites, null, 60, 7)).toEqual([names, ...got]);
    expect(table("PATHODDS", sites, null, 60, 8)).not.toEqual([names, ...got]);
  });
  it.each<[string, unknown[], RegExp]>([
    ["half a draw", [sites, null, 10.5], /^#VALUE! Draws 10\.5 is not a whole number/],
    ["too many draws", [sites, null, 1e6], /^#VALUE! Draws/],
    ["a negative seed", [sites, null, 10, -1], /^#VALUE! Seed/],
  ])("refuses %s", (_what, args, why) => expect(sentence(engine.call("PATHODDS", args))).toMatch(why));
});

describe("ASICSPEC", () => {
  it.each([
    ["Antminer S21", "efficiency", 17.5],
    ["s21", "Power", 3500],
    ["ANTMINER s21 ", "hashrate", 200],
  ])("%s, %s is %d (Bitmain's data sheet)", (model, field, value) => {
    expect(engine.call("ASICSPEC", [model, field])).toEqual({ value });
  });
  it.each<[string, unknown[], RegExp]>([
    ["an unknown model", ["Antminer S99", "power"], /^#N\/A .*Nearest: /],
    ["an unknown field", ["Antminer S21", "colour"], /^#VALUE! .*hashrate, power, efficiency, release/],
    ["a number for a name", [21, "power"], /^#VALUE! Machine model got 21; needed: a text such as "Antminer S21"/],
    ["a blank name", ["  ", "power"], /^#VALUE! Machine model/],
  ])("refuses %s", (_what, args, why) => expect(sentence(engine.call("ASICSPEC", args))).toMatch(why));
});

describe("CURTAILVALUE", () => {
  it("counts numbers only: a header, blanks and words are passed over (algebra)", () => {
    const prices = [["Price"], [20], [""], [null], [60], ["n/a"], [true], [150]];
    expect(engine.call("CURTAILVALUE", [prices, 90])).toEqual({ value: 20 });
    expect(engine.call("CURTAILVALUE", [[[{ type: "FormattedNumber", basicValue: 150 }]], 90])).toEqual({ value: 60 });
  });
  it("has no answer without a number, and refuses what is none", () => {
    expect(sentence(engine.call("CURTAILVALUE", [[["none"]], 90]))).toMatch(/^#N\/A .*no cell/);
    expect(sentence(engine.call("CURTAILVALUE", [[[NaN]], 90]))).toMatch(/^#VALUE! .*row 1, column 1/);
  });
});

describe("SELFTEST", () => {
  it("agrees with at least twelve published numbers, each with its source", () => {
    const [names, ...vectors] = table("SELFTEST");
    expect(names).toEqual(["Case", "Expected", "Got", "OK", "Source"]);
    expect(vectors.length).toBeGreaterThanOrEqual(12);
    for (const [id, , , ok, source] of vectors) {
      expect(ok, `${id}, ${source}`).toBe(true);
      const cited = catalogue.find((entry) => entry.id === id)?.published?.find(({ by }) => by === source);
      expect(cited?.link).toMatch(/^https?:\/\//);
    }
  });
});
