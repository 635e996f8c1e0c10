import { paths, type Path } from "../../economics/index.js";
import type { Highlight, TableColumn, TablePlan } from "../../sheet/plan.js";
import { add } from "../lines/line-builders.js";
import { ROBUST_LEAD_USD_PER_W } from "./robust-lead.js";
import { bestOf, PATH_WORDS, siteColumns, summedColumn, type SiteColumns } from "./site-table-columns.js";
import type { SiteRow } from "./site-rows.js";

export const NOT_ROBUST = "under 0.25: not robust";

/** The first table of Comparison: what each path is worth, per site and per grid watt, and which is best. */
export function valueTable(rows: readonly SiteRow[]): TablePlan {
  const make = siteColumns(rows, "cmp");
  const columns = [...make.identity, ...ownership(rows, make), ...money(make), ...perWatt(rows, make), ...best(make)];
  return { id: "valueTable", index: "site", from: 1, to: rows.length, columns, filter: true };
}

function ownership(rows: readonly SiteRow[], { column, at }: SiteColumns): TableColumn[] {
  const words = (id: string, label: string, line: string, pick: (row: SiteRow) => string, width: number) =>
    column(id, label, "", "text", `IF(${at(line)}="","",${at(line)})`, pick, { kind: "link", width });
  return [
    words("cmpOwner", "Owner", "siteOwner", (row) => row.owner, 15),
    words("cmpStatus", "Status", "siteStatus", (row) => row.status, 10),
    column("cmpGridMw", "Grid", "MW", "quantity", at("gridMw"), (row) => row.gridMw, {
      kind: "link",
      total: summedColumn(rows, (row) => row.gridMw),
      width: 9,
    }),
  ];
}

const money = ({ millions }: SiteColumns): TableColumn[] => [
  millions("cmpSell", "Sell today", "sellToday", (row) => row.result.sellToday),
  millions("cmpMine", PATH_WORDS.mine, "mineValue", (row) => row.result.mine),
  millions("cmpLease", PATH_WORDS.lease, "leaseValue", (row) => row.result.lease),
  millions("cmpCloud", PATH_WORDS.cloud, "cloudValue", (row) => row.result.cloud),
];

const bestStyles: Readonly<Record<Path, Highlight["style"]>> = {
  mine: "first",
  lease: "second",
  cloud: "third",
};

const usdPerW = (row: SiteRow, path: Path): number => row.result[path] / 1e6 / row.gridMw;

function perWatt(rows: readonly SiteRow[], { column }: SiteColumns): TableColumn[] {
  const grid = add(rows.map((row) => row.gridMw));
  const watt = (id: string, path: Path, source: string): TableColumn =>
    column(id, PATH_WORDS[path], "USD/W", "usdPerW", `{${source}}/{cmpGridMw}`, (row) => usdPerW(row, path), {
      width: 10,
      total: {
        formula: `{${source}:total}/{cmpGridMw:total}`,
        value: add(rows.map((row) => row.result[path] / 1e6)) / grid,
      },
      highlight: { when: `{${id}}=MAX({cmpMineW},{cmpLeaseW},{cmpCloudW})`, style: bestStyles[path] },
    });
  return [
    watt("cmpMineW", "mine", "cmpMine"),
    watt("cmpLeaseW", "lease", "cmpLease"),
    watt("cmpCloudW", "cloud", "cmpCloud"),
  ];
}

function best({ column }: SiteColumns): TableColumn[] {
  const [a, b, c] = ["{cmpMineW}", "{cmpLeaseW}", "{cmpCloudW}"] as const;
  const second = `MAX(MIN(${a},${b}),MIN(MAX(${a},${b}),${c}))`;
  const words = (row: SiteRow): string => PATH_WORDS[row.result.best];
  return [
    column("cmpBest", "Best path", "", "text", bestOf("{cmpMine}", "{cmpLease}", "{cmpCloud}"), words, { width: 11 }),
    column("cmpLead", "Lead", "USD/W", "usdPerW", `MAX(${a},${b},${c})-${second}`, leadOf, { width: 9 }),
    column(
      "cmpNote",
      "Ranking",
      "",
      "text",
      `IF({cmpLead}<{robustLeadUsdPerW},"${NOT_ROBUST}","robust")`,
      (row) => (isRobust(row) ? "robust" : NOT_ROBUST),
      { width: 21 },
    ),
  ];
}

export function leadOf(row: SiteRow): number {
  const [first, second] = paths.map((path) => usdPerW(row, path)).sort((a, b) => b - a);
  return first! - second!;
}

export const isRobust = (row: SiteRow): boolean => leadOf(row) >= ROBUST_LEAD_USD_PER_W;
