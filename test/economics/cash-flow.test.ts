import { describe, expect, test } from "vitest";
import { annualIrrOfQuarters, cashNeed, irr, npv } from "../../src/economics/index.js";

const rateOf = (flows: number[]): number => {
  const found = irr(flows);
  if (found.kind !== "one") throw new Error(found.kind);
  return found.rate;
};

describe("irr", () => {
  test("−100, 60, 60: (−3 + √69)/… by the quadratic formula", () => {
    // algebra: 100x⁻²… with y = 1 + r: 100y² − 60y − 60 = 0
    expect(rateOf([-100, 60, 60])).toBeCloseTo((60 + Math.sqrt(3600 + 24_000)) / 200 - 1, 14);
  });
  test("−1, 1e6: 99,999,900 %", () => expect(rateOf([-1, 1e6])).toBeCloseTo(1e6 - 1, 6));
  test("a root of −75 %", () => expect(rateOf([-100, 25])).toBeCloseTo(-0.75, 14));
  test("360 periods of an annuity", () => {
    // algebra: level payment of a loan of 100 at 0.5 % a month over 360 months
    const payment = (100 * 0.005) / (1 - Math.pow(1.005, -360));
    expect(rateOf([-100, ...new Array<number>(360).fill(payment)])).toBeCloseTo(0.005, 13);
  });
  test("terminal-heavy: nothing for 119 periods, then 1000 times the stake", () => {
    expect(rateOf([-1, ...new Array<number>(119).fill(0), 1000])).toBeCloseTo(Math.pow(1000, 1 / 120) - 1, 13);
  });
  test("two roots are named as such", () => {
    // algebra: −1000y² + 3600y − 2430… roots at 10 % and 150 %: (y − 1.1)(y − 2.5) = y² − 3.6y + 2.75
    const found = irr([-1000, 3600, -2750]);
    expect(found.kind).toBe("several");
    if (found.kind === "several") {
      expect(found.rates[0]).toBeCloseTo(0.1, 10);
      expect(found.rates[1]).toBeCloseTo(1.5, 10);
    }
  });
  test.each([[[100, 60]], [[-100, -60]], [[]], [[0, 0]], [[-100, 150, -100]]])("no rate for %j", (flows) => {
    expect(irr(flows).kind).toBe("none");
  });
  test("npv at the rate is zero", () => expect(npv(rateOf([-100, 60, 60]), [-100, 60, 60])).toBeCloseTo(0, 11));
});

describe("annual IRR of quarters, on the fixed grid", () => {
  test("one crossing: a quarterly rate of 2 % is 8.243216 % a year", () => {
    expect(annualIrrOfQuarters([-100, 102])).toEqual({ rate: expect.closeTo(Math.pow(1.02, 4) - 1, 13) });
  });
  test("beyond the grid there is no rate", () => {
    expect(annualIrrOfQuarters([-1, 1000])).toEqual({ words: "no rate between −30 % and 100 %" });
  });
  test("several", () =>
    expect(annualIrrOfQuarters([-1000, 0, 0, 0, 2600, 0, 0, 0, -1650])).toEqual({ words: "several rates" }));
});

describe("cash need and payback", () => {
  test("lowest point and the row that brings it back", () => {
    expect(cashNeed([-10, -20, 15, 5, 10])).toEqual({ peakCash: 30, paybackYears: 1.25 });
  });
  test("no need, no payback", () => expect(cashNeed([5, -1])).toEqual({ peakCash: 0, paybackYears: null }));
  test("residues of sums are no cash need: 0.1 + 0.2 − 0.3 million leaves 5.6e-11", () => {
    expect(cashNeed([-0.3e6, 0.1e6, 0.2e6, 0, 1]).paybackYears).toBe(0.75);
    expect(cashNeed([0.1e6, 0.2e6, -0.3e6 - 1e-7, 5])).toEqual({ peakCash: 0, paybackYears: null });
  });
  test("of two equally low points, to a cent, payback is counted from the first", () => {
    expect(cashNeed([-10, 10, -10 - 1e-9, 10])).toEqual({ peakCash: 10 + 1e-9, paybackYears: 0.5 });
  });
  test("more than a cent is a need", () => expect(cashNeed([-0.02, 0]).peakCash).toBe(0.02));
  test("a need that never comes back", () => expect(cashNeed([-5, 1])).toEqual({ peakCash: 5, paybackYears: null }));
  test("payback counts from the lowest point, not from an earlier zero", () => {
    expect(cashNeed([-1, 1, -5, 6])).toEqual({ peakCash: 5, paybackYears: 1 });
  });
});
