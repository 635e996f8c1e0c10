import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Refusal, threePaths, type Case } from "../../src/economics/index.js";
import { plausibleCases } from "./case-arbitraries.js";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../cases/${name}`, import.meta.url), "utf8"));
const worked: Case = read("worked-case.json");

/** Walks the expected tree; every number within 1e-9 relative, everything else equal. */
function expectClose(expected: unknown, got: unknown, path: string): void {
  if (typeof expected === "number") {
    const difference = Math.abs(expected - (got as number));
    expect(difference, `${path}: expected ${expected}, got ${got}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
  } else if (expected !== null && typeof expected === "object") {
    for (const [key, value] of Object.entries(expected))
      expectClose(value, (got as Record<string, unknown>)?.[key], `${path}.${key}`);
  } else expect(got, path).toBe(expected);
}

const withSite = (changes: object): Case => ({ ...worked, sites: [{ ...worked.sites[0]!, ...changes }] });
const withAssumptions = (changes: object): Case => ({ ...worked, assumptions: { ...worked.assumptions, ...changes } });
const withMarket = (changes: object): Case => ({ ...worked, market: { ...worked.market, ...changes } });
const firstSite = (input: Case) => threePaths(input).sites[0]!;

describe("the worked case", () => {
  // Source: the worked case of the design, computed by an independent reference model.
  test("equals the reference in every field within 1e-9", () => {
    expectClose(read("worked-case.expected.json"), threePaths(worked), "worked");
  });

  // Source: the printed figures of the same case, to the cent.
  test("prints the figures that were published with it", () => {
    const [ridge, barn, hydro] = threePaths(worked).sites;
    expect(ridge!.sellToday).toBeCloseTo(65_421_992.84, 2);
    expect(ridge!.lease).toBeCloseTo(336_846_176.81, 2);
    expect(barn!.cloud).toBeCloseTo(720_279.9, 2);
    expect(hydro!.mineRenew).toBeCloseTo(119_380_632.39, 2);
    expect(hydro!.bestRiskWeighted).toBe("mine");
  });
});

describe("what must hold (algebra)", () => {
  // Of the worked case: a site with far cheaper power than the marginal miner's may wait until difficulty has fallen.
  test("at a BTC price of 1 USD, A is worth what the site fetches today", () => {
    for (const site of threePaths(withMarket({ btcPriceUsd: 1 })).sites) {
      expect(site.mine).toBe(site.sellToday);
      expect(site.mineStopQuarter).toBe(0);
    }
  });

  test("A rises with the BTC price and never jumps", () => {
    let previous = 0;
    for (let price = 10_000; price <= 1_000_000; price *= 1.01) {
      const { mine } = firstSite(withMarket({ btcPriceUsd: price }));
      expect(mine).toBeGreaterThanOrEqual(previous * (1 - 1e-14));
      if (previous > 0) expect(mine / previous).toBeLessThan(1.04);
      previous = mine;
    }
  });

  test("B moves smoothly as the term passes the horizon, and the horizon the term", () => {
    const byTerm = Array.from(
      { length: 20 },
      (_, i) => firstSite(withAssumptions({ leaseTermYears: 10.5 + i / 4 })).lease,
    );
    const byHorizon = Array.from({ length: 20 }, (_, i) => firstSite(withMarket({ horizonYears: 12 + i / 4 })).lease);
    for (const values of [byTerm, byHorizon])
      values.forEach((value, i) => i > 0 && expect(Math.abs(value / values[i - 1]! - 1)).toBeLessThan(0.03));
  });

  test("raising the site's residual value never lowers A", () => {
    fc.assert(
      fc.property(plausibleCases(2), fc.double({ min: 0, max: 1e6, noNaN: true }), (drawn, more) => {
        const richer = { ...drawn.assumptions, siteResidualUsdPerMw: drawn.assumptions.siteResidualUsdPerMw + more };
        const [before, after] = [threePaths(drawn), threePaths({ ...drawn, assumptions: richer })];
        before.sites.forEach((site, i) => expect(after.sites[i]!.mine).toBeGreaterThanOrEqual(site.mine * (1 - 1e-12)));
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  test("flows discounted again give the values; every number is finite", () => {
    fc.assert(
      fc.property(plausibleCases(3), (drawn) => {
        const result = threePaths(drawn);
        for (const site of result.sites) {
          const at = (q: number) => Math.pow(1 + drawn.assumptions.mineDiscountRate, -(q + 0.5) / 4);
          const worth = site.mineFlows.reduce((sum, flow, q) => sum + flow * at(q), 0);
          expect(Math.abs(worth - site.mine)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(site.mine)));
          const numbers = Object.values(site)
            .flat()
            .filter((value) => typeof value === "number");
          expect(numbers.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  test("permuting the sites permutes the results", () => {
    const turned = threePaths({ ...worked, sites: [...worked.sites].reverse() }).sites;
    expect([...turned].reverse()).toEqual(threePaths(worked).sites);
  });

  test("the user's hashprice curve replaces the model's only where it is given", () => {
    const market = threePaths(withMarket({ hashpriceCurve: [null, 50, 0] })).market;
    const model = threePaths(worked).market;
    expect([market[0]!.hashprice, market[2]!.modelHashprice === market[2]!.hashprice]).toEqual([
      model[0]!.hashprice,
      true,
    ]);
    expect(market[1]!.hashprice).toBe(50);
  });

  test("free marginal power switches the response and the cap of difficulty off", () => {
    const { market } = threePaths(withMarket({ marginalPowerPriceUsdPerKwh: 0 }));
    market.forEach((row, i) => {
      if (i > 0) expect(row.difficulty / market[i - 1]!.difficulty).toBeCloseTo(Math.pow(1.12, 0.25), 12);
    });
  });

  test("a blank mining load is the whole connection; a load of 0 mines nothing", () => {
    expect(firstSite(withSite({ miningMw: null }))).toEqual(firstSite(withSite({ miningMw: 100 })));
    const idle = firstSite(withSite({ miningMw: 0 }));
    expect(idle.mine).toBeCloseTo(100 * 450_000 * Math.pow(1.15, -0.125), 2);
  });
});

describe("refusals", () => {
  const refused: [string, Case, RegExp][] = [
    [
      "USD/MWh for USD/kWh",
      withSite({ powerPriceUsdPerKwh: 45 }),
      /Ridge: Power price 45 USD\/kWh.*45 USD\/MWh = 0\.045/,
    ],
    [
      "mining above the connection",
      withSite({ miningMw: 101 }),
      /Ridge: .*101 MW is above the grid connection of 100 MW/,
    ],
    [
      "a horizon that ends before a year of operation",
      withMarket({ horizonYears: 2.75 }),
      /Horizon 2\.75 years is too short.*at least 3/,
    ],
    ["a site's own late start", withSite({ conversionStartYears: 13 }), /Ridge: Horizon 15 years is too short.*15\.5/],
    [
      "a marginal miner paid for power",
      withMarket({ marginalPowerPriceUsdPerKwh: -0.01 }),
      /Marginal miner's power price -0\.01/,
    ],
    ["a missing assumption", withAssumptions({ exitCapRate: undefined }), /Exit cap rate/],
    ["per cent for a fraction", withAssumptions({ leaseNoiMargin: 85 }), /NOI margin.*85.*0\.85/],
    ["a NaN", withAssumptions({ mineDiscountRate: NaN }), /Discount rate, mine.*not a number/],
    ["a curve in USD/TH/day", withMarket({ hashpriceCurve: [null, 0.04] }), /Hashprice curve, quarter 2: .*40/],
    ["text", withSite({ gridMw: "100" }), /Ridge: Grid connection.*"100"/],
  ];
  test.each(refused)("%s", (_, input, sentence) => {
    expect(() => threePaths(input)).toThrow(Refusal);
    expect(() => threePaths(input)).toThrow(sentence);
  });
});
