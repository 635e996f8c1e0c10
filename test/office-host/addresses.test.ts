import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnLetters,
  columnNumber,
  formatArea,
  intersection,
  parseArea,
  quoteSheet,
  splitSheet,
  union,
} from "../../src/office-host/grid/a1.js";
import type { Area } from "../../src/office-host/grid/host.js";

/** The host's own reading of addresses. Excel's limits: 1,048,576 rows, 16,384 columns (Microsoft: specifications and limits). */
const limits = { rows: 1_048_576, columns: 16_384 };
const span = (size: number) =>
  fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).map(([a, b]) => [Math.min(a, b), Math.abs(a - b) + 1] as const);
const anArea: fc.Arbitrary<Area> = fc
  .tuple(span(limits.rows), span(limits.columns))
  .map(([[row, rows], [column, columns]]) => ({ row, column, rows, columns }));

describe("columns", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"], // the last one
  ])("column %i is %s", (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters)).toBe(number);
  });
  test("letters and numbers are each other's inverse", () => {
    fc.assert(fc.property(fc.nat(16_383), (column) => columnNumber(columnLetters(column)) === column));
  });
});

describe("areas", () => {
  test.each<[string, Area]>([
    ["B3", { row: 2, column: 1, rows: 1, columns: 1 }],
    ["B3:D9", { row: 2, column: 1, rows: 7, columns: 3 }],
    ["B:D", { row: 0, column: 1, rows: limits.rows, columns: 3 }],
    ["3:9", { row: 2, column: 0, rows: 7, columns: limits.columns }],
  ])("%s", (address, area) => {
    expect(parseArea(address, limits)).toEqual(area);
    expect(formatArea(area, limits)).toBe(address);
  });
  test("corners come in any order, with or without dollars and sheet", () => {
    const area = { row: 2, column: 1, rows: 7, columns: 3 };
    for (const address of ["D9:B3", "$B$3:$D$9", "'My sheet'!B9:D3", "b3:d9"])
      expect(parseArea(address, limits)).toEqual(area);
  });
  test("writing and reading are each other's inverse", () => {
    fc.assert(
      fc.property(anArea, (area) => void expect(parseArea(formatArea(area, limits), limits)).toEqual(area)),
      { numRuns: 300 },
    );
  });
  test.each(["", "A0", "XFE1", "A1048577", "A1:B2:C3", "A1:B", "R1C1", "price", "A1:"])(
    "%j is no address",
    (address) => {
      expect(() => parseArea(address, limits)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    },
  );
});

describe("two areas", () => {
  test("their union holds both, their intersection lies in both, and either way round is the same", () => {
    fc.assert(
      fc.property(anArea, anArea, (a, b) => {
        const both = union(a, b);
        expect(union(b, a)).toEqual(both);
        for (const one of [a, b]) expect(intersection(one, both)).toEqual(one);
        const common = intersection(a, b);
        expect(intersection(b, a)).toEqual(common);
        if (common) for (const one of [a, b]) expect(intersection(common, one)).toEqual(common);
      }),
    );
  });
  test("that only touch do not meet", () => {
    const left = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(intersection(left, { ...left, column: 2 })).toBeNull();
    expect(intersection(left, { ...left, row: 2 })).toBeNull();
  });
});

describe("sheet names", () => {
  test.each([
    ["Inputs", "Inputs"],
    ["My sheet", "'My sheet'"],
    ["It's", "'It''s'"],
    ["A1", "'A1'"], // would read as a cell
    ["RC", "'RC'"],
    ["2025", "'2025'"],
    ["Größe", "Größe"],
  ])("%s is quoted as %s", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
    expect(splitSheet(`${quoted}!B2`)).toEqual({ sheet: name, rest: "B2" });
  });
  test("any name survives quoting and splitting", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[!\\/?*[\]:]/.test(name)),
        (name) => void expect(splitSheet(`${quoteSheet(name)}!$A$1`)).toEqual({ sheet: name, rest: "$A$1" }),
      ),
    );
  });
});
