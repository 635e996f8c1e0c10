import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absoluteAddress,
  absoluteAddressOf,
  addressOf,
  addressOfCell,
  areaAt,
  cellAt,
  columnsAddress,
  rowsAddress,
  withoutSheet,
  columnLetters,
  columnNumber,
} from "../../src/formula/address.js";

test("columns in letters: base 26 without a zero", () => {
  const letters = ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"];
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(letters);
  expect(letters.map((one) => columnNumber(one.toLowerCase()))).toEqual([0, 25, 26, 51, 52, 701, 702, 16_383]);
});

test("areas, whole rows and columns", () => {
  expect(addressOf({ row: 1, column: 1, rows: 6, columns: 3 })).toBe("B2:D7");
  expect(addressOf({ row: 1, column: 1, rows: 1, columns: 1 })).toBe("B2");
  expect(absoluteAddressOf({ row: 1, column: 1, rows: 6, columns: 3 })).toBe("$B$2:$D$7");
  expect(rowsAddress(2, 8)).toBe("$3:$9");
  expect(columnsAddress(1, 27)).toBe("$B:$AB");
  expect(["b3:C$9", "B:B", "3:9", "$A1"].map(absoluteAddress)).toEqual(["$B$3:$C$9", "$B:$B", "$3:$9", "$A$1"]);
  expect(["'It''s'!B2", "Sites!$A$1:$B$2", "C3"].map(withoutSheet)).toEqual(["B2", "$A$1:$B$2", "C3"]);
});

describe("laws", () => {
  const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
  test("what is written is read", () => {
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        expect(cellAt(addressOfCell(a.row, a.column))).toEqual(a);
        const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
        const area = { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
        expect(areaAt(addressOf(area))).toEqual(area);
        expect(areaAt(absoluteAddressOf(area))).toEqual(area);
        // Corners the wrong way round name the same cells.
        expect(areaAt(`${addressOfCell(a.row, a.column)}:${addressOfCell(b.row, b.column)}`)).toEqual(area);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe("what is no address is null", () => {
  test.each([
    "",
    "A",
    "7",
    "A0",
    "A01",
    "XFE1",
    "A1048577",
    "ABCD1",
    "A1:",
    "A:A",
    "A1:B2:C3",
    "R1C1",
    "A1 ",
    "Ä1",
    "Sheet!A1",
  ])("%j", (text) => {
    expect(cellAt(text)).toBeNull();
    expect(areaAt(text)).toBeNull();
  });
});
