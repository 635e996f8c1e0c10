import { describe, expect, test } from "vitest";
import type { LaidOutSheet } from "../../src/sheet/grid.js";
import { layout } from "../../src/sheet/layout.js";
import type { Line, SheetPlan, SiteSheet, TablePlan, TableSheet, WorkbookPlan } from "../../src/sheet/plan.js";
import { toText } from "../../src/sheet/text.js";
import { demoPlan } from "./demo-plan.js";

const frame = { title: "T", subtitle: "s", tab: "main", charts: [] } as const;

function siteSheet(lines: readonly Line[], more: Partial<SiteSheet> = {}): SiteSheet {
  return { ...frame, id: "s", name: "S", form: "sites", sections: [{ heading: "H", lines }], ...more };
}

function tableSheet(table: Partial<TablePlan>, more: Partial<TableSheet> = {}): TableSheet {
  const columns: TablePlan["columns"] = [
    { id: "point", label: "Point", unit: "no.", kind: "calculation", number: "integer", values: [1, 2, 3] },
  ];
  return {
    ...frame,
    id: "t",
    name: "T",
    form: "table",
    tables: [{ id: "points", index: "point", from: 1, to: 3, columns, ...table }],
    ...more,
  };
}

const plan = (...sheets: SheetPlan[]): WorkbookPlan => ({ ...demoPlan, siteNames: ["A", "B"], sheets });
const first = (...sheets: SheetPlan[]): LaidOutSheet => layout(plan(...sheets)).sheets[0] as LaidOutSheet;

const constant = (id: string, more: Partial<Line> = {}): Line =>
  ({
    shape: "constant",
    id,
    label: id,
    unit: "USD",
    kind: "input",
    number: "money",
    value: 1,
    note: "n",
    ...more,
  }) as Line;
const perSite = (id: string, values: readonly number[], more: Partial<Line> = {}): Line =>
  ({ shape: "site", id, label: id, unit: "USD", kind: "calculation", number: "money", values, ...more }) as Line;
const series = (id: string, values: readonly (readonly number[])[], more: Partial<Line> = {}): Line =>
  ({
    shape: "series",
    id,
    index: "quarter",
    from: 1,
    to: values.length,
    label: id,
    unit: "USD",
    kind: "calculation",
    number: "money",
    values,
    ...more,
  }) as Line;

describe("a plan that cannot be laid out is refused, with line and sheet", () => {
  test.each<[string, WorkbookPlan, string | RegExp]>([
    [
      "id used twice",
      plan(siteSheet([constant("x"), constant("x")])),
      'Line "x" on sheet "s" has the id of a line on "s".',
    ],
    ["too few sites", plan(siteSheet([perSite("x", [1])])), 'Line "x" on sheet "S": 1 values in a row of 2.'],
    [
      "too few rows",
      plan(siteSheet([series("x", [[1, 2]], { to: 2 })])),
      'Line "x" on sheet "S": 1 rows of values for 2 rows.',
    ],
    [
      "rows the wrong way round",
      plan(siteSheet([series("x", [[1, 2]], { to: 0 })])),
      'Line "x" on sheet "S": rows run from 1 to 0.',
    ],
    [
      "total of the wrong length",
      plan(siteSheet([series("x", [[1, 2]], { total: { formula: "sum", values: [] } })])),
      'Line "x" on sheet "S": the total has 0 values for 1 rows.',
    ],
    [
      "not a number",
      plan(siteSheet([perSite("x", [1, NaN])])),
      'Line "x" on sheet "S": NaN among its values; a value is a finite number.',
    ],
    ["infinite", plan(siteSheet([perSite("x", [1, Infinity])])), /Infinity among its values/],
    [
      "unknown name",
      plan(siteSheet([constant("x", { formula: "{nothing}" })])),
      'Line "x" on sheet "S": {nothing} is no line or column of this workbook.',
    ],
    [
      "unknown name in words",
      plan(siteSheet([constant("x")], { subtitle: { formula: "{nothing}", value: "" } })),
      /^Sheet "S": \{nothing\} is no line/,
    ],
    [
      "link that is not https",
      plan(siteSheet([constant("x", { link: "http://example.org" })])),
      'Line "x": http://example.org is not an https address.',
    ],
    ["script as link", plan(siteSheet([constant("x", { link: "javascript:alert(1)" })])), /is not an https address/],
    ["sheet name too long", plan(siteSheet([], { name: "n".repeat(32) })), /cannot name a sheet/],
    ["sheet name with a colon", plan(siteSheet([], { name: "a:b" })), /"a:b" cannot name a sheet/],
    [
      "two sheets of one name",
      plan(siteSheet([]), siteSheet([], { id: "other", name: "s" })),
      'Sheet name "s" is used twice; Excel sees no difference in case.',
    ],
    ["name like an address", plan(siteSheet([constant("x", { name: "AB12" })])), /"AB12" cannot name a table or cell/],
    [
      "headers of a filter alike",
      plan(
        tableSheet({
          filter: true,
          columns: ["a", "b"].map((id) => ({
            id,
            label: "Value",
            unit: "USD",
            kind: "input" as const,
            number: "money" as const,
            values: [1, 2, 3],
          })),
        }),
      ),
      'Table "points": two columns are headed "Value, USD".',
    ],
    [
      "chart of something else than cells",
      plan(tableSheet({}, { charts: [chart({ categories: "{point:all}*1" })] })),
      /is not one reference to cells/,
    ],
    [
      "chart beside nothing",
      plan(tableSheet({}, { charts: [chart({ place: { rows: 5, columns: 3, beside: "gone" } })] })),
      /"gone" is no table or earlier chart/,
    ],
    [
      "list that is too long",
      plan(siteSheet([constant("x", { validation: { type: "list", source: "a".repeat(256) } })])),
      /longer than Excel's 255/,
    ],
    [
      "own values in a circle",
      plan(siteSheet([constant("x", { kind: "calculation", formula: "{x}+1" })])),
      /uses its own value is a circle/,
    ],
  ])("%s", (_, bad, sentence) => expect(() => layout(bad)).toThrow(sentence));
});

function chart(more: object): TableSheet["charts"][number] {
  const one = { name: "P", values: "{point:all}", colour: "ink" as const };
  return {
    ...{ id: "c", kind: "line", title: "t", altText: "a", categories: "{point:all}", series: [one] },
    ...{ xAxis: { title: "x" }, yAxis: { title: "y" }, place: { rows: 5, columns: 3 }, ...more },
  };
}

describe("site sheets", () => {
  test("the frame: freeze at J7, header band in row 6, notes after the last site", () => {
    const sheet = first(siteSheet([perSite("x", [1, 2])]));
    expect(sheet.freeze).toEqual({ row: 6, column: 9 });
    expect(sheet.columnWidths.slice(4, 12)).toEqual([34, 13, 14, 17, 2, 15, 15, 36]);
    expect(toText(layout(plan(siteSheet([]))))).toContain('S!L6  "Source / note"');
  });
  test("a column grows with what stands in it, so that no number shows as ###", () => {
    const [, , , , , , , , , a = 0, b = 0] = first(siteSheet([perSite("x", [1, 123_456_789_012])])).columnWidths;
    expect(a).toBe(15);
    expect(b).toBeGreaterThan(12 + 3 * 0.5 + 2 * 0.6); // Arial: digit 556, comma 278, bracket 333 (units of the font)
  });
  test("without a check of all there is no status; a failing one says CHECK", () => {
    expect(toText(layout(plan(siteSheet([]))))).not.toContain("All checks");
    const failing = constant("every", {
      kind: "check",
      role: { kind: "check", of: "all" },
      formula: "1-1",
      value: 0,
    } as never);
    expect(toText(layout(plan(siteSheet([failing]))))).toContain('S!F4  =IF($F$9=1,"ok","CHECK")  ["CHECK"]');
  });
  test("blocks have a blank row around them and their rows are numbered from `from`", () => {
    const lines = [
      perSite("x", [1, 2]),
      series(
        "y",
        [
          [1, 2],
          [3, 4],
        ],
        { from: 0, to: 1 },
      ),
      perSite("z", [5, 6]),
    ];
    const { places } = first(siteSheet(lines));
    expect(places["x"]?.row).toBe(8);
    expect(places["y"]).toEqual({ row: 11, column: 9, rows: 2, columns: 2 }); // blank, heading, then the rows
    expect(places["z"]?.row).toBe(14);
    expect(toText(layout(plan(siteSheet(lines))))).toContain("S!E12  0\nS!G12");
  });
  test("columns may be something else than sites, which sites cannot be mixed up with", () => {
    const prices = siteSheet([perSite("pricePoint", [1, 2, 3], { kind: "input" })], {
      id: "p",
      name: "P",
      across: { name: "price", labels: ["1", "2", "3"] },
    });
    const sum = constant("total", { kind: "calculation", formula: "SUM({pricePoint:sites})", value: 6 } as never);
    expect(toText(layout(plan(siteSheet([sum]), prices)))).toContain("S!F9  =SUM('P'!$J$9:$L$9)  [6]");
    const mixed = perSite("x", [1, 2], { formula: "{pricePoint}" });
    expect(() => layout(plan(siteSheet([mixed]), prices))).toThrow(
      /has a value per price and this cell belongs to none/,
    );
  });
});

describe("many sites", () => {
  const many = (sites: number): LaidOutSheet => {
    const names = Array.from({ length: sites }, (_, site) => `Site ${site + 1}`);
    const values = names.map((_, site) => site);
    return layout({ ...plan(siteSheet([perSite("x", values)])), siteNames: names }).sheets[0] as LaidOutSheet;
  };
  test("24 sites are one page wide", () => expect(many(24).print.moreAreas).toEqual([]));
  test("50 go on three pages, labels on each, every column once, notes with the last", () => {
    const { print } = many(50);
    expect(print.repeatColumns).toEqual({ from: 0, to: 8 });
    const columns = [print.area, ...print.moreAreas].map((area) => [area.column, area.column + area.columns - 1]);
    expect(columns).toEqual([
      [0, 25],
      [26, 42],
      [43, 59],
    ]);
  });
});

describe("tables", () => {
  test("a total row without words has its word in the first column that has no total", () => {
    const columns = ["year", "flow"].map((id) => ({
      id,
      label: id,
      unit: "USD",
      kind: "input" as const,
      number: "money" as const,
      values: [1, 2, 3],
    }));
    const total = { formula: "sum", value: 6 };
    const text = toText(
      layout(plan(tableSheet({ columns: [columns[0] as never, { ...columns[1], total } as never] }))),
    );
    expect(text).toContain('T!B11  "Total"\nT!C11  =SUM(C$8:C$10)  [6]');
  });
  test("one formula a row where the rows are different things", () => {
    const step = { id: "step", label: "Step", unit: "USD", kind: "calculation" as const, number: "money" as const };
    const columns = [{ ...step, values: [1, 2, 3], formulas: ["1", "{step:previous}+1", "{step:previous}+1"] }];
    const text = toText(layout(plan(tableSheet({ columns }))));
    expect(text).toContain("T!B8  =1  [1]\nT!B9  =$B8+1  [2]\nT!B10  =$B9+1  [3]");
  });
  test("a wide table prints group by group, with the names on every page", () => {
    const groups = ["Value", "Risk", "Cash"];
    const wide = Array.from({ length: 24 }, (_, place) => ({
      ...{ id: `c${place}`, label: `Column ${place}`, unit: "USD", kind: "input" as const, number: "money" as const },
      ...{ width: 20, values: [1, 2, 3], group: groups[Math.floor(place / 8)] as string },
    }));
    const name = {
      id: "n",
      label: "Site",
      unit: "",
      kind: "input" as const,
      number: "text" as const,
      values: ["A", "B", "C"],
    };
    const { print, columnGroups } = first(tableSheet({ columns: [name, ...wide] }));
    expect(print.area).toMatchObject({ row: 0, column: 0, columns: 10 });
    expect(print.moreAreas.map(({ column, columns }) => [column, columns])).toEqual([
      [10, 8],
      [18, 8],
    ]);
    expect(print.repeatColumns).toEqual({ from: 0, to: 1 });
    expect(columnGroups).toEqual([
      { from: 11, to: 17 },
      { from: 19, to: 25 },
    ]);
  });
  test("charts stand below the table, or beside what they name", () => {
    const below = chart({ id: "below" });
    const beside = chart({ id: "beside", place: { rows: 5, columns: 2, beside: "below" } });
    const sheet = first(tableSheet({}, { charts: [below, beside] }));
    expect(sheet.charts.map(({ area }) => area)).toEqual([
      { row: 11, column: 1, rows: 5, columns: 3 }, // the table ends in row 10 (of 1…), one row of air
      { row: 11, column: 5, rows: 5, columns: 2 },
    ]);
  });
});
