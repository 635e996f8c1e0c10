import { r1c1 } from "../../src/formula/r1c1.js";
import { copiedTemplate } from "../../src/formula/copied.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf } from "../../src/formula/address.js";
import { remapped, withRenamedSheets, type Move } from "../../src/formula/remap.js";

/** Two rows put in above row 5 of one sheet; row 10 deleted. */
const moved: Move = (row, sheet) => (sheet !== "Mine" ? row : row === 9 ? null : row >= 4 ? row + 2 : row);

describe("rows have moved", () => {
  test.each([
    ["=Mine!A4+Mine!A5", "=Mine!A4+Mine!A7"],
    ['=SUM(Mine!$A$4:A6)&"Mine!A5"', '=SUM(Mine!$A$4:A8)&"Mine!A5"'],
    ["=Lease!A5+A5+[1]Mine!A5", "=Lease!A5+A5+[1]Mine!A5"],
    ["=Mine!A10*2", "=Mine!#REF!*2"],
    ["=SUM(Mine!5:8)+SUM(Mine!B:B)", "=SUM(Mine!7:10)+SUM(Mine!B:B)"],
  ])("%s", (formula, expected) => expect(remapped(formula, { row: moved })).toBe(expected));

  test("off the sheet is gone", () => {
    expect(remapped("=A1+XFD1048576", { row: (row) => row + 1 })).toBe("=A2+#REF!");
    expect(remapped("=A1", { column: () => -1 })).toBe("=#REF!");
  });

  test("law: there and back again; without moves nothing changes", () => {
    const area = fc.record({
      row: fc.nat(500),
      column: fc.nat(500),
      rows: fc.integer({ min: 1, max: 9 }),
      columns: fc.constant(2),
    });
    fc.assert(
      fc.property(area, fc.nat(500), fc.nat(500), (at, down, right) => {
        const formula = `=SUM(${addressOf(at)},'It''s'!B:B)/"A1"`;
        expect(remapped(formula, {})).toBe(formula);
        const away = remapped(formula, { row: (row) => row + down, column: (column) => column + right });
        expect(remapped(away, { row: (row) => row - down, column: (column) => column - right })).toBe(formula);
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});

test("sheets of this workbook get other names", () => {
  const formula = "=Mine!A1+'Mine'!B1+[1]Mine!C1+\"Mine!\"+Lease!D1";
  expect(withRenamedSheets(formula, (name) => (name === "Mine" ? "It's (2)" : undefined))).toBe(
    "='It''s (2)'!A1+'It''s (2)'!B1+[1]Mine!C1+\"Mine!\"+Lease!D1",
  );
});

describe("copied to another cell", () => {
  const copied = (formula: string, rows: number, columns: number): string => copiedTemplate(formula)(rows, columns);
  test.each([
    ["=$A2+A$2+$A$2+A2", 1, 1, "=$A3+B$2+$A$2+B3"],
    ["=SUM(2:2,B:B)", 1, 1, "=SUM(3:3,C:C)"],
    ["='Other A1'!B2&\"A2\"", 1, 0, "='Other A1'!B3&\"A2\""],
    ["=A1", -1, 0, "=#REF!"],
    ["=SUM(A5:XFD5)", 0, 1, "=SUM(#REF!)"],
  ])("%s %i down and %i right", (formula, rows, columns, expected) =>
    expect(copied(formula, rows, columns)).toBe(expected),
  );

  test("law: as R1C1 it says the same as before", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(99), fc.nat(99), (row, column, down, right) => {
        const formula = `=${addressOf({ row, column, rows: 2, columns: 3 })}*$C$7+D$8`;
        expect(r1c1(copied(formula, down, right), down, right)).toBe(r1c1(formula, 0, 0));
      }),
      { seed: 22, numRuns: 200 },
    );
  });
});
