import { describe, expect, test } from "vitest";
import { readSites } from "../../src/sites/table/read-sites.js";
import { readSiteRows } from "../../src/sites/table/read-site-rows.js";
import { header, ridge, rowsOf, skippedRows } from "./tables.js";

describe("names", () => {
  test("the same name in other letters is the same site: a copy is dropped, a conflict is kept", () => {
    const read = rowsOf(ridge, ["RIDGE ", ...ridge.slice(1)], ["ridge", 99, ...ridge.slice(2)]);
    expect(read.sites.map(({ row }) => row)).toEqual([2, 4]);
    expect(skippedRows(read)).toEqual([[3, "exact copy of row 2"]]);
    expect(read.problems).toMatchObject([{ severity: "warning", cell: "A4" }]);
    expect(read.problems[0]?.message).toContain("Grid MW 99 against 100");
  });

  test("another owner is another row, and said", () => {
    const table = [
      ["Owner", ...header],
      ["X", ...ridge],
      ["Y", ...ridge],
    ];
    expect(readSites(table).problems[0]?.message).toContain("Owner Y against X");
  });

  test.each([
    "=1+1",
    "+49",
    "-x",
    "@SUM(A1)",
    "<img src=x onerror=alert(1)>",
    "'; DROP",
    "a\u202eb",
    "constructor",
    "__proto__",
    "toString",
    "Texas, 100 MW",
  ])("“%s” stays the text it is", (name) => {
    expect(rowsOf([name, ...ridge.slice(1)]).sites.map((site) => site.name)).toEqual([name]);
  });

  test("headers named like object properties are unknown columns", () => {
    const read = readSites([
      [...header, "constructor", "__proto__", "hasOwnProperty"],
      [...ridge, 1, 2, 3],
    ]);
    expect(read.sites).toHaveLength(1);
    expect(read.skipped.map((one) => ("column" in one ? one.column : ""))).toEqual([
      "constructor",
      "__proto__",
      "hasOwnProperty",
    ]);
  });

  test("line breaks become spaces, a number is a name, a huge name keeps its sentence short", () => {
    const long = "x".repeat(5000);
    const read = rowsOf(["North\n  yard", ...ridge.slice(1)], [7, ...ridge.slice(1)], [long, "bad", ...ridge.slice(2)]);
    expect(read.sites.map(({ name }) => name)).toEqual(["North yard", "7"]);
    expect(
      readSites(
        [
          [...header, long],
          [...ridge, long],
        ],
        {},
      ).sites,
    ).toHaveLength(1);
    for (const { message } of read.problems) expect(message.length).toBeLessThan(200);
  });
});

describe("cells are named as the user sees them", () => {
  const table = [header, ["Ridge", "", ...ridge.slice(2)]];

  test.each([
    [{ sheet: "Sites", row: 1, column: 1 }, "Sites!B2"],
    [{ sheet: "Q4 '25", row: 12, column: 26 }, "'Q4 ''25'!AA13"],
    [{ row: 3, column: 701 }, "ZZ4"],
  ])("%o: %s", (address, cell) => {
    const [problem] = readSites(table, { address }).problems;
    expect(problem?.cell).toBe(cell);
    expect(problem).toMatchObject({ row: address.row + 1, column: address.column + 1 });
  });

  test("a sentence stays under 200 characters whatever the sheet is called", () => {
    const [problem] = readSites(table, { address: { sheet: "x".repeat(150), row: 1, column: 1 } }).problems;
    expect(problem?.message.length).toBe(199);
  });

  test("a function counts in its range", () => {
    expect(() => readSiteRows(table, 200)).toThrow("row 2, column 2 is blank. Grid connection must be a number");
    expect(() =>
      readSiteRows(
        [
          ["Site", "MW", "$/kWh", "J/TH"],
          ["A", 1, 0.05, 18],
        ],
        200,
      ),
    ).toThrow("row 1, column 2: “MW” may mean several things");
    expect(() => readSiteRows([header, ["A", "", "", 18]], 200)).toThrow("(1 of 2) row 2, column 2");
  });

  test("mapping and questions use the sheet's column numbers", () => {
    const shifted = [
      ["Site", "MW", "$/kWh", "J/TH"],
      ["A", 10, 0.05, 18],
    ];
    const address = { row: 5, column: 4 };
    expect(readSites(shifted, { address }).questions).toMatchObject([{ column: 5, letter: "E" }]);
    expect(readSites(shifted, { address, mapping: { 5: "gridMw:MW" } }).sites).toHaveLength(1);
  });
});
