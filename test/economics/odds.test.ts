import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  baseSpreads,
  caseInFuture,
  pathOdds,
  pathWorths,
  Refusal,
  spreadSources,
  threePaths,
  type Case,
  type OddsInput,
  type PathWorth,
} from "../../src/economics/index.js";
import { relativeError } from "./quantity-arbitraries.js";

const worked = JSON.parse(readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8")) as Case;
const still = { btcPriceSpread: 0, rentSpread: 0, gpuPriceSpread: 0 };
const nothing: PathWorth = { mine: 0, lease: 0, cloud: 0, leaseFailureCost: 0, cloudFailureCost: 0 };
const delivering = (probability: number): Case => ({
  ...worked,
  assumptions: { ...worked.assumptions, deliveryProbability: probability, cloudDeliveryProbability: probability },
  sites: worked.sites.slice(0, 1),
});
const odds = (change: Partial<OddsInput>) =>
  pathOdds({ case: worked, spreads: baseSpreads, draws: 200, seed: 1, worths: pathWorths, ...change });
const stub = (worth: (drawn: Case) => Partial<PathWorth>, probability = 1, draws = 2000) =>
  odds({ case: delivering(probability), draws, worths: (drawn) => [{ ...nothing, ...worth(drawn) }] })[0]!;

describe("odds of the worked case", () => {
  const result = odds({});
  it("are shares that add up to 1, and percentiles in order", () => {
    expect(result.map(({ name }) => name)).toEqual(["Ridge", "Old barn", "Hydro"]);
    for (const { probability, value } of result) {
      expect(relativeError(probability.mine + probability.lease + probability.cloud, 1)).toBeLessThan(1e-15);
      for (const { p5, p50, p95 } of Object.values(value)) {
        expect(p5).toBeLessThanOrEqual(p50);
        expect(p50).toBeLessThanOrEqual(p95);
      }
    }
  });
  it("are the same for the same seed and others for another", () => {
    expect(odds({})).toEqual(result);
    expect(odds({ seed: 2 })).not.toEqual(result);
  });
  it("of a site do not depend on the sites beside it, nor on their order", () => {
    const reversed = odds({ case: { ...worked, sites: [...worked.sites].reverse() } });
    expect([...reversed].reverse()).toEqual(result);
    expect(odds({ case: { ...worked, sites: worked.sites.slice(2) } })).toEqual(result.slice(2));
  });
  it("without spread and with certain delivery are the model's own answer", () => {
    const certain = {
      ...worked,
      assumptions: { ...worked.assumptions, deliveryProbability: 1, cloudDeliveryProbability: 1 },
    };
    const sites = certain.sites.map((site) => ({ ...site, deliveryProbability: null }));
    const model = threePaths({ ...certain, sites }).sites;
    odds({ case: { ...certain, sites }, spreads: still, draws: 3 }).forEach(({ probability, value }, i) => {
      expect(probability[model[i]!.best]).toBe(1);
      for (const path of ["mine", "lease", "cloud"] as const) {
        expect(value[path]).toEqual({ p5: model[i]![path], p50: model[i]![path], p95: model[i]![path] });
      }
    });
  });
});

describe("the worths", () => {
  it("are the model's values, and weigh up to its risk-weighted ones", () => {
    const model = threePaths(worked).sites;
    pathWorths(worked).forEach((worth, i) => {
      const site = model[i]!;
      expect([worth.mine, worth.lease, worth.cloud]).toEqual([site.mine, site.lease, site.cloud]);
      const p = worked.sites[i]!.deliveryProbability ?? worked.assumptions.deliveryProbability;
      const weighted = p * worth.lease + (1 - p) * (worth.mine - worth.leaseFailureCost);
      expect(relativeError(weighted, site.leaseRiskWeighted)).toBeLessThan(1e-13);
      const q = worked.assumptions.cloudDeliveryProbability;
      const weightedCloud = q * worth.cloud + (1 - q) * (worth.mine - worth.cloudFailureCost);
      expect(relativeError(weightedCloud, site.cloudRiskWeighted)).toBeLessThan(1e-13);
    });
  });
});

describe("what is drawn", () => {
  const future = { btcPriceFactor: 2, rentFactor: 0.5, gpuPriceFactor: 3, leaseLuck: 0.5, cloudLuck: 0.5 };
  it("moves the BTC price, rents (a site's own too) and the GPU price, and nothing else", () => {
    const drawn = caseInFuture(worked, future);
    expect(drawn).toEqual({
      ...worked,
      market: { ...worked.market, btcPriceUsd: 182_000 },
      assumptions: { ...worked.assumptions, rentUsdPerKwMonth: 62.5, gpuPriceUsdPerHour: 2.91 * 3 },
      sites: worked.sites.map((site) => (site.rentUsdPerKwMonth ? { ...site, rentUsdPerKwMonth: 47.5 } : site)),
    });
  });
  it("stays on the edge of what the dictionary accepts", () => {
    const drawn = caseInFuture(worked, { ...future, btcPriceFactor: 1e9, rentFactor: 1e-9, gpuPriceFactor: 1e9 });
    expect(drawn.market.btcPriceUsd).toBe(1e8);
    expect(drawn.assumptions.rentUsdPerKwMonth).toBe(10);
    expect(drawn.sites[2]!.rentUsdPerKwMonth).toBe(10);
    expect(drawn.assumptions.gpuPriceUsdPerHour).toBe(1000);
  });
  it("has the quantiles of a lognormal price (algebra: exp(±1.645 σ); 5,000 draws)", () => {
    const { mine } = stub(({ market }) => ({ mine: market.btcPriceUsd / 91_000 }), 1, 5000).value;
    // Five deviations of a sampled quantile: 5 √(p(1−p)/5000)/φ(z), in units of σ = 0.5.
    expect(Math.abs(Math.log(mine.p5) + 1.6449 * 0.5)).toBeLessThan(0.075);
    expect(Math.abs(Math.log(mine.p50))).toBeLessThan(0.045);
    expect(Math.abs(Math.log(mine.p95) - 1.6449 * 0.5)).toBeLessThan(0.075);
  });
  it("interpolates percentiles as PERCENTILE.INC does (algebra: 21 values 0…20)", () => {
    let count = 0;
    expect(stub(() => ({ mine: count++ }), 1, 21).value.mine).toEqual({ p5: 1, p50: 10, p95: 19 });
    let two = 0;
    expect(stub(() => ({ mine: two++ }), 1, 2).value.mine).toEqual({ p5: 0.05, p50: 0.5, p95: 0.95 });
    expect(stub(() => ({ mine: 7 }), 1, 1).value.mine).toEqual({ p5: 7, p50: 7, p95: 7 });
  });
});

describe("delivery", () => {
  const worth = { mine: 1, lease: 2, cloud: 0, leaseFailureCost: 5, cloudFailureCost: 7 };
  it("of 1 always delivers, of 0 never: the failure is mining less its cost", () => {
    expect(stub(() => worth, 1)).toMatchObject({ probability: { lease: 1 }, value: { lease: { p5: 2, p95: 2 } } });
    const failed = stub(() => worth, 0);
    expect(failed).toMatchObject({ probability: { mine: 1 }, value: { lease: { p5: -4 }, cloud: { p95: -6 } } });
  });
  it("of a half delivers half the time: mirrored luck makes it exact", () => {
    expect(stub(() => worth, 0.5).probability).toEqual({ mine: 0.5, lease: 0.5, cloud: 0 });
  });
  it("of lease and cloud is independent (a quarter, within five deviations of 2,000 draws)", () => {
    const { probability } = stub(() => ({ mine: 1, lease: 2, cloud: 3 }), 0.5);
    expect(probability.cloud).toBe(0.5);
    expect(Math.abs(probability.lease - 0.25)).toBeLessThan(0.049);
  });
  it("is the site's own probability where it has one", () => {
    const site = { ...worked.sites[0]!, deliveryProbability: 1 };
    const [row] = odds({ case: { ...delivering(0), sites: [site] }, worths: () => [worth] });
    expect(row!.probability.lease).toBe(1);
  });
  it("leaves ties to mining, then the lease", () => {
    expect(stub(() => nothing).probability.mine).toBe(1);
    expect(stub(() => ({ lease: 1, cloud: 1 })).probability.lease).toBe(1);
  });
});

describe("refusals", () => {
  const refusedWith = (change: Partial<OddsInput>): string => {
    try {
      odds(change);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
    throw new Error("It was not refused.");
  };
  it.each<[Partial<OddsInput>, string]>([
    [{ draws: 0 }, "Draws 0 is outside 1 to 100,000."],
    [{ draws: 1.5 }, "Draws 1.5 is not a whole number; 2 was probably meant."],
    [{ draws: NaN }, "Draws is not a number (NaN); a number is needed, 1 to 100,000."],
    [{ draws: 100_001 }, "Draws 100,001 is outside 1 to 100,000."],
    [{ draws: 33_334 }, "Draws 33,334 are too many for 3 sites in one cell; at most 33,333."],
    [{ seed: -1 }, "Seed -1 is outside 0 to 4,294,967,295."],
    [{ seed: 0.5 }, "Seed 0.5 is not a whole number; 1 was probably meant."],
    [{ seed: 2 ** 32 }, "Seed 4,294,967,296 is outside 0 to 4,294,967,295."],
    [
      { spreads: { ...baseSpreads, btcPriceSpread: 50 } },
      "Spread of the Bitcoin price 50 is outside 0 to 2; 50 % = 0.5 was probably meant.",
    ],
    [{ spreads: { ...baseSpreads, rentSpread: -0.1 } }, "Spread of rents -0.1 is outside 0 to 2."],
    [{ spreads: {} as typeof baseSpreads }, "Spread of the Bitcoin price is missing; a number is needed, 0 to 2."],
    [{ case: delivering(50) }, "Delivery probability, lease 50 is outside 0 to 1; 50 % = 0.5 was probably meant."],
  ])("%o", (change, words) => {
    expect(refusedWith(change)).toBe(words);
  });
  it("of the worths come through", () => {
    const worths = (): PathWorth[] => {
      throw new Refusal("Hall on fire.");
    };
    expect(refusedWith({ worths })).toBe("Hall on fire.");
  });
});

it("every spread says where it comes from", () => {
  expect(Object.keys(spreadSources)).toEqual(Object.keys(baseSpreads));
  for (const source of Object.values(spreadSources)) expect(source).toMatch(/judgement|https:/);
});
