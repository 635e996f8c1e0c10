import { describe, expect, test } from "vitest";
import { threePaths } from "../../../src/economics/model/three-paths.js";
import { baseAssumptions, baseMarket } from "../../../src/sites/assumptions/values.js";
import { evaluate, type Evaluation, type SiteRow } from "../../../src/taskpane/base/case/evaluation.js";
import { findingInFull, findingOf } from "../../../src/taskpane/base/case/finding.js";
import { curveInWords, priceCurve } from "../../../src/taskpane/preview/price-curve.js";
import type { Case, Site } from "../../../src/economics/model/case.js";
import type { Path } from "../../../src/economics/paths.js";

const ridge: Site = {
  name: "Ridge",
  gridMw: 100,
  miningPue: 1.03,
  efficiencyJPerTh: 18,
  powerPriceUsdPerKwh: 0.045,
  miningUptimeFraction: 0.9,
};
const barn: Site = {
  name: "Old barn",
  gridMw: 40,
  miningPue: 1.05,
  efficiencyJPerTh: 26,
  powerPriceUsdPerKwh: 0.065,
  miningUptimeFraction: 0.88,
};
const hydro: Site = {
  name: "Hydro",
  gridMw: 60,
  miningPue: 1.02,
  efficiencyJPerTh: 15,
  powerPriceUsdPerKwh: 0.028,
  miningUptimeFraction: 0.95,
  deliveryProbability: 0.2,
  rentUsdPerKwMonth: 95,
  conversionStartYears: 2,
};
const worked: Case = { market: baseMarket, assumptions: baseAssumptions, sites: [ridge, barn, hydro] };
const evaluated = (input: Case): Evaluation => {
  const evaluation = evaluate(input);
  if ("refusal" in evaluation) throw new Error(evaluation.refusal);
  return evaluation;
};

describe("the worked case", () => {
  const evaluation = evaluated(worked);

  test("is sorted by lead, with the values of the core per grid watt", () => {
    expect(evaluation.headline.map(({ name }) => name)).toEqual(["Old barn", "Ridge", "Hydro"]);
    const [, first] = evaluation.headline;
    expect(first!.usdPerW.lease).toBeCloseTo(3.368461768, 8); // worked case: 336,846,176.81 USD on 100 MW
    expect(first!.usdPerW.mine).toBeCloseTo(0.903734028, 8);
    expect(first!.lead).toBeCloseTo(3.368461768 - 1.150205144, 8);
    expect(evaluation.gridMw).toBe(200);
  });

  test("totals are sums of the sites", () => {
    expect(evaluation.totals.headline.mine! / 1e6).toBeCloseTo(90.37340284 + 23.44757195 + 125.6942486, 5);
  });

  test("is said in words, thin lead and all", () => {
    expect(findingOf(evaluation.headline)).toBe("Lease leads on two of three sites");
    expect(findingInFull(evaluation.headline)).toBe(
      "Lease leads on Old barn and Ridge; Cloud leads on Hydro. On Hydro the lead is 0.20 USD/W: ranking not robust.",
    );
    expect(evaluation.weighted.find(({ name }) => name === "Hydro")!.best).toBe("mine");
  });

  test("flips on Ridge where the look study and the core say", () => {
    const curve = priceCurve(worked, ridge);
    expect(curve.crossings).toHaveLength(1);
    expect(curve.crossings[0]!.btcPriceUsd).toBeCloseTo(565_547, -1); // computed apart from this code
    expect(curve.crossings[0]!.hashprice).toBeCloseTo(237.8, 1);
    expect(curveInWords(curve)).toMatch(/^On Ridge, mining overtakes the lease at 565,547 USD per bitcoin\./);
    expect(curve.best[0]).toBe("lease");
    expect(curve.best.at(-1)).toBe("mine");
  });

  test.each([0, 40, 80])("the curve at its point %i is the whole model at that price", (i) => {
    const curve = priceCurve(worked, hydro);
    const btcPriceUsd = curve.btcPriceUsd[i]!;
    const whole = threePaths({ ...worked, market: { ...baseMarket, btcPriceUsd }, sites: [hydro] }).sites[0]!;
    for (const path of ["mine", "lease", "cloud"] as const)
      expect(curve.usdPerW[path][i]).toBeCloseTo(whole[path] / 60e6, 10); // two ways to one number
  });

  test("on Hydro no price from 10,000 to 1,000,000 changes the order of mining and lease", () => {
    expect(curveInWords(priceCurve(worked, hydro))).toMatch(
      /stays ahead of the lease at every bitcoin price from 10,000/,
    );
  });
});

const rows = (...best: Path[]): SiteRow[] =>
  best.map((path, i) => ({
    site: i,
    name: `S${i}`,
    gridMw: 1,
    usdPerW: { mine: 1, lease: 1, cloud: 1 },
    best: path,
    lead: 1,
  }));

test.each<[SiteRow[], string]>([
  [[], "No site to compare"],
  [rows("cloud"), "Cloud leads on S0"],
  [rows("mine", "mine"), "Mining leads on both sites"],
  [rows("mine", "lease"), "Mining and Lease lead on one of two sites each"],
  [rows("mine", "lease", "lease", "cloud"), "Lease leads on two of four sites"],
])("%# finding", (sites, words) => expect(findingOf(sites)).toBe(words));

test("what the core refuses is a sentence, not a chart", () => {
  const short = evaluate({ ...worked, market: { ...baseMarket, horizonYears: 2 } });
  expect(short).toEqual({ refusal: expect.stringMatching(/^Ridge: Horizon 2 years is too short/) });
});
