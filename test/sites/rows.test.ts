import { describe, expect, test } from "vitest";
import { readSites } from "../../src/sites/table/read-sites.js";
import { readSiteRows } from "../../src/sites/table/read-site-rows.js";
import { sampleSites } from "../../src/sites/sample-sites.js";
import { barn, header, ridge, rowsOf, skippedRows } from "./tables.js";

describe("rows that are no sites are named, not read", () => {
  test.each([
    ["Total", "", 140],
    ["TOTAL:", "", 140],
    ["Grand total", "", 140],
    ["Portfolio total", 0.05, 140],
    ["Sub-total", "", 140],
    ["Weighted average", 0.05, 70],
    ["Total (2 sites)", "", 140],
    ["Total Texas", "", 140],
    ["", "", 140],
  ])("“%s”", (name, price, sum) => {
    const read = rowsOf(ridge, barn, [name, sum, price, "", "", ""]);
    expect(read.problems).toEqual([]);
    expect(read.sites).toHaveLength(2);
    expect(skippedRows(read)).toEqual([[4, "total"]]);
  });

  test("a total with a figure in every column, which is no sum", () => {
    const read = rowsOf(ridge, barn, ["Average", 70, 0.055, 22, 0.89, 1.04]);
    expect([read.sites.length, skippedRows(read)]).toEqual([2, [[4, "total"]]]);
  });

  test("a label of a total in another column than the name", () => {
    const table = [
      ["Nr", ...header],
      [1, ...ridge],
      [2, ...barn],
      ["Total", "", 140, "", "", "", ""],
    ];
    expect(skippedRows(readSites(table))).toEqual([[4, "total"]]);
  });

  test("subtotals and the rows after them", () => {
    const read = rowsOf(
      ridge,
      barn,
      ["", 140, "", "", "", ""],
      ["Hydro", 60, 0.028, 15, 0.95, 1.02],
      ["Sum", 200, "", "", "", ""],
    );
    expect(read.sites.map(({ name }) => name)).toEqual(["Ridge", "Old barn", "Hydro"]);
    expect(skippedRows(read)).toEqual([
      [4, "total"],
      [6, "total"],
    ]);
  });

  test("a site whose name starts like a total is a site", () => {
    const read = rowsOf(ridge, ["Total Ridge East", 35, 0.05, 19, 0.9, 1.03], ["Summit", 35, 0.05, 19, 0.9, 1.03]);
    expect(read.sites.map(({ name }) => name)).toEqual(["Ridge", "Total Ridge East", "Summit"]);
  });

  test("a repeated header, a heading and a footnote", () => {
    const read = rowsOf(ridge, header, barn, ["Canada", "", "", "", "", ""], ["Source: filings", "", "", "", "", ""]);
    expect(read.sites).toHaveLength(2);
    expect(skippedRows(read).map(([row]) => row)).toEqual([3, 5, 6]);
    expect(read.problems.map(({ severity, cell }) => [severity, cell])).toEqual([
      ["warning", "A5"],
      ["warning", "A6"],
    ]);
  });

  test("empty rows and columns around a table are passed over", () => {
    const table = [
      [],
      ["", ""],
      ["", ...header, "", ""],
      ["", ...ridge, "", ""],
      ["", ...barn, null, ""],
      ["", ""],
      [],
    ];
    const read = readSites(table);
    expect(read.sites).toHaveLength(2);
    expect(read.headerRow).toBe(3);
    expect(read.columns.map(({ letter }) => letter)).toEqual(["B", "C", "D", "E", "F", "G"]);
  });

  test("a column with cells but no header is named", () => {
    const read = readSites([
      [...header, ""],
      [...ridge, "x"],
      [...barn, ""],
    ]);
    expect(read.skipped).toEqual([{ column: "", letter: "G", why: "not a known quantity" }]);
    expect(read.sites).toHaveLength(2);
  });
});

describe("required cells", () => {
  test.each([
    [0, "A2", "A site needs a name"],
    [1, "B2", "Grid connection must be a number"],
    [2, "C2", "Free power is a typed 0"],
    [3, "D2", "Fleet efficiency must be a number"],
  ])("column %d blank is refused at %s", (column, cell, words) => {
    const read = rowsOf(
      ridge.map((value, i) => (i === column ? "" : value)),
      barn,
    );
    expect(read.sites.map(({ name }) => name)).toEqual(["Old barn"]);
    expect(read.problems).toMatchObject([{ cell, severity: "refusal", row: 2 }]);
    expect(read.problems[0]?.title).toBe(`${cell} is blank`);
    expect(read.problems[0]?.message).toContain(words);
  });

  test.each([
    [4, "miningUptimeFraction", 0.9, "Mining uptime is blank in row 2: 90 % is used."],
    [5, "miningPue", 1.03, "Mining PUE is blank in row 2: 1.03 is used."],
  ] as const)("column %d blank takes the default and says so", (column, field, value, sentence) => {
    const read = rowsOf(
      ridge.map((cell, i) => (i === column ? " \u00a0" : cell)),
      barn,
    );
    expect(read.sites[0]?.[field]).toBe(value);
    expect(read.sites[0]?.defaulted).toContain(field);
    expect(read.defaults).toContainEqual({ field, value, rows: [2], sentence });
  });

  test.each([
    [0, "Site"],
    [1, "Grid MW"],
    [2, "Power price ($/kWh)"],
    [3, "Efficiency (J/TH)"],
  ])("without column %d nothing is read, and the sentence asks for “%s”", (column, plain) => {
    const read = readSites([header, ridge, barn].map((row) => row.filter((_, i) => i !== column)));
    expect(read.sites).toEqual([]);
    expect(read.problems).toMatchObject([{ scope: "table", severity: "refusal", cell: "A1" }]);
    expect(read.problems[0]?.message).toContain(plain);
  });

  test("several wrong cells of a row are all named", () => {
    const read = rowsOf(["", "#REF!", 45, "", "x", 9], barn);
    expect(read.problems.map(({ cell }) => cell)).toEqual(["A2", "B2", "C2", "D2", "E2", "F2"]);
  });
});

describe("tables that are none", () => {
  test.each([
    ["nothing", []],
    ["an empty row", [[]]],
    [
      "blanks",
      [
        ["", null],
        [" ", undefined],
      ],
    ],
    ["only a header", [header]],
    ["a header and a total", [header, ["Total", 0, "", "", "", ""]]],
    ["no header", [ridge, barn]],
    ["a header in row 11", [...Array.from({ length: 10 }, () => ["x"]), header, ridge]],
    ["prose", [["Power price and efficiency of every site with its grid MW"], ["x"]]],
    [
      "numbers",
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])("%s", (_what, table) => {
    const read = readSites(table);
    expect([read.sites, read.questions]).toEqual([[], []]);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toMatchObject({ severity: "refusal", scope: "table" });
    expect(read.problems[0]?.message).toMatch(/[A-Z]+\d+: /);
    expect(() => readSiteRows(table, 200)).toThrow(/^row \d+, column \d+: /);
  });

  test("200 sites are read, 201 are refused with the limit; a function's limit is its own", () => {
    const many = (count: number) => [header, ...Array.from({ length: count }, (_, i) => [`S${i}`, ...ridge.slice(1)])];
    expect(readSites(many(200)).sites).toHaveLength(200);
    const read = readSites(many(201));
    expect(read.sites).toEqual([]);
    expect(read.problems[0]?.message).toBe("A2: 201 site rows. At most 200 are read here; THREEPATHS takes more.");
    expect(readSiteRows(many(201), 10_000)).toHaveLength(201);
    expect(() => readSiteRows(many(301), 300)).toThrow("row 2, column 1: 301 site rows. At most 300 are read here.");
  });
});

test("the sample sites read without a question, refusal or warning", () => {
  const read = readSites(sampleSites);
  expect([read.problems, read.questions]).toEqual([[], []]);
  expect(read.sites).toHaveLength(12);
  expect(read.sites[0]).toMatchObject({
    name: "Rockdale, Texas",
    owner: "Riot Platforms",
    gridMw: 700,
    miningMw: 480,
    miningUptimeFraction: 0.882,
  });
  expect(read.skipped).toEqual([{ column: "Basis", letter: "L", why: "notes, not used" }]);
  const bare = sampleSites.map((row, i) => (i === 0 ? row.map((cell) => (cell === "Grid MW" ? "MW" : cell)) : row));
  expect(readSites(bare).questions[0]).toMatchObject({
    title: "Column D: which MW is it?",
    detail: "The header says only “MW”; values run from 63 to 1,000.",
  });
});
