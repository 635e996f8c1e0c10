import { describe, expect, test } from "vitest";
import { Positions, type Position } from "../../src/sheet/formulas/positions.js";
import { r1c1FormulaOf, type FormulaContext } from "../../src/sheet/formulas/references.js";

// Expected R1C1 follows from the positions below by counting; rows and columns of a Position count from 0.
const at = (id: string, shape: Position["shape"], more: Partial<Position>): Position => ({
  id,
  shape,
  sheet: "mine",
  kind: "calculation",
  row: 9,
  column: shape === "constant" ? 5 : 9,
  columns: shape === "site" || shape === "series" ? 3 : 1,
  label: { row: 9, column: 4 },
  unit: { row: 9, column: 6 },
  ...more,
});
const quarters = (from: number, to: number) => ({ name: "quarter", from, to });

const positions = new Positions();
for (const position of [
  at("rate", "constant", { row: 7 }),
  at("mw", "site", { row: 11, total: { row: 11, column: 7 } }),
  at("flow", "series", { row: 20, index: quarters(0, 4), indexColumn: 4, total: { row: 20, column: 7 } }),
  at("own", "series", { row: 40, index: quarters(1, 4), indexColumn: 4 }),
  at("price", "column", { sheet: "market", row: 6, column: 2, index: quarters(1, 8), total: { row: 15, column: 2 } }),
  at("name", "column", { sheet: "comparison", row: 7, column: 1, index: { name: "site", from: 1, to: 3 } }),
]) {
  positions.add(position);
}

const contexts: Record<string, FormulaContext> = {
  constant: { where: 'Line "c" on sheet "Mine"', sheet: "mine", row: 50, column: 5, perSite: false },
  site: { where: 'Line "s" on sheet "Mine"', sheet: "mine", row: 51, column: 9, perSite: "site" },
  series: {
    where: 'Line "own" on sheet "Mine"',
    sheet: "mine",
    row: 40,
    column: 9,
    perSite: "site",
    index: quarters(1, 4),
    self: "own",
  },
  seriesTotal: {
    where: 'Line "own" on sheet "Mine"',
    sheet: "mine",
    row: 40,
    column: 7,
    perSite: false,
    index: quarters(1, 4),
  },
  market: {
    where: 'Column "p" on sheet "Market"',
    sheet: "market",
    row: 6,
    column: 3,
    perSite: false,
    index: quarters(1, 8),
  },
  table: {
    where: 'Column "t" on sheet "Flips"',
    sheet: "flips",
    row: 9,
    column: 3,
    perSite: false,
    index: { name: "site", from: 1, to: 3 },
  },
};
const formula = (context: string, text: string): string =>
  r1c1FormulaOf(text, contexts[context] as FormulaContext, positions);

describe("a reference becomes the cells it means", () => {
  test.each([
    ["constant", "{rate}", "=R8C6"],
    ["site", "{rate}*2", "=R8C6*2"],
    ["table", "{rate}", "='{{mine}}'!R8C6"],
    ["site", "{mw}", "=R12C"],
    ["series", "{mw}", "=R12C"],
    ["constant", "SUM({mw:sites})", "=SUM(R12C10:R12C12)"],
    ["constant", "{mw:total}", "=R12C8"],
    ["table", "INDEX({mw:sites},2)", "=INDEX('{{mine}}'!R12C10:R12C12,2)"],
    // own row 40 is quarter 1; flow's quarter 1 is its second row, 21: nineteen rows up
    ["series", "{flow}", "=R[-19]C"],
    ["series", "{flow:previous}", "=R[-20]C"],
    ["series", "{own:previous}", "=R[-1]C"],
    ["series", "{flow:first}", "=R21C"],
    ["series", "{flow:last}", "=R25C"],
    ["series", "{flow:all}", "=R21C:R25C"],
    ["site", "SUM({flow:all})", "=SUM(R21C:R25C)"],
    ["series", "{flow:sofar}", "=R21C:R[-19]C"],
    ["series", "{flow:sites}", "=R[-19]C10:R[-19]C12"],
    ["constant", "{flow:block}", "=R21C10:R25C12"],
    ["constant", "{flow:sites:last}", "=R25C10:R25C12"],
    ["seriesTotal", "{flow:total}", "=R[-19]C8"],
    ["constant", "{flow:total:all}", "=R21C8:R25C8"],
    ["series", "{flow:index}", "=R[-19]C5"],
    ["series", "{own:index}", "=RC5"],
    ["series", "{flow:index:all}", "=R21C5:R25C5"],
    ["series", "{price}", "='{{market}}'!R[-34]C3"],
    ["market", "{price}", "=RC3"],
    ["market", "{price:previous}", "=R[-1]C3"],
    ["constant", "{price:all}", "='{{market}}'!R7C3:R14C3"],
    ["constant", "{price:total}", "='{{market}}'!R16C3"],
    ["table", "{name}", "='{{comparison}}'!R[-2]C2"],
    ["site", "{name:sites}", "='{{comparison}}'!R8C2:R10C2"],
    ["table", "{flow:label}&{mw:unit}", "='{{mine}}'!R10C5&'{{mine}}'!R10C7"],
    ["constant", `"{rate} in words ""{x}"""&{rate}`, `="{rate} in words ""{x}"""&R8C6`],
  ])("in a %s cell %s", (context, text, expected) => expect(formula(context, text)).toBe(expected));
});

describe("a reference that cannot be meant is refused with line and sheet", () => {
  test.each([
    [
      "site",
      "{rat}",
      /^Line "s" on sheet "Mine": \{rat\} is no line or column of this workbook; did you mean \{rate\}\?$/,
    ],
    ["site", "{somethingElse}", /is no line or column of this workbook\.$/],
    ["constant", "{mw}", /"mw" has a value per site and this cell belongs to none; write \{mw:sites\} or \{mw:total\}/],
    ["table", "{mw}", /write INDEX\(\{mw:sites\},\{siteIndex\}\)/],
    ["seriesTotal", "{flow}", /value per site/],
    ["site", "{flow}", /has a row per quarter and this cell has none; write \{flow:all\}, :first or :last/],
    ["constant", "{flow:total}", /has a row per quarter and this cell has none/],
    ["table", "{price}", /has a row per quarter but this cell stands in a row per site/],
    ["market", "{flow:sites}", /"flow" runs over quarter 0…4, but 1…8 is needed/],
    ["series", "{flow:next}", /"flow" runs over quarter 0…4, but 2…5 is needed/],
    ["series", "{own}", /is a circle/],
    ["series", "{own:sites}", /is a circle/],
    ["series", "SUM({own:sofar})", /is a circle/],
    ["site", "{rate:previous}", /has no row per quarter/],
    ["site", "{mw:all}", /has no row per quarter/],
    ["site", "{rate:sites}", /is a constant/],
    ["site", "{rate:total}", /has no total/],
    ["seriesTotal", "{own:total}", /has no total/],
    ["site", "{mw:index}", /has no numbered rows/],
    ["market", "{price:index}", /is a table's column/],
    ["constant", "{price:sites}", /has a row per quarter, not per site/],
    ["constant", "{price:total:all}", /the total of "price" is one cell/],
    ["site", "{flow:sideways}", /"sideways" in \{flow:sideways\} is not one of/],
    ["site", "{flow:first:last}", /stands there twice/],
    ["site", "{flow first}", /is no reference/],
    ["site", "SUM({flow:all)", /never closed/],
    ["site", `"open`, /never closed/],
    ["site", "={rate}", /without the leading "="/],
  ])("in a %s cell %s", (context, text, sentence) => {
    expect(() => formula(context, text)).toThrow(sentence);
    try {
      formula(context, text);
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(200);
      expect((error as Error).message).toMatch(/ on sheet "/);
    }
  });
  test("an id used twice", () => {
    expect(() => positions.add(at("mw", "site", { sheet: "lease" }))).toThrow(
      'Line "mw" on sheet "lease" has the id of a line on "mine".',
    );
  });
});
