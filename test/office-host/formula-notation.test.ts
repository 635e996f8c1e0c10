import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { a1ToR1C1, r1c1ToA1, renameSheetIn, sheetsIn } from "../../src/office-host/grid/formula-notation.js";

/** The host's own two notations. Expected by hand, from the cell D3: row 2, column 3. */
const pairs = [
  ["=D3", "=RC"],
  ["=D2", "=R[-1]C"],
  ["=C3+E4", "=RC[-1]+R[1]C[1]"],
  ["=$A$1", "=R1C1"],
  ["=$A3", "=RC1"],
  ["=D$1", "=R1C"],
  ["=SUM(D1:D2)", "=SUM(R[-2]C:R[-1]C)"],
  ["='R1C1'!A1", "='R1C1'!R[-2]C[-3]"], // a sheet that is called like a reference
  ['="A1 and R1C1"&D3', '="A1 and R1C1"&RC'],
  ['="say ""A1"""&$B$2', '="say ""A1"""&R2C2'],
  ["=LOG10(D3)+TP_A1(1)+DEC2BIN(2)", "=LOG10(RC)+TP_A1(1)+DEC2BIN(2)"], // functions that end like a cell
  ["=RATE1.A2+x_R1C1", "=RATE1.A2+x_R1C1"], // names
] as const;

describe("A1 and R1C1", () => {
  test.each(pairs)("%s is %s", (a1, r1c1) => {
    expect(a1ToR1C1(a1, 2, 3)).toBe(r1c1);
    expect(r1c1ToA1(r1c1, 2, 3)).toBe(a1);
  });

  test("a reference off the sheet is #REF!", () => {
    expect(r1c1ToA1("=R[-3]C", 2, 3)).toBe("=#REF!");
    expect(r1c1ToA1("=RC[-4]", 2, 3)).toBe("=#REF!");
  });

  test("there and back is the same formula, from any cell", () => {
    const reference = fc
      .tuple(fc.constantFrom("", "$"), fc.constantFrom("A", "Z", "AB", "XFD"), fc.constantFrom("", "$"), fc.nat(99))
      .map(([c, letters, r, row]) => `${c}${letters}${r}${row + 1}`);
    const piece = fc.oneof(reference, fc.constantFrom('"A1"', "'A 1'!B2", "SUM(A1:B2)", "1.5"));
    const formula = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => `=${parts.join("+")}`);
    fc.assert(
      fc.property(
        formula,
        fc.nat(1000),
        fc.nat(200),
        (text, row, column) => void expect(r1c1ToA1(a1ToR1C1(text, row, column), row, column)).toBe(text),
      ),
      { numRuns: 300 },
    );
  });
});

describe("sheets in a formula", () => {
  test("are found, quoted or not, but not in text", () => {
    expect(sheetsIn(`=Mine!A1+'It''s'!B2+SUM(Mine!A:A)&"Lease!A1"`)).toEqual(["Mine", "It's"]);
    expect(sheetsIn("=A1")).toEqual([]);
  });
  test.each([
    ["=mine!A1", "='New'!A1"],
    ["='Mine'!A1:'Mine'!B2", "='New'!A1:'New'!B2"],
    ['="Mine!A1"&Mine!A1', `="Mine!A1"&'New'!A1`],
    ["=Minerals!A1", "=Minerals!A1"],
  ])("%s after renaming Mine is %s", (before, after) => {
    expect(renameSheetIn(before, "Mine", "New")).toBe(after);
  });
  test("a sheet that is gone leaves #REF!", () => {
    expect(renameSheetIn("=Mine!A1", "Mine", null)).toBe("=#REF!A1");
  });
});
