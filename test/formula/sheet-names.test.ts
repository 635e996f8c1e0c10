import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { looksLikeFormula, quotedText } from "../../src/formula/cell-text.js";
import { canNameCell, canNameSheet, quotedSheet, sheetPrefix } from "../../src/formula/names.js";
import { markedSheet, sheetMarker, shownAddress, withSheetNames } from "../../src/formula/sheet-names.js";
import { referencesIn } from "../../src/formula/references.js";
import { tokensOf } from "../../src/formula/tokens.js";

describe("sheet names in formulas", () => {
  test("are quoted, apostrophes doubled, dollar signs literal", () => {
    const names = new Map([["mine", "Bob's $& sheet (2)"]]);
    expect(withSheetNames("='{{mine}}'!R1C1+1", names)).toBe("='Bob''s $& sheet (2)'!R1C1+1");
  });
  test("a marker inside words is words", () => {
    expect(withSheetNames(`="'{{gone}}'!"&RC`, new Map())).toBe(`="'{{gone}}'!"&RC`);
  });
  test("an id without a name is refused", () => {
    expect(() => withSheetNames("='{{gone}}'!R1C1", new Map())).toThrow(
      'names sheet "gone", which is not in this workbook',
    );
  });
  test("the id in a marker", () => {
    expect(markedSheet("{{mine}}")).toBe("mine");
    expect([sheetMarker("mine"), markedSheet("mine"), markedSheet("{{}}")]).toEqual(["'{{mine}}'!", null, null]);
  });
  test("quoted only where Excel would", () => {
    expect(["Sites", "My sheet", "It's", "A1", "RC", "2025", "Bücher"].map(sheetPrefix)).toEqual([
      "Sites!",
      "'My sheet'!",
      "'It''s'!",
      "'A1'!",
      "'RC'!",
      "'2025'!",
      "'Bücher'!",
    ]);
  });
  test("for people, without quotes", () => {
    expect(["'It''s here'!B3:C4", "Sites!B3", "B3"].map(shownAddress)).toEqual(["It's here!B3:C4", "Sites!B3", "B3"]);
  });
  test("law: any sheet's name that is written into a formula is read out of it", () => {
    const names = fc.string({ minLength: 1, maxLength: 31 }).filter(canNameSheet);
    fc.assert(
      fc.property(names, (name) => {
        expect(referencesIn(tokensOf(`=1+${sheetPrefix(name)}B2`))).toEqual([{ sheet: name, address: "B2" }]);
        expect(referencesIn(tokensOf(`=${quotedSheet(name)}!B2`))).toEqual([{ sheet: name, address: "B2" }]);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe("what may be a name", () => {
  test.each(["", "n".repeat(32), "a:b", "a/b", "'a", "a'", "[a]", "a?"])("no sheet: %j", (name) =>
    expect(canNameSheet(name)).toBe(false),
  );
  test.each(["", "A1", "xfd1048576", "ABC123", "R", "c", "R1C1", "rc", "R5", "1a", "a b", "a-b", "ä"])(
    "no cell or table: %j",
    (name) => expect(canNameCell(name)).toBe(false),
  );
  test("others may", () => {
    expect(["btcPriceUsd", "_x", "rate.2", "ABCD1", "TABLE1x"].map(canNameCell)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(["Mine", "It's", "Comparison (2)", "2025"].map(canNameSheet)).toEqual([true, true, true, true]);
  });
});

test("text in formulas and cells", () => {
  expect(quotedText('a "b"')).toBe('"a ""b"""');
  expect(["=1", "+1", "-1", "@x", "\t=1", "a=1", "", "1"].map(looksLikeFormula)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
