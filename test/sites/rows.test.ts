import { describe, expect, test } from "vitest";
import { readSites } from "../../src/sites/read-sites.js";
import { readSiteRows } from "../../src/sites/read-site-rows.js";
import { sampleSites } from "../../src/sites/sample-sites.js";
import { barn, header, ridge, type Row } from "./tables.js";

const rowsOf = (...rows: readonly Row[]) => readSites([header, ...rows]);
const skipped = (read: ReturnType<typeof readSites>) =>
  read.skipped.flatMap((one) => ("row" in one ? [[one.row, one.why]] : []));

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
    expect(skipped(read)).toEqual([[4, "total"]]);
  });

  test("a label of a total in another column than the name", () => {
    const table = [
      ["Nr", ...header],
      [1, ...ridge],
      [2, ...barn],
      ["Total", "", 140, "", "", "", ""],
    ];
    expect(skipped(readSites(table))).toEqual([[4, "total"]]);
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
    expect(skipped(read)).toEqual([
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
    expect(skipped(read).map(([row]) => row)).toEqual([3, 5, 6]);
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
  });
});

describe("names", () => {
  test("the same name in other letters is the same site: a copy is dropped, a conflict is kept", () => {
    const read = rowsOf(ridge, ["RIDGE ", ...ridge.slice(1)], ["ridge", 99, ...ridge.slice(2)]);
    expect(read.sites.map(({ row }) => row)).toEqual([2, 4]);
    expect(skipped(read)).toEqual([[3, "exact copy of row 2"]]);
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
