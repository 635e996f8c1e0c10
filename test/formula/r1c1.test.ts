import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inA1 } from "../../src/formula/corners.js";
import { a1, r1c1 } from "../../src/formula/r1c1.js";

describe("R1C1 as seen from a cell", () => {
  test.each([
    ["=R3C6", 9, 9, "=$F$3"],
    ["=RC", 9, 9, "=J10"],
    ["=R12C", 9, 9, "=J$12"],
    ["=R[-1]C[2]", 9, 9, "=L9"],
    ["=R[-1]C3", 9, 9, "=$C9"],
    ["=SUM(R2C:R[-1]C)", 9, 9, "=SUM(J$2:J9)"],
    ["=RC*R1C1048", 0, 1, "=B1*$ANH$1"],
    // what only looks like a reference stays: strings, sheet names, functions, names
    [`="R1C1 and ""RC"" stay"&RC`, 0, 0, `="R1C1 and ""RC"" stay"&A1`],
    ["='R1C1''s RC'!R2C2", 0, 0, "='R1C1''s RC'!$B$2"],
    ["='{{RC}}'!RC", 4, 4, "='{{RC}}'!E5"],
    ["=ROUND(RC,0)+RCX+ARC+RC2X+R1C1.a+SRC", 0, 0, "=ROUND(A1,0)+RCX+ARC+RC2X+R1C1.a+SRC"],
    ["=10^6*RC", 1, 1, "=10^6*B2"],
  ])("%s at row %i, column %i", (formula, row, column, expected) => expect(a1(formula, row, column)).toBe(expected));

  test("a reference that leaves the sheet is refused", () => {
    expect(() => a1("=R[-1]C", 0, 0)).toThrow("A reference from A1 leaves the sheet.");
    expect(() => a1("=RC[1]", 0, 16_383)).toThrow(RangeError);
    expect(() => a1("=R[1]C", 1_048_575, 0)).toThrow(RangeError);
  });

  test("law: relative and absolute forms of one cell name the same cell", () => {
    const cell = fc.record({ row: fc.nat(5000), column: fc.nat(800) });
    fc.assert(
      fc.property(cell, cell, (from, to) => {
        const relative = a1(`=R[${to.row - from.row}]C[${to.column - from.column}]`, from.row, from.column);
        const absolute = a1(`=R${to.row + 1}C${to.column + 1}`, from.row, from.column);
        expect(absolute.replace(/\$/g, "")).toBe(relative);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe("A1 as seen from a cell", () => {
  test.each([
    ["=$F$3+J10", 9, 9, "=R3C6+RC"],
    ["=SUM(J$2:J9)", 9, 9, "=SUM(R2C:R[-1]C)"],
    ["='R1C1'!B2&\"B2\"", 0, 0, "='R1C1'!R[1]C[1]&\"B2\""],
    ["=SUM(B:B)+SUM($3:9)", 4, 4, "=SUM(B:B)+SUM($3:9)"],
    ["=LOG10(A1)+TAXES2024", 0, 0, "=LOG10(RC)+TAXES2024"],
  ])("%s at row %i, column %i", (formula, row, column, expected) => expect(r1c1(formula, row, column)).toBe(expected));

  test("law: there and back again", () => {
    const axis = (most: number) => fc.record({ absolute: fc.boolean(), value: fc.nat(most) });
    const corner = fc.record({ row: axis(1_048_575), column: axis(16_383) });
    const place = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
    fc.assert(
      fc.property(corner, fc.option(corner, { nil: undefined }), place, (from, to, { row, column }) => {
        const formula = `=SUM(${inA1(to ? [from, to] : [from])},"A1")`;
        expect(a1(r1c1(formula, row, column), row, column)).toBe(formula);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
