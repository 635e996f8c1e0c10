import { paths, type Path, type SiteResult } from "../economics/index.js";
import type { CellValue, Highlight, NumberStyle, TableColumn } from "../sheet/plan.js";
import { add } from "./line-builders.js";
import { type SiteRow } from "./site-rows.js";

export const PATH_WORDS: Readonly<Record<Path, string>> = { mine: "A Mine", lease: "B Lease", cloud: "C Cloud" };
export const NOT_ROBUST = "under 0.25 USD/W: ranking not robust";

export type Pick = (row: SiteRow) => CellValue;

/** A column that reads a line of a site sheet for the site whose number stands in the row's first cell. */
export function column(
  rows: readonly SiteRow[],
  id: string,
  label: string,
  unit: string,
  number: NumberStyle,
  formula: string,
  pick: Pick,
  extras: Partial<TableColumn> = {},
): TableColumn {
  return { id, label, unit, number, formula, kind: "calculation", values: rows.map(pick), ...extras };
}

export const at = (line: string): string => `INDEX({${line}:sites},{siteIndex})`;
export const inMillions = (line: string): string => `${at(line)}/10^6`;
const perWatt = (column: string): string => `{${column}}/{cmpGridMw}`;

export function identity(rows: readonly SiteRow[]): TableColumn[] {
  const name = (id: string, label: string, line: string, pick: Pick, width: number): TableColumn =>
    column(rows, id, label, "", "text", `IF(${at(line)}="","",${at(line)})`, pick, {
      kind: "link",
      group: "Site",
      width,
    });
  return [
    {
      id: "siteIndex",
      label: "No.",
      unit: "no.",
      number: "integer",
      kind: "text",
      width: 5,
      values: rows.map((row) => row.index),
      group: "Site",
    },
    name("cmpSite", "Site", "siteName", (row) => row.result.name, 24),
    name("cmpOwner", "Owner", "siteOwner", (row) => row.owner, 16),
    name("cmpStatus", "Status", "siteStatus", (row) => row.status, 10),
    column(rows, "cmpGridMw", "Grid", "MW", "quantity", at("gridMw"), (row) => row.gridMw, {
      kind: "link",
      group: "Site",
      total: sum(rows, (row) => row.gridMw),
      width: 9,
    }),
  ];
}

export const sum = (rows: readonly SiteRow[], pick: (row: SiteRow) => number): NonNullable<TableColumn["total"]> => ({
  formula: "sum",
  value: add(rows.map(pick)),
});

export function values(rows: readonly SiteRow[]): TableColumn[] {
  const money = (id: string, label: string, line: string, pick: (result: SiteResult) => number): TableColumn =>
    column(rows, id, label, "USD m", "moneyM", inMillions(line), (row) => pick(row.result) / 1e6, {
      group: "Value",
      total: sum(rows, (row) => pick(row.result) / 1e6),
      width: 11,
    });
  const grid = add(rows.map((row) => row.gridMw));
  const watt = (id: string, path: Path, source: string): TableColumn =>
    column(
      rows,
      id,
      PATH_WORDS[path],
      "USD/W",
      "usdPerW",
      perWatt(source),
      (row) => row.result[path] / 1e6 / row.gridMw,
      {
        group: "Value per grid watt",
        width: 10,
        total: {
          formula: `{${source}:total}/{cmpGridMw:total}`,
          value: add(rows.map((row) => row.result[path] / 1e6)) / grid,
        },
        highlight: { when: `{${id}}=MAX({cmpMineW},{cmpLeaseW},{cmpCloudW})`, style: bestStyles[path] },
      },
    );
  return [
    money("cmpSell", "Sell today", "sellToday", (r) => r.sellToday),
    money("cmpMine", "A Mine", "mineValue", (r) => r.mine),
    money("cmpLease", "B Lease", "leaseValue", (r) => r.lease),
    money("cmpCloud", "C Cloud", "cloudValue", (r) => r.cloud),
    watt("cmpMineW", "mine", "cmpMine"),
    watt("cmpLeaseW", "lease", "cmpLease"),
    watt("cmpCloudW", "cloud", "cmpCloud"),
    ...best(rows),
  ];
}

const bestStyles: Readonly<Record<Path, Highlight["style"]>> = {
  mine: "bestMine",
  lease: "bestLease",
  cloud: "bestCloud",
};
const second = (a: string, b: string, c: string): string => `MAX(MIN(${a},${b}),MIN(MAX(${a},${b}),${c}))`;

export function best(rows: readonly SiteRow[]): TableColumn[] {
  const three = ["{cmpMineW}", "{cmpLeaseW}", "{cmpCloudW}"] as const;
  return [
    column(
      rows,
      "cmpBest",
      "Best path",
      "",
      "text",
      bestOf("cmpMine", "cmpLease", "cmpCloud"),
      (row) => PATH_WORDS[row.result.best],
      { group: "Value per grid watt", width: 11 },
    ),
    column(
      rows,
      "cmpLead",
      "Lead",
      "USD/W",
      "usdPerW",
      `MAX(${three.join(",")})-${second(...three)}`,
      (row) => leadOf(row),
      { group: "Value per grid watt", width: 9 },
    ),
    column(
      rows,
      "cmpNote",
      "Robust?",
      "",
      "text",
      `IF({cmpLead}<{robustLeadUsdPerW},"${NOT_ROBUST}","")`,
      (row) => (leadOf(row) < 0.25 ? NOT_ROBUST : ""),
      { group: "Value per grid watt", width: 34 },
    ),
  ];
}

export const leadOf = ({ result, gridMw }: SiteRow): number => {
  const [first, next] = paths.map((path) => result[path] / 1e6 / gridMw).sort((a, b) => b - a);
  return first! - next!;
};

export const bestOf = (mine: string, lease: string, cloud: string): string =>
  `IF(AND({${mine}}>={${lease}},{${mine}}>={${cloud}}),"${PATH_WORDS.mine}",IF({${lease}}>={${cloud}},"${PATH_WORDS.lease}","${PATH_WORDS.cloud}"))`;
