import { describe, expect, it } from "vitest";
import {
  check,
  checkAll,
  checkQuantity,
  quantities,
  rangeInWords,
  Refusal,
  type Quantity,
  type QuantityName,
} from "../../src/economics/index.js";
import { inWords } from "../../src/economics/number-words.js";

const all = Object.entries(quantities) as [QuantityName, Quantity][];

/** The neighbouring double, away from `value` in the direction of the sign. */
function beside(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] = bits[0]! + BigInt(value > 0 === direction > 0 ? 1 : -1);
  return new Float64Array(bits.buffer)[0]!;
}

/** What a value is refused with; an accepted one fails the test. */
function refusal(run: () => unknown): Refusal {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

const sentence = (name: QuantityName, value: unknown): string => refusal(() => check(name, value)).message;

describe.each(all)("%s", (name, quantity) => {
  it("is refused just beyond its lower bound, in a sentence", () => {
    const words = sentence(name, quantity.minExcluded ? quantity.min : beside(quantity.min, -1));
    expect(words).toContain(quantity.label);
    expect(words).toContain(rangeInWords(quantity));
    expect(words.length).toBeLessThan(200);
  });
  it("is refused just beyond its upper bound, in a sentence", () => {
    const words = sentence(name, quantity.maxExcluded ? quantity.max : beside(quantity.max, 1));
    expect(words).toContain(quantity.label);
    expect(words).toContain(rangeInWords(quantity));
    expect(words.length).toBeLessThan(200);
  });
  it("is refused when it is no number, in a sentence that says what is needed", () => {
    const given = [null, undefined, "", "12", "x".repeat(5000), true, false, NaN, Infinity, -Infinity, {}, [], [1], 1n];
    for (const value of [...given, new Date(0), Symbol("s"), () => 1, -1e308, 1e308]) {
      const refused = refusal(() => check(name, value));
      expect(refused.reason).toBe("invalid");
      expect(refused.message.startsWith(quantity.label)).toBe(true);
      expect(refused.message.length).toBeLessThan(200);
    }
  });
  it("is accepted at its bounds and just inside", () => {
    const inside = [beside(quantity.min, 1), beside(quantity.max, -1)];
    if (!quantity.minExcluded) inside.push(quantity.min);
    if (!quantity.maxExcluded) inside.push(quantity.max);
    for (const value of inside) expect(check(name, value)).toBe(value + 0);
  });
});

describe("what was probably meant", () => {
  it.each<[QuantityName, number, string]>([
    ["powerPriceUsdPerKwh", 60, "60 USD/MWh = 0.06 USD/kWh"],
    ["powerPriceUsdPerKwh", 6, "6 cents/kWh = 0.06 USD/kWh"],
    ["powerPriceUsdPerKwh", -20, "-20 USD/MWh = -0.02 USD/kWh"],
    ["marginalPowerPriceUsdPerKwh", 55, "55 USD/MWh = 0.055 USD/kWh"],
    ["difficulty", 152.27, "152.27 T = 152,270,000,000,000"],
    ["feesBtcPerBlock", 2_000_000, "2,000,000 satoshi = 0.02 BTC/block"],
    ["subsidyBtc", 312_500_000, "312,500,000 satoshi = 3.125 BTC/block"],
    ["efficiencyJPerTh", 0.0175, "0.0175 J/GH = 17.5 J/TH"],
    ["hashpriceUsdPerPhDay", 0.043, "0.043 USD/TH/day = 43 USD/PH/day"],
    ["poolFeeFraction", 2, "2 % = 0.02"],
    ["capRate", 7.5, "7.5 % = 0.075"],
    ["noiMargin", 85, "85 % = 0.85"],
    ["costOfEquity", 11, "11 % = 0.11"],
    ["escalatorPerYear", 7, "7 % = 0.07"],
    ["efficiencyGainPerYear", 8, "8 % = 0.08"],
    ["gridMw", 100_000, "100,000 kW = 100 grid MW"],
    ["criticalMw", 74_000, "74,000 kW = 74 critical MW"],
    ["rentUsdPerKwMonth", 1.5, "1.5 USD m/MW-year = 125 USD/kW-month"],
    ["capexUsdPerW", 11_000, "11,000 USD/kW = 11 USD/W critical"],
    ["termYears", 180, "180 months = 15 years"],
    ["gpuSiteKw", 2630, "2,630 W = 2.63 kW"],
    ["gpuPriceUsdPerHour", 1200, "1,200 cents/GPU-hour = 12 USD/GPU-hour"],
  ])("%s %d: %s", (name, value, meant) => {
    expect(sentence(name, value)).toContain(`; ${meant} was probably meant.`);
  });
  it.each<[QuantityName, number]>([
    ["powerPriceUsdPerKwh", 1e6],
    ["feesBtcPerBlock", 51],
    ["difficulty", 0],
    ["difficulty", 1e19],
    ["capRate", -7.5],
    ["noiMargin", 850],
    ["btcPriceUsd", -1],
    ["pue", 20],
  ])("%s %d: no guess", (name, value) => {
    expect(sentence(name, value)).not.toContain("probably meant");
  });
});

describe("the sentence", () => {
  it.each<[QuantityName, unknown, string]>([
    [
      "powerPriceUsdPerKwh",
      60,
      "Power price 60 USD/kWh is outside -1 to 2; 60 USD/MWh = 0.06 USD/kWh was probably meant.",
    ],
    ["poolFeeFraction", 0.5, "Pool fee 0.5 must be at least 0, below 0.5; 0.5 % = 0.005 was probably meant."],
    ["gridMw", 0, "Grid connection 0 grid MW must be above 0, at most 20,000."],
    ["difficulty", 1e30, "Network difficulty 1e+30 is outside 1,000,000 to 1e18."],
    ["powerPriceUsdPerKwh", "0,06", 'Power price is the text "0,06"; a number in USD/kWh is needed, -1 to 2.'],
    ["powerPriceUsdPerKwh", undefined, "Power price is missing; a number in USD/kWh is needed, -1 to 2."],
    ["noiMargin", NaN, "NOI margin is not a number (NaN); a number is needed, 0 to 1."],
    ["noiMargin", -Infinity, "NOI margin is infinite; a number is needed, 0 to 1."],
    ["noiMargin", true, "NOI margin is TRUE; a number is needed, 0 to 1."],
    ["noiMargin", "a\n\u0000b", 'NOI margin is the text "a b"; a number is needed, 0 to 1.'],
  ])("of %s %j", (name, value, words) => {
    expect(sentence(name, value)).toBe(words);
  });
  it("says where 0 is allowed although it lies below the range", () => {
    const rent: Quantity = { ...quantities.rentUsdPerKwMonth, zeroAllowed: true };
    expect(checkQuantity(rent, 0)).toBe(0);
    expect(refusal(() => checkQuantity(rent, 9)).message).toContain("is outside 10 to 2,000, or 0");
  });
  it.each([
    [1234567.891, "1,234,567.891"],
    [-1234, "-1,234"],
    [999, "999"],
    [0.00001, "0.00001"],
    [1e-9, "1e-9"],
    [1e15, "1e15"],
    [123456789012345680, "1.2345678901234568e17"],
    [1.5e18, "1.5e18"],
    [-0, "0"],
  ])("writes %d as %s", (value, words) => expect(inWords(value)).toBe(words));
});

describe("checkAll", () => {
  it("refuses the first field that is absent or out of range, in the order of the names", () => {
    const fields = { difficulty: 1, pue: 9 };
    expect(refusal(() => checkAll(fields, "difficulty", "pue")).message).toContain("Network difficulty");
    expect(refusal(() => checkAll(fields, "pue", "difficulty")).message).toContain("PUE");
    expect(refusal(() => checkAll({} as { pue: number }, "pue")).message).toContain("PUE is missing");
  });
  it("gives the named fields alone, and zero for negative zero", () => {
    const fields = { pue: 1, noiMargin: -0, criticalMw: 5 };
    expect(checkAll(fields, "pue", "noiMargin")).toEqual({ pue: 1, noiMargin: 0 });
    expect(Object.is(check("noiMargin", -0), 0)).toBe(true);
  });
});
