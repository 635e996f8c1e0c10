import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fingerprint, planComparison } from "../../src/comparison/index.js";
import { priceCrossings, Refusal, threePaths, type Case } from "../../src/economics/index.js";
import { contextOf } from "../../src/comparison/context.js";
import { chosenSite } from "../../src/comparison/flips/chosen-site.js";
import { interpolated } from "../../src/comparison/flips/flip-rows.js";
import { pricePoints, solvedPrices } from "../../src/comparison/flips/solved-prices.js";
import { layout } from "../../src/sheet/layout.js";
import { toText } from "../../src/sheet/text.js";
import { brokenRules } from "../sheet/fast-rules.js";

const worked: Case = JSON.parse(readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8"));
const small: Case = { ...worked, market: { ...worked.market, horizonYears: 3.5 }, sites: [worked.sites[0]!] };

/** Numbers that formulas may hold besides 0 and 1: conversions, quarters of a year, halves of a quarter. */
const conversions = [
  "10^3",
  "10^4",
  "10^6",
  "10^9",
  "10^15",
  "2^32",
  "1000",
  "4",
  "12",
  "3",
  "2",
  "24",
  "60",
  "6",
  "0.5",
  "365.25",
];

describe("the comparison as a model", () => {
  test("keeps the rules: units, sources, unique labels, allowed functions, no hidden numbers", () => {
    expect(brokenRules(planComparison(worked), { conversions, longestFormula: 640 })).toEqual([]);
  });

  test("reads as it did: one cell a line (pinned; the twin test holds the numbers)", () => {
    const golden = new URL("../goldens/comparison.txt", import.meta.url);
    const text = toText(layout(planComparison(small, { pricePoints: 3 })));
    if (!existsSync(golden) || process.env.UPDATE_GOLDENS) {
      mkdirSync(new URL("..", golden), { recursive: true });
      writeFileSync(golden, text);
    }
    expect(text).toBe(readFileSync(golden, "utf8"));
  });

  test("has the sheets in the order that people read them", () => {
    expect(planComparison(worked).sheets.map((sheet) => sheet.name)).toEqual([
      "Comparison",
      "Inputs",
      "Market",
      "Mine",
      "Lease",
      "Cloud",
      "Cash flow",
      "Flips",
      "Price points",
      "Checks",
      "About",
    ]);
  });

  test("begins with the widest lead", () => {
    const table = planComparison(worked).sheets[0]!;
    const names = table.form === "table" && table.tables[0]!.columns.find(({ id }) => id === "cmpSite")!.values;
    expect(names).toEqual(["Old barn", "Ridge", "Hydro"]);
  });

  test("carries every result of the core per site", () => {
    const table = planComparison(worked).sheets[0]!;
    if (table.form !== "table") throw new Error("Comparison is a table");
    const column = (id: string) =>
      table.tables.flatMap(({ columns }) => columns).find((each) => each.id === id)!.values;
    const [, ridge] = [0, threePaths(worked).sites[0]!];
    expect(column("cmpLease")[1]).toBeCloseTo(ridge.lease / 1e6, 9);
    expect(column("riskLease")[1]).toBeCloseTo(ridge.leaseRiskWeighted / 1e6, 9);
    expect(column("cashIrrB")[1]).toBe(ridge.leaseIrr);
  });
});

describe("where it flips", () => {
  const context = contextOf(worked, {});
  const points = pricePoints(context);

  test("the solved price is the root of the whole model (565,547 USD on Ridge, hashprice 237.80)", () => {
    // Source: the published picture of the worked case; and the model itself at that price.
    const [ridge] = solvedPrices(context, points);
    expect(ridge!.btcPriceUsd).toBeCloseTo(565_546.83, 1);
    expect(ridge!.hashpriceUsdPerPhDay).toBeCloseTo(237.8, 1);
    const there = threePaths({ ...worked, market: { ...worked.market, btcPriceUsd: ridge!.btcPriceUsd as number } });
    expect(there.sites[0]!.mine / there.sites[0]!.lease - 1).toBeCloseTo(0, 9);
  });

  test("the interpolated price is within 0.5 % of the root", () => {
    const chosen = chosenSite(
      context,
      points.map(({ btcPriceUsd }) => btcPriceUsd),
    );
    const root = solvedPrices(context, points)[chosen.number - 1]!.btcPriceUsd;
    if (typeof root !== "number") throw new Error(root);
    expect(Math.abs((interpolated(chosen, "lease") as number) / root - 1)).toBeLessThan(0.005);
  });

  test("no crossing is said in words", () => {
    const land = { ...worked.sites[0]!, miningMw: 0 };
    const flat = contextOf({ ...worked, sites: [land] }, {});
    expect(solvedPrices(flat, pricePoints(flat))[0]!.btcPriceUsd).toBe("no crossing between 10,000 and 1,000,000");
    expect(priceCrossings).toBeTypeOf("function");
  });
});

describe("scenarios beside the workbook", () => {
  const bull = {
    name: "Bull",
    market: { ...worked.market, btcPriceUsd: 250_000 },
    assumptions: { ...worked.assumptions, rentUsdPerKwMonth: 190 },
  };
  const tablesOf = (plan: ReturnType<typeof planComparison>) => {
    const [sheet] = plan.sheets;
    return sheet?.form === "table" ? sheet.tables : [];
  };
  const planned = planComparison(worked, { scenarios: [{ ...bull, name: "Base", ...worked }, bull] });
  const valuesOf = (id: string) =>
    tablesOf(planned)
      .flatMap(({ columns }) => columns)
      .find((column) => column.id === id)!.values;

  test("their totals are the model's for the same sites", () => {
    const there = threePaths({ ...bull, sites: worked.sites }).sites;
    for (const [row, path] of (["mine", "lease", "cloud"] as const).entries())
      expect(valuesOf("scenario2")[row]).toBeCloseTo(there.reduce((sum, site) => sum + site[path], 0) / 1e6, 9);
    expect(valuesOf("scenario1")).toEqual(valuesOf("scenarioHere"));
  });

  test("every assumption in which one differs is listed, and no other", () => {
    expect(valuesOf("assumedLabel")).toHaveLength(2);
    expect(valuesOf("assumedHere")).toEqual([worked.market.btcPriceUsd, worked.assumptions.rentUsdPerKwMonth]);
    expect(valuesOf("assumed2")).toEqual([250_000, 190]);
  });

  test("keep the rules, and are not there when none is saved", () => {
    expect(brokenRules(planned, { conversions, longestFormula: 640 })).toEqual([]);
    expect(tablesOf(planComparison(worked)).map(({ id }) => id)).not.toContain("scenarioTotals");
  });

  test("one that the model refuses, and a seventh, are left out in words", () => {
    const wrong = { ...bull, name: "Wrong", market: { ...worked.market, horizonYears: 2 } };
    const many = Array.from({ length: 7 }, (_, i) => (i === 0 ? wrong : { ...bull, name: `Number ${i}` }));
    const totals = tablesOf(planComparison(worked, { scenarios: many })).find(({ id }) => id === "scenarioTotals")!;
    expect(totals.note).toMatch(/Left out: “Number 6”: 6 fit on the page. “Wrong”: .*at least 3/);
    expect(totals.columns.map(({ label }) => label).slice(4)).toEqual([1, 2, 3, 4, 5].map((i) => `Number ${i}`));
  });
});

describe("refusals and fingerprints", () => {
  test("a case that the model refuses is not planned", () => {
    const wrong = { ...worked, sites: [{ ...worked.sites[0]!, powerPriceUsdPerKwh: 45 }] };
    expect(() => planComparison(wrong)).toThrow(Refusal);
  });
  test("a horizon too short is refused with the length it needs", () => {
    expect(() => planComparison({ ...worked, market: { ...worked.market, horizonYears: 2 } })).toThrow(/at least 3/);
  });
  test("equal inputs have equal fingerprints, in any order of keys; one changed digit changes it", () => {
    const turned = JSON.parse(JSON.stringify(worked), (_, value) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(fingerprint(turned)).toBe(fingerprint(worked));
    expect(fingerprint({ ...worked, market: { ...worked.market, btcPriceUsd: 91_001 } })).not.toBe(fingerprint(worked));
  });
});
