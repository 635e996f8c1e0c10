import type { Area, LaidOutChart, LaidOutSheet, LaidOutWorkbook, Region } from "../../../src/sheet/grid.js";
import type { CellStyle } from "../../../src/sheet/looks/styles.js";
import type { CellValue, Role } from "../../../src/sheet/plan.js";
import type { RolePlace } from "../../../src/sheet/roles.js";

/** A laid-out workbook of the shape and, by default, the size of a comparison: ten sheets, 27 blocks of 61 quarters. */
export interface Size {
  readonly sites: number;
  readonly quarters?: number;
  readonly blocks?: number;
  /** Leaves out that many of the first sites. */
  readonly skip?: number;
  /** Rows put in above the inputs, so that everything on the sheet moves. */
  readonly shift?: number;
  readonly sheets?: readonly string[];
}

const ALL = ["Comparison", "Inputs", "Market", "Mine", "Lease", "Cloud", "Cash flow", "Flips", "Checks", "About"];
const FIRST_SITE = 9;
const BODY = 6;

const id = (name: string): string => name.toLowerCase().replace(/ /g, "");
const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
const text = (row: number, column: number, words: CellValue, style: CellStyle = "label"): Region => ({
  ...cell(row, column),
  style,
  content: { values: [[words]] },
});

export const siteName = (n: number): string => (n === 0 ? '=HYPERLINK("http://x")' : `Site ${n + 1}`);

export function synthetic(size: Size): LaidOutWorkbook {
  const names = size.sheets ?? ALL;
  const shift = size.shift ?? 0;
  const sheets = names.map((name) => sheetOf(name, size));
  return {
    title: "Three paths",
    stamp: { product: "Three Paths", version: "0.1.0", marketAsOf: "2025-11-20", preset: "base", inputsHash: "abc" },
    sheets,
    roles: sheets.flatMap(rolesOf),
    names: [
      { name: "btcPriceUsd", sheet: "inputs", row: BODY + shift, column: 5 },
      { name: "discountRate", sheet: "inputs", row: BODY + 1 + shift, column: 5 },
    ],
  };
}

/** Inputs, each with its label: above a column of a table, beside a line. */
const rolesOf = ({ id: sheet, regions }: LaidOutSheet): RolePlace[] =>
  regions.flatMap(({ role, id: line = "", row, column, rows, columns }) => {
    if (!role) return [];
    const isColumn = role.each === "site";
    const at = isColumn ? { row: row - 1, column } : { row, column: column - 1 };
    const words = regions.find((one) => one.row === at.row && one.column === at.column)!.content;
    const label = { ...at, text: "values" in words ? String(words.values[0]![0]) : "" };
    return [
      { role, id: line, sheet, area: { row, column, rows, columns }, label, ...(isColumn ? { down: "site" } : {}) },
    ];
  });

function sheetOf(name: string, size: Size): LaidOutSheet {
  if (name === "Inputs") return finished(name, inputRegions(size), size);
  if (["Mine", "Lease", "Cloud"].includes(name)) return finished(name, siteRegions(size), size);
  if (name === "Comparison") return finished(name, comparisonRegions(size), size);
  const words: Region = {
    ...cell(4, 4),
    style: { kind: "calculation", number: "text", place: "left" },
    content: { formula: '="words"', cached: [["words"]] },
  };
  return finished(name, [text(0, 0, name, "title"), words], size);
}

function finished(name: string, body: readonly Region[], size: Size): LaidOutSheet {
  const rows = Math.max(...body.map((region) => region.row + region.rows));
  const columns = Math.max(...body.map((region) => region.column + region.columns));
  const isComparison = name === "Comparison";
  const table = { row: BODY, column: 1, rows: size.sites + 1, columns: 4 };
  return {
    id: id(name),
    name,
    tabColour: "0B4F4A",
    columnWidths: Array.from({ length: columns }, (_, n) => (n < 4 ? 2.5 : n === 4 ? 34 : 15)),
    rowHeights: [{ row: 5, points: 20 }],
    links: name === "Inputs" ? [{ row: BODY + (size.shift ?? 0), column: 7, address: "https://mempool.space/" }] : [],
    columnGroups: isComparison ? [{ from: 3, to: 4 }] : [],
    freeze: { row: BODY, column: isComparison ? 0 : FIRST_SITE },
    regions: body,
    validations: validationsOf(name, size),
    highlights: [{ area: cell(3, 5), formula: '=RC="CHECK"', style: "bad" }],
    charts: isComparison ? [chartOf(size)] : [],
    tables: isComparison ? [{ name: "ranking", area: table }] : [],
    print: {
      landscape: true,
      area: { row: 0, column: 0, rows, columns },
      moreAreas: [],
      fitToWidth: 1,
      repeatRows: { from: 0, to: BODY - 1 },
      rowBreaks: rows > 30 ? [30] : [],
      footer: { left: "&F", centre: "&P", right: "Market as of 2025-11-20" },
    },
    places: Object.fromEntries(body.flatMap((region) => (region.id === undefined ? [] : [[region.id, region]]))),
  };
}

function validationsOf(name: string, size: Size): LaidOutSheet["validations"] {
  const row = BODY + (size.shift ?? 0);
  if (name === "Flips") return [{ area: cell(BODY, 5), rule: { type: "list", source: "='{{inputs}}'!$B$20:$B$21" } }];
  if (name !== "Inputs") return [];
  return [{ area: cell(row, 5), rule: { type: "range", min: 1, max: 1e7, message: "A price in USD." } }];
}

function chartOf(size: Size): LaidOutChart {
  const column = (n: number): { sheet: string; area: Area } => ({
    sheet: "comparison",
    area: { row: BODY + 1, column: n, rows: size.sites, columns: 1 },
  });
  return {
    id: "byPath",
    kind: "bars",
    title: { sheet: "comparison", area: cell(1, 0) },
    titleText: "Lease leads",
    altText: "Bars of value per watt by site and path.",
    area: { row: BODY + size.sites + 4, column: 1, rows: 15, columns: 6 },
    categories: column(1),
    series: [
      { name: "A Mine", values: column(2), colour: "B45F06", dash: false },
      { name: "B Lease", values: column(3), colour: "0B4F4A", dash: false },
    ],
    xAxis: { title: "Site", logarithmic: false },
    yAxis: { title: "USD/W" },
  };
}

function comparisonRegions({ sites }: Size): Region[] {
  const names = Array.from({ length: sites }, (_, n) => [siteName(n)]);
  const zeros = names.map(() => [0]);
  const header = ["Site", "A Mine", "B Lease", "C Cloud"];
  const total = { row: BODY + 1 + sites, column: 2, rows: 1, columns: 3 };
  return [
    text(0, 0, "Comparison", "title"),
    { ...cell(1, 0), style: "subtitle", content: { formula: `="Best: "&R${BODY + 2}C2`, cached: [["Best: A"]] } },
    {
      ...cell(3, 5),
      style: "status",
      content: { formula: `=IF('{{inputs}}'!R${BODY + 1}C6>0,"ok","CHECK")`, cached: [["ok"]] },
    },
    { row: BODY, column: 1, rows: 1, columns: 4, style: "bandWords", content: { values: [header] } },
    {
      row: BODY + 1,
      column: 1,
      rows: sites,
      columns: 1,
      style: { kind: "text", number: "text", place: "left" },
      content: { values: names },
    },
    ...[2, 3, 4].map((column): Region => ({
      ...{
        row: BODY + 1,
        column,
        rows: sites,
        columns: 1,
        style: { kind: "calculation", number: "usdPerW", place: "column" },
      },
      content: { formula: `=INDEX('{{mine}}'!R10C10:R10C${9 + sites},ROW()-${BODY + 1})+RC[-1]*0`, cached: zeros },
    })),
    {
      ...total,
      style: { kind: "calculation", number: "usdPerW", place: "column", emphasis: "total" },
      content: { formula: `=SUM(R[-${sites}]C:R[-1]C)`, cached: [[0, 0, 0]] },
    },
  ];
}

function inputRegions(size: Size): Region[] {
  const top = BODY + (size.shift ?? 0);
  const table = top + 6;
  const column = (id: string, at: number, header: string, value: (n: number) => CellValue): Region[] => [
    text(table, at, header, "bandWords"),
    {
      ...{ row: table + 1, column: at, rows: size.sites, columns: 1, id },
      style: { kind: "input", number: id === "siteName" ? "text" : "rate", place: "column" },
      role: { kind: id === "siteName" ? "siteName" : "input", of: id, each: "site" } satisfies Role,
      content: { values: Array.from({ length: size.sites }, (_, n) => [value(n + (size.skip ?? 0))]) },
    },
  ];
  return [
    text(0, 0, "Inputs", "title"),
    ...constantLines(size, ["btcPriceUsd", "discountRate", "feeShare"]),
    ...column("siteName", 1, "Site", siteName),
    ...column("gridMw", 2, "Grid power", (n) => 50 + n),
    ...column("powerPrice", 3, "Power price", (n) => 0.04 + n / 1000),
  ];
}

const LABELS: Readonly<Record<string, string>> = {
  btcPriceUsd: "Bitcoin price",
  discountRate: "Discount rate",
  feeShare: "Fees, share of reward",
};

function constantLines(size: Size, ids: readonly string[] = []): Region[] {
  const top = BODY + (size.shift ?? 0);
  return ids.flatMap((line, n) => [
    text(top + n, 4, LABELS[line] ?? line),
    {
      ...cell(top + n, 5),
      style: { kind: "input", number: "price", place: "site" },
      id: line,
      role: { kind: "input", of: line },
      content: { values: [[90_000 / (n * 900 + 1)]] },
    },
    text(top + n, 6, "USD", "unit"),
    text(top + n, 7, "mempool.space, 2025-11-20", "note"),
  ]);
}

function siteRegions(size: Size): Region[] {
  const { sites, quarters = 61, blocks = 9 } = size;
  const header = [Array.from({ length: sites }, (_, n) => siteName(n))];
  const regions: Region[] = [
    text(0, 0, "Sites", "title"),
    { row: 5, column: FIRST_SITE, rows: 1, columns: sites, style: "bandNumber", content: { values: header } },
  ];
  for (let block = 0; block < blocks; block++) {
    const row = 8 + block * (quarters + 2);
    const numbers = Array.from({ length: quarters }, (_, n) => [n]);
    const area = { row, rows: quarters };
    const cached = [[0]];
    regions.push(
      text(row - 1, 4, `Block ${block}: "quoted" and = signs`, "blockLabel"),
      { ...area, column: 4, columns: 1, style: { counts: "quarter" }, content: { values: numbers } },
      { ...area, column: 6, columns: 1, style: "unit", content: { values: numbers.map(() => ["USD"]) } },
      {
        ...{ ...area, column: 7, columns: 1, style: { kind: "calculation", number: "money", place: "site" } },
        content: { formula: `=SUM(RC${FIRST_SITE + 1}:RC${FIRST_SITE + sites})`, cached },
      },
      {
        ...{
          ...area,
          column: FIRST_SITE,
          columns: sites,
          style: { kind: "calculation", number: "money", place: "site" },
          id: `block${block}`,
        },
        content: { formula: `='{{inputs}}'!R${BODY + 1}C6*(1+'{{inputs}}'!R${BODY + 2}C6)^(-1*RC5)+R[-1]C*0`, cached },
      },
    );
  }
  return regions;
}
