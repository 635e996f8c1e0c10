import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colocDcfUsdPerW, npv, type ColocDcfFields } from "../../src/economics/index.js";
import { colocDcfReference } from "./colocation-dcf-reference.js";
import { bounded, fieldsWith, relativeError } from "./quantity-arbitraries.js";

const hall = fieldsWith({
  rentUsdPerKwMonth: [],
  capexUsdPerW: [],
  termYears: [0.05],
  escalatorPerYear: [],
  noiMargin: [],
  gridPerCriticalMw: [],
  buildYears: [0.05],
  loanToCost: [],
  interestRate: [],
  costOfEquity: [],
  exitCapRate: [],
  renewalProbability: [],
});

/** Below this a watt is worth nothing that a double can tell apart. */
const NOTHING = 1e-290;

/** Relative to the sum of the terms, which is what a difference of them can be accurate to. */
const errorOf = (fields: ColocDcfFields): number => {
  const { value, scale } = colocDcfReference(fields);
  return relativeError(colocDcfUsdPerW(fields), value, Math.max(scale, NOTHING));
};

const usual: ColocDcfFields = {
  rentUsdPerKwMonth: 121.3,
  capexUsdPerW: 10,
  termYears: 15,
  escalatorPerYear: 0.03,
  noiMargin: 0.85,
  gridPerCriticalMw: 1.3,
  buildYears: 1.5,
  loanToCost: 0.8,
  interestRate: 0.075,
  costOfEquity: 0.1,
  exitCapRate: 0.075,
  renewalProbability: 1,
};

const nearly = [0, 5e-324, 1e-300, 1e-18, 1e-17, 1e-16, 2.3e-16, 1e-15, 1e-12, 1e-9, 1e-6];

describe("against 120 digits", () => {
  it("anywhere in the accepted ranges", () =>
    fc.assert(
      fc.property(hall, (fields) => {
        expect(errorOf(fields)).toBeLessThan(1e-12);
      }),
      { ...bounded, numRuns: 150 },
    ));
  it("in the ranges that people use, to 1e-14", () =>
    fc.assert(
      fc.property(
        hall,
        fc.double({ min: 0, max: 0.15, noNaN: true }),
        fc.double({ min: 0, max: 0.15, noNaN: true }),
        (fields, escalatorPerYear, costOfEquity) => {
          const likely = { ...fields, escalatorPerYear, costOfEquity, termYears: 1 + fields.termYears / 4 };
          expect(errorOf(likely)).toBeLessThan(1e-14);
        },
      ),
      { ...bounded, numRuns: 150 },
    ));
  it.each(nearly)("where discount less growth is %d", (gap) => {
    for (const growth of [0, 0.03, 0.1]) {
      expect(errorOf({ ...usual, escalatorPerYear: growth, costOfEquity: growth + gap })).toBeLessThan(1e-14);
      expect(errorOf({ ...usual, escalatorPerYear: growth + gap, costOfEquity: growth })).toBeLessThan(1e-14);
    }
  });
  it.each(nearly)("at interest and discount of %d", (rate) => {
    expect(errorOf({ ...usual, interestRate: rate })).toBeLessThan(1e-14);
    expect(errorOf({ ...usual, costOfEquity: rate })).toBeLessThan(1e-14);
    expect(errorOf({ ...usual, interestRate: rate, costOfEquity: rate, escalatorPerYear: rate })).toBeLessThan(1e-14);
  });
});

describe("laws", () => {
  it("equals the plain sum of yearly flows over whole years", () => {
    const { rentUsdPerKwMonth: rent, escalatorPerYear: g, costOfEquity: k, termYears: n, buildYears } = usual;
    const noi = (12 * rent * usual.noiMargin) / 1000;
    const total = usual.capexUsdPerW * (1 + (0.8 * 0.075 * buildYears) / 2);
    const service = (0.8 * total * 0.075) / (1 - Math.pow(1.075, -n));
    const years = Array.from({ length: n }, (_, i) => noi * Math.pow(1 + g, i) - service);
    const exit = (noi * Math.pow(1 + g, n)) / usual.exitCapRate;
    const flows = [0, ...years.slice(0, -1), years[n - 1]! + exit];
    const equity = npv(k, flows) * Math.pow(1 + k, -buildYears) - 0.2 * total * Math.pow(1 + k, -buildYears / 2);
    expect(relativeError(colocDcfUsdPerW(usual), equity / 1.3)).toBeLessThan(1e-13);
  });
  it("has no jump where the rates meet", () => {
    const meeting = colocDcfUsdPerW({ ...usual, escalatorPerYear: 0.1 });
    for (const gap of [1e-16, 1e-15, 1e-13]) {
      for (const side of [-gap, gap]) {
        const near = colocDcfUsdPerW({ ...usual, escalatorPerYear: 0.1 + side });
        expect(relativeError(near, meeting)).toBeLessThan(100 * gap + 1e-15);
      }
    }
  });
  it("rises with rent, margin and the renewal's probability; falls with capex and the exit's cap rate", () =>
    fc.assert(
      fc.property(hall, fc.double({ min: 0.5, max: 1, noNaN: true }), (fields, less) => {
        const [value, slack] = [colocDcfUsdPerW(fields), 1e-12 * colocDcfReference(fields).scale];
        const changed = (change: Partial<ColocDcfFields>): number => colocDcfUsdPerW({ ...fields, ...change });
        const rent = Math.max(10, fields.rentUsdPerKwMonth * less);
        expect(changed({ rentUsdPerKwMonth: rent })).toBeLessThanOrEqual(value + slack);
        expect(changed({ noiMargin: fields.noiMargin * less })).toBeLessThanOrEqual(value + slack);
        expect(changed({ renewalProbability: fields.renewalProbability * less })).toBeLessThanOrEqual(value + slack);
        expect(changed({ capexUsdPerW: fields.capexUsdPerW * less })).toBeGreaterThanOrEqual(value - slack);
        const exitCapRate = Math.max(0.01, fields.exitCapRate * less);
        expect(changed({ exitCapRate })).toBeGreaterThanOrEqual(value - slack);
      }),
      { ...bounded, numRuns: 100 },
    ));
});
