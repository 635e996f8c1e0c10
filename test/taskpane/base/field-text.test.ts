import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptionNames, type AssumptionName } from "../../../src/taskpane/base/case/assumption-groups.js";
import { fieldText, readField, unitOf } from "../../../src/taskpane/base/case/field-text.js";
import { findQuantity } from "../../../src/economics/quantities.js";

describe("what a field shows", () => {
  test.each<[AssumptionName, number, string, string]>([
    ["leaseNoiMargin", 0.85, "85", "% of rent"],
    ["exitCapRate", 0.075, "7.5", "% a year"],
    ["maxDifficultyFallPerQuarter", 0.4, "40", "% a quarter"],
    ["poolFeeFraction", 0.07, "7", "%"],
    ["btcPriceUsd", 91000, "91,000", "USD/BTC"],
    ["difficulty", 152.27e12, "152.27e12", "ratio"],
    ["feesBtcPerBlock", 0.02, "0.02", "BTC/block"],
    ["rentUsdPerKwMonth", 125, "125", "USD/kW-month"],
    ["miningVariableOpexUsdPerMwh", -3.5, "\u22123.5", "USD/MWh"],
  ])("%s of %d is %s %s", (name, value, text, unit) => {
    expect(fieldText(name, value)).toBe(text);
    expect(unitOf(name)).toBe(unit);
  });

  test("reads back as the value it showed, for every assumption", () => {
    const cases = fc.constantFrom(...assumptionNames).chain((name) => {
      const { min, max } = findQuantity(name)!;
      return fc.tuple(
        fc.constant(name),
        fc.double({ min: Math.max(min, -1e6), max: Math.min(max, 1e16), noNaN: true }),
      );
    });
    fc.assert(
      fc.property(cases, ([name, value]) => {
        const shown = fieldText(name, value);
        const read = readField(name, shown);
        // Six decimals or six digits are shown; near a bound the shown number may fall outside, and is then refused.
        if ("problem" in read) return;
        expect(Math.abs(read.value - value)).toBeLessThanOrEqual(Math.max(1e-6, Math.abs(value) * 1e-5));
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});

describe("what a field understands", () => {
  test.each<[AssumptionName, string, number]>([
    ["btcPriceUsd", "91,000", 91000],
    ["btcPriceUsd", " 91 000 ", 91000],
    ["btcPriceUsd", "91\u202f000", 91000],
    ["btcPriceUsd", "1,234,567.5", 1234567.5],
    ["difficulty", "152.27e12", 152.27e12],
    ["leaseNoiMargin", "85 %", 0.85],
    ["leaseNoiMargin", "85", 0.85],
    ["btcPriceGrowthPerYear", "\u221210", -0.1],
    ["poolFeeFraction", "0", 0],
    ["miningVariableOpexUsdPerMwh", "-3.5", -3.5],
    ["rentUsdPerKwMonth", "+125.", 125],
  ])("%s: %s", (name, text, value) => expect(readField(name, text)).toEqual({ value }));
});

describe("what a field refuses", () => {
  test.each<[AssumptionName, string, RegExp, string | undefined]>([
    [
      "leaseCapexUsdPerW",
      "11,500",
      /^Hall capex, lease 11,500 .* is outside 0 to 100; 11,500 USD\/kW = 11\.5 .*meant\.$/,
      "11.5",
    ],
    ["rentUsdPerKwMonth", "1.5", /USD m\/MW-year = 125/, "125"],
    ["marginalPowerPriceUsdPerKwh", "55", /USD\/MWh = 0\.055/, "0.055"],
    ["leaseNoiMargin", "120", /^NOI margin, lease 120 % is outside 0 to 100 %\.$/, undefined],
    ["poolFeeFraction", "50", /is outside 0 to below 50 %/, undefined],
    ["btcPriceUsd", "", /^Bitcoin price is blank\./, undefined],
    ["btcPriceUsd", "   ", /is blank/, undefined],
    ["btcPriceUsd", "about 90k", /“about 90k” is not a number/, undefined],
    ["btcPriceUsd", "0", /above 0/, undefined],
    ["btcPriceUsd", "1e400", /Bitcoin price/, undefined],
    ["marginalPowerPriceUsdPerKwh", "0,055", /a comma separates thousands here/, "0.055"],
    ["exitCapRate", "7,5", /With a point it is 7\.5/, "7.5"],
    ["btcPriceUsd", "9,10,00", /is not a number/, undefined],
    ["btcPriceUsd", "=1+1", /is not a number/, undefined],
    ["btcPriceUsd", "Infinity", /is not a number/, undefined],
    ["btcPriceUsd", "0x10", /is not a number/, undefined],
  ])("%s: %s", (name, text, sentence, repair) => {
    const read = readField(name, text);
    if (!("problem" in read)) throw new Error(`read as ${read.value}`);
    expect(read.problem).toMatch(sentence);
    expect(read.problem.length).toBeLessThan(200);
    expect(read.repair?.text).toBe(repair);
    // The repair that is offered is one that the field takes.
    if (repair) expect(readField(name, repair)).toHaveProperty("value");
  });

  test("never reads what is no number, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readField("btcPriceUsd", text);
        if ("value" in read) expect(Number.isFinite(read.value)).toBe(true);
        else expect(read.problem).not.toBe("");
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
