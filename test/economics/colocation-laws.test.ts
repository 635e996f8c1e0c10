import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as core from "../../src/economics/index.js";
import { bounded, fieldsWith, relativeError, valueOf } from "./quantity-arbitraries.js";

const lease = fieldsWith({
  rentUsdPerKwMonth: [],
  termYears: [0.25, 50],
  criticalMw: [0.001, 20_000],
  escalatorPerYear: [-0.5, 0.5],
});

const hall = fieldsWith({
  rentUsdPerKwMonth: [],
  capexUsdPerW: [],
  capRate: [],
  noiMargin: [0.01, 1],
  gridPerCriticalMw: [],
});

describe("rent and contract value", () => {
  it("LEASETCV and RENTPERKW invert each other", () =>
    fc.assert(
      fc.property(lease, (fields) => {
        const contractValueUsd = core.leaseTcvUsd(fields);
        fc.pre(contractValueUsd <= 1e13);
        const rent = core.rentUsdPerKwMonth({ ...fields, contractValueUsd });
        expect(relativeError(rent, fields.rentUsdPerKwMonth)).toBeLessThan(1e-12);
      }),
      bounded,
    ));
  it("whole years are the sum of the years' rents", () =>
    fc.assert(
      fc.property(lease, fc.integer({ min: 1, max: 50 }), (fields, termYears) => {
        let sum = 0;
        for (let year = 0; year < termYears; year++) sum += Math.pow(1 + fields.escalatorPerYear, year);
        const wanted = fields.rentUsdPerKwMonth * 12_000 * fields.criticalMw * sum;
        expect(relativeError(core.leaseTcvUsd({ ...fields, termYears }), wanted)).toBeLessThan(1e-12);
      }),
      bounded,
    ));
  it("an escalator near 0 is worth no more than a little: no cancellation", () => {
    const at = (escalatorPerYear: number): number =>
      core.leaseTcvUsd({ rentUsdPerKwMonth: 100, termYears: 10, criticalMw: 1, escalatorPerYear });
    for (const escalator of [1e-17, 1e-16, 1e-15, 1e-12, -1e-17, -1e-15, 5e-324, 1e-9]) {
      // Second order: 10 years × (1 + 4.5 g).
      expect(relativeError(at(escalator), 12e6 * (1 + 4.5 * escalator))).toBeLessThan(1e-15);
    }
    expect(at(0)).toBe(12e6);
  });
});

describe("the value of a hall", () => {
  it("IMPLIEDRENT inverts COLOCVALUE", () =>
    fc.assert(
      fc.property(hall, (fields) => {
        const valueUsdPerW = core.colocValueUsdPerW(fields);
        fc.pre(valueUsdPerW <= 1000);
        const rent = core.impliedRentUsdPerKwMonth({ ...fields, valueUsdPerW });
        // The value is a difference: its rounding is relative to the capex where that dominates.
        const scale = fields.rentUsdPerKwMonth + (fields.capexUsdPerW * fields.capRate * 1000) / 12 / fields.noiMargin;
        expect(relativeError(rent, fields.rentUsdPerKwMonth, scale)).toBeLessThan(1e-12);
      }),
      bounded,
    ));
  it("at a yield on cost equal to the cap rate a hall is worth its cost", () =>
    fc.assert(
      fc.property(hall, (fields) => {
        fc.pre(fields.capexUsdPerW > 0.1);
        const capRate = core.yieldOnCost(fields);
        fc.pre(capRate >= 0.01 && capRate <= 0.5);
        expect(Math.abs(core.colocValueUsdPerW({ ...fields, capRate })) / fields.capexUsdPerW).toBeLessThan(1e-12);
      }),
      bounded,
    ));
  it("rises with rent and margin, falls with capex and cap rate", () =>
    fc.assert(
      fc.property(hall, valueOf("rentUsdPerKwMonth", 0.5, 1), (fields, less) => {
        const value = core.colocValueUsdPerW(fields);
        const cheaper = { ...fields, rentUsdPerKwMonth: Math.max(10, fields.rentUsdPerKwMonth * less) };
        expect(core.colocValueUsdPerW(cheaper)).toBeLessThanOrEqual(value);
        expect(core.colocValueUsdPerW({ ...fields, noiMargin: fields.noiMargin * less })).toBeLessThanOrEqual(value);
        expect(core.colocValueUsdPerW({ ...fields, capexUsdPerW: fields.capexUsdPerW * less })).toBeGreaterThanOrEqual(
          value,
        );
        expect(
          core.colocValueUsdPerW({ ...fields, capRate: Math.max(0.01, fields.capRate * less) }),
        ).toBeGreaterThanOrEqual(value);
      }),
      bounded,
    ));
  it("the income per grid MWh, over the year's hours, is the yield on cost times the capex", () =>
    fc.assert(
      fc.property(hall, (fields) => {
        fc.pre(fields.capexUsdPerW > 0.01);
        const perGridWatt = (core.leaseUsdPerMwh(fields) * 8766 * fields.gridPerCriticalMw) / 1e6;
        expect(relativeError(perGridWatt, core.yieldOnCost(fields) * fields.capexUsdPerW)).toBeLessThan(1e-12);
      }),
      bounded,
    ));
});

describe("GPUs", () => {
  const gpu = fieldsWith({
    gpuCapexUsd: [],
    gpuSiteKw: [],
    gpuLifeYears: [0.5, 20],
    powerPriceUsdPerKwh: [0, 2],
    rentUsdPerKwMonth: [],
    costOfCapital: [0, 0.9],
    cloudOpexFraction: [0, 0.9],
    gpuUtilisationFraction: [0.1, 1],
    gpuResidualFraction: [],
    gridPerCriticalMw: [],
    loadFactor: [],
  });
  it("at the break-even price the yearly flows, discounted, are worth nothing (whole years)", () =>
    fc.assert(
      fc.property(gpu, fc.integer({ min: 1, max: 20 }), (fields, gpuLifeYears) => {
        const price = core.gpuBreakevenUsdPerHour({ ...fields, gpuLifeYears });
        const kept = price * 8766 * fields.gpuUtilisationFraction * (1 - fields.cloudOpexFraction);
        const gridKw = fields.gpuSiteKw * fields.gridPerCriticalMw;
        const running =
          gridKw * fields.loadFactor * 8766 * fields.powerPriceUsdPerKwh +
          12 * fields.rentUsdPerKwMonth * fields.gpuSiteKw;
        let worth = -fields.gpuCapexUsd;
        let discount = 1;
        let gross = fields.gpuCapexUsd;
        for (let year = 1; year <= gpuLifeYears; year++) {
          discount /= 1 + fields.costOfCapital;
          worth += (kept - running) * discount;
          gross += kept * discount;
        }
        worth += fields.gpuResidualFraction * fields.gpuCapexUsd * discount;
        expect(Math.abs(worth) / gross).toBeLessThan(1e-12);
      }),
      bounded,
    ));
  it("the cost of capital has no jump at 0", () => {
    const at = (costOfCapital: number): number =>
      core.gpuBreakevenUsdPerHour({
        gpuCapexUsd: 50_000,
        gpuSiteKw: 2,
        gpuLifeYears: 5,
        powerPriceUsdPerKwh: 0.05,
        rentUsdPerKwMonth: 0,
        costOfCapital,
        cloudOpexFraction: 0.1,
        gpuUtilisationFraction: 0.9,
        gpuResidualFraction: 0.1,
        gridPerCriticalMw: 1.3,
        loadFactor: 0.8,
      });
    for (const rate of [5e-324, 1e-300, 1e-18, 1e-16, 1e-15])
      expect(relativeError(at(rate), at(0))).toBeLessThan(1e-14);
  });
  it("an implied price at its own contract is the contract", () => {
    const contractValueUsd = 9.7e9;
    const price = core.gpuPriceImpliedUsdPerHour({ contractValueUsd, termYears: 5, gpus: 76_000 });
    expect(relativeError(price * 5 * 76_000 * 8766, contractValueUsd)).toBeLessThan(1e-15);
  });
});
