import { describe, expect, test } from "vitest";
import type { Line, SiteSheet, TableSheet } from "../../src/sheet/plan.js";
import { demoPlan } from "./demo-plan.js";
import { brokenRules, type FastOptions } from "./fast-rules.js";

const conversions = ["10^6", "1/2", "1/10", "4", "2", "0.01"]; // 2: decimals of FIXED; 0.01: tolerance of a check

test("the demo workbook keeps every rule", () => {
  expect(brokenRules(demoPlan, { conversions })).toEqual([]);
});

const constant = (id: string, more: Partial<Line>): Line =>
  ({
    shape: "constant",
    id,
    label: id,
    unit: "USD",
    kind: "calculation",
    number: "money",
    formula: "1+1",
    value: 2,
    ...more,
  }) as Line;

function broken(lines: readonly Line[], options: FastOptions = {}): string[] {
  const sheet: SiteSheet = {
    ...{ id: "s", name: "S", form: "sites", title: "S", subtitle: "s", tab: "main", charts: [] },
    sections: [{ heading: "H", lines }],
  };
  return brokenRules({ ...demoPlan, sheets: [sheet] }, options);
}

describe("each rule fires", () => {
  test.each<[string, Partial<Line>, string | RegExp]>([
    ["no unit", { unit: " " }, "S, x: has no unit."],
    ["input without source", { kind: "input", formula: undefined } as never, "S, x: an input without a source."],
    ["input with a formula", { kind: "input", note: "n" }, "S, x: an input with a formula."],
    ["calculation without", { formula: undefined } as never, "S, x: a calculation without a formula."],
    ["function not allowed", { formula: "ROUND({y},0)" }, "S, x: ROUND is not an allowed function."],
    ["volatile", { formula: "NOW()+{y}" }, "S, x: NOW is not an allowed function."],
    ["lower case", { formula: "sum({y})" }, "S, x: sum is not an allowed function."],
    ["custom function", { formula: "HASHPRICE({y},{z})" }, "S, x: HASHPRICE is not an allowed function."],
    ["bare name", { formula: "{y}*taxRate" }, 'S, x: "taxRate" is a bare name.'],
    ["hidden constant", { formula: "{y}*1.05" }, /1\.05 is a constant inside a formula/],
    ["constant in a power", { formula: "{y}*10^7" }, /10 is a constant/],
    ["E notation", { formula: "{y}*1E15" }, /E notation; write 10\^15/],
    ["address", { formula: "Sheet1!{y}" }, /an address, a link/],
    ["other file", { formula: "{y}+[Book1.xlsx]A" }, /a link to another file/],
    ["IRR without a guess", { formula: "IRR({y:all})" }, "S, x: IRR without a guess."],
    ["IRR with a nested comma only", { formula: "IRR(IF(1,{y:all}))" }, "S, x: IRR without a guess."],
    ["too long", { formula: `{y}${"+{y}".repeat(120)}` }, /S, x: 483 characters; at most 300\./],
  ])("%s", (_, more, sentence) => {
    const found = broken([constant("x", more)]);
    expect(
      found.filter((each) => (typeof sentence === "string" ? each === sentence : sentence.test(each))),
    ).toHaveLength(1);
  });

  test("label used twice", () => {
    expect(broken([constant("x", { label: "Rent" }), constant("y", { label: "Rent" })])).toEqual([
      'S, y: the label "Rent" stands on this sheet twice.',
    ]);
  });

  test("in totals, titles, highlights and words too", () => {
    const sheet = structuredClone(demoPlan.sheets[0]) as TableSheet;
    const column = sheet.tables[0]?.columns[4] as { total: object; highlight: object };
    Object.assign(column, {
      total: { formula: "7*{valueM:total}", value: 1 },
      highlight: { when: "{valuePerW}>7", style: "ok" },
    });
    Object.assign(sheet, { subtitle: { formula: "7&{x}", value: "" } });
    Object.assign(sheet.charts[0] as object, { title: { formula: "7&{x}", value: "" } });
    const found = brokenRules({ ...demoPlan, sheets: [sheet] }, { conversions });
    expect(found.filter((each) => each.includes(": 7 is a constant"))).toHaveLength(4);
  });
});

describe("what is allowed passes", () => {
  test.each([
    ["0 and 1, words with digits", `IF({y}>0,"costs 95 USD {z}",-1*{y}+1)`],
    ["a conversion that is named", "{y}*10^6"],
    ["IRR with a guess", "IRR({y:all},{z})"],
  ])("%s", (_, formula) => expect(broken([constant("x", { formula })], { conversions: ["10^6"] })).toEqual([]));

  test("a conversion does not excuse longer numbers", () => {
    expect(broken([constant("x", { formula: "{y}*44+{y}*1.4" })], { conversions: ["4"] })).toHaveLength(2);
  });
});
