import { describe, expect, test } from "vitest";
import { assumptionFields, marketFields } from "../../src/economics/fields.js";
import { quantities } from "../../src/economics/quantities.js";
import { readAssumptions } from "../../src/sites/assumptions/read-assumptions.js";

const refusal = (...rows: readonly (readonly unknown[])[]) => {
  const { problems } = readAssumptions(rows);
  return problems.map(({ row, column, message }) => `${row},${column}: ${message}`);
};

describe("assumptions in two columns", () => {
  test("field names and sheet labels, in any case; market and assumptions apart; a header and blank rows passed over", () => {
    const { market, assumptions, problems } = readAssumptions([
      ["Assumption", "Value"],
      ["btcPriceUsd", 95_000],
      ["", ""],
      ["RENT, first year", 150, "a note beside it"],
      [" exit cap\u00a0rate ", 0.065],
      ["horizonYears", ""],
    ]);
    expect(problems).toEqual([]);
    expect(market).toEqual({ btcPriceUsd: 95_000 });
    expect(assumptions).toEqual({ rentUsdPerKwMonth: 150, exitCapRate: 0.065 });
  });

  test("every field is found by its name and by its label, which no two fields share", () => {
    for (const field of [...marketFields, ...assumptionFields]) {
      for (const name of [field, quantities[field].label]) {
        const { market, assumptions } = readAssumptions([[name, quantities[field].max]]);
        expect(
          Object.keys({ ...market, ...assumptions }).concat(refusal([name, NaN]).length === 1 ? [] : ["?"]),
        ).toEqual("maxExcluded" in quantities[field] ? [] : [field]);
      }
    }
  });

  test("nothing given is nothing changed", () => {
    for (const empty of [[], [[]], [["", ""]], [[null, null]]])
      expect(readAssumptions(empty)).toEqual({ market: {}, assumptions: {}, problems: [] });
  });
});

describe("assumptions that are refused, by row and column", () => {
  test("an unknown name, with the nearest", () => {
    expect(refusal(["leasDiscuontRate", 0.1])).toEqual([
      "1,1: Assumptions, row 1, column 1: “leasDiscuontRate” is no assumption; the nearest is leaseDiscountRate (Discount rate, lease).",
    ]);
    expect(refusal(["Bitcoin prise", 1])[0]).toContain("btcPriceUsd (Bitcoin price)");
  });

  test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "gridMw", "furlongs"])(
    "“%s” is no assumption",
    (name) => {
      const [sentence] = refusal([name, 1]);
      expect(sentence).toContain("is no assumption");
    },
  );

  test.each([
    [
      "the same twice",
      [
        ["btcPriceUsd", 1],
        ["Bitcoin price", 2],
      ],
      "2,1",
      "already given in row 1",
    ],
    ["out of range, with what was meant", [["rentUsdPerKwMonth", 1.5]], "1,2", "125 USD/kW-month was probably meant"],
    ["a whole per cent", [["exitCapRate", 7.5]], "1,2", "0.075"],
    ["numeric text", [["btcPriceUsd", "95000"]], "1,2", "the text"],
    ["TRUE", [["btcPriceUsd", true]], "1,2", "TRUE"],
    ["a per cent as text", [["exitCapRate", "6.5 %"]], "1,2", "the text"],
    ["an error", [["btcPriceUsd", "#REF!"]], "1,2", "#REF!"],
    ["an error for a name", [["#NAME?", 3]], "1,1", "#NAME?"],
    ["a value without a name", [["", 7]], "1,1", "stands beside no name"],
    ["one column", [["btcPriceUsd"]], "1,1", "two columns"],
    ["a header that is none: it has a number", [["Bitcoin", 90_000]], "1,1", "is no assumption"],
    [
      "a second header",
      [
        ["Name", "Value"],
        ["Name", "Value"],
      ],
      "2,1",
      "is no assumption",
    ],
    ["infinity", [["btcPriceUsd", Infinity]], "1,2", "Infinity"],
  ] as const)("%s", (_what, rows, at, words) => {
    const [sentence, ...others] = refusal(...rows);
    expect(others).toEqual([]);
    expect(sentence?.startsWith(at)).toBe(true);
    expect(sentence).toContain(words);
    expect(sentence?.length).toBeLessThan(206);
  });

  test("each wrong row is named, the right ones are read", () => {
    const { market, problems } = readAssumptions([
      ["btcPriceUsd", 1],
      ["x", 1],
      ["difficulty", 152.27],
    ]);
    expect(market).toEqual({ btcPriceUsd: 1 });
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });
});
