import { paths, type Path, type SiteResult } from "../economics/index.js";
import type { CellValue, ChartPlan, Highlight, NumberStyle, TableColumn, TableSheet, Words } from "../sheet/plan.js";
import type { Context } from "./context.js";
import { add } from "./line-builders.js";
import { siteRows, type SiteRow } from "./site-rows.js";

export const PATH_WORDS: Readonly<Record<Path, string>> = { mine: "A Mine", lease: "B Lease", cloud: "C Cloud" };
const NOT_ROBUST = "under 0.25 USD/W: ranking not robust";

/** Comparison: the answer, one row a site, sorted by lead when built. */
export function comparisonSheet(context: Context): TableSheet {
  const rows = siteRows(context);
  const columns = [...identity(rows), ...values(rows), ...risk(rows), ...cash(rows), ...flips(rows)];
  return {
    form: "table",
    id: "comparison",
    name: "Comparison",
    title: "Comparison",
    subtitle: finding(rows),
    tabColour: "1F3A4D",
    charts: [barChart()],
    tables: [{ id: "comparisonTable", index: "site", from: 1, to: rows.length, columns, filter: true }],
  };
}

type Pick = (row: SiteRow) => CellValue;

/** A column that reads a line of a site sheet for the site whose number stands in the row's first cell. */
function column(
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

const at = (line: string): string => `INDEX({${line}:sites},{siteIndex})`;
const inMillions = (line: string): string => `${at(line)}/10^6`;
const perWatt = (column: string): string => `{${column}}/{cmpGridMw}`;

function identity(rows: readonly SiteRow[]): TableColumn[] {
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

const sum = (rows: readonly SiteRow[], pick: (row: SiteRow) => number): NonNullable<TableColumn["total"]> => ({
  formula: "sum",
  value: add(rows.map(pick)),
});

function values(rows: readonly SiteRow[]): TableColumn[] {
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

function best(rows: readonly SiteRow[]): TableColumn[] {
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

const leadOf = ({ result, gridMw }: SiteRow): number => {
  const [first, next] = paths.map((path) => result[path] / 1e6 / gridMw).sort((a, b) => b - a);
  return first! - next!;
};

const bestOf = (mine: string, lease: string, cloud: string): string =>
  `IF(AND({${mine}}>={${lease}},{${mine}}>={${cloud}}),"${PATH_WORDS.mine}",IF({${lease}}>={${cloud}},"${PATH_WORDS.lease}","${PATH_WORDS.cloud}"))`;

function risk(rows: readonly SiteRow[]): TableColumn[] {
  const group = { group: "Risk-weighted", width: 11 };
  const money = (id: string, label: string, line: string, pick: (result: SiteResult) => number): TableColumn =>
    column(rows, id, label, "USD m", "moneyM", inMillions(line), (row) => pick(row.result) / 1e6, {
      ...group,
      total: sum(rows, (row) => pick(row.result) / 1e6),
    });
  return [
    money("cmpLeaseRisk", "B risk-weighted", "leaseRiskWeighted", (r) => r.leaseRiskWeighted),
    money("cmpCloudRisk", "C risk-weighted", "cloudRiskWeighted", (r) => r.cloudRiskWeighted),
    column(
      rows,
      "cmpBestRisk",
      "Best, risk-weighted",
      "",
      "text",
      bestOf("cmpMine", "cmpLeaseRisk", "cmpCloudRisk"),
      (row) => PATH_WORDS[row.result.bestRiskWeighted],
      group,
    ),
    column(
      rows,
      "cmpBreakEven",
      "Break-even delivery, B",
      "%",
      "percent",
      at("breakEvenDelivery"),
      (row) => row.breakEvenDelivery,
      { ...group, width: 22 },
    ),
  ];
}

function cash(rows: readonly SiteRow[]): TableColumn[] {
  const of = (
    id: string,
    label: string,
    unit: string,
    number: NumberStyle,
    formula: string,
    pick: Pick,
    width: number,
  ): TableColumn => column(rows, id, label, unit, number, formula, pick, { group: "Cash", width });
  return [
    of(
      "cmpFirstRent",
      "First rent",
      "date",
      "date",
      "{asOfDate}+" + at("leaseOpens") + "*365.25/4",
      (row) => row.firstRent,
      12,
    ),
    of("cmpCapexB", "Capex B", "USD m", "moneyM", inMillions("leaseCapexUsd"), (row) => row.leaseCapex / 1e6, 11),
    of(
      "cmpCapexC",
      "Capex C, halls and GPUs",
      "USD m",
      "moneyM",
      `(${at("facilityCapexUsd")}+${at("gpuCapexPerCycle")})/10^6`,
      (row) => row.cloudCapex / 1e6,
      13,
    ),
    of(
      "cmpPeakB",
      "Peak cash B",
      "USD m",
      "moneyM",
      inMillions("leasePeakCash"),
      (row) => row.result.leasePeakCash / 1e6,
      11,
    ),
    of(
      "cmpPeakC",
      "Peak cash C",
      "USD m",
      "moneyM",
      inMillions("cloudPeakCash"),
      (row) => row.result.cloudPeakCash / 1e6,
      11,
    ),
    of("cmpPaybackB", "Payback B", "years", "years", at("leasePayback"), (row) => row.leasePayback, 16),
    of("cmpPaybackC", "Payback C", "years", "years", at("cloudPayback"), (row) => row.cloudPayback, 16),
    of("cmpYield", "Yield on cost", "% a year", "percent", at("yieldOnCost"), (row) => row.yieldOnCost, 12),
    of("cmpIrrB", "IRR B over A", "% a year", "percent", at("leaseIrr"), (row) => row.leaseIrr, 24),
    of("cmpIrrC", "IRR C over A", "% a year", "percent", at("cloudIrr"), (row) => row.cloudIrr, 24),
    of("cmpExitB", "Exit, share of B", "%", "percent", at("leaseTerminalShare"), (row) => row.leaseExitShare, 12),
    of("cmpExitC", "Exit, share of C", "%", "percent", at("cloudTerminalShare"), (row) => row.cloudExitShare, 12),
  ];
}

function flips(rows: readonly SiteRow[]): TableColumn[] {
  const of = (id: string, label: string, unit: string, line: string, pick: Pick): TableColumn =>
    column(rows, id, label, unit, "price", at(line), pick, { group: "Where it flips", width: 16 });
  return [
    of("cmpRent", "Rent where B = A", "USD/kW-month", "rentLeaseEqualsMine", (row) => row.rentLeaseEqualsMine),
    of(
      "cmpGpuPrice",
      "GPU-hour where C = A",
      "USD/GPU-hour",
      "gpuPriceCloudEqualsMine",
      (row) => row.gpuPriceCloudEqualsMine,
    ),
    of("cmpShutdown", "Shutdown price of the fleet", "USD/BTC", "shutdownPrice", (row) => row.shutdownPrice),
    of("cmpMwhA", "A, first year", "USD/grid MWh", "mineUsdPerMwh", (row) => row.mineUsdPerMwh),
    of("cmpMwhB", "B, first full year", "USD/grid MWh", "leaseUsdPerMwh", (row) => row.leaseUsdPerMwh),
    of("cmpMwhC", "C, first full year", "USD/grid MWh", "cloudUsdPerMwh", (row) => row.cloudUsdPerMwh),
  ];
}

/** "B Lease leads on 2 of 3 sites; on 1 the lead is under 0.25 USD/W (ranking not robust)." */
function finding(rows: readonly SiteRow[]): Words {
  const leads = (path: Path): number => rows.filter((row) => row.result.best === path).length;
  const part = (path: Path): string => `${PATH_WORDS[path]} on ${leads(path)}`;
  const weak = rows.filter((row) => leadOf(row) < 0.25).length;
  const count = (path: Path): string => `"${PATH_WORDS[path]} on "&COUNTIF({cmpBest:all},"${PATH_WORDS[path]}")`;
  const formula =
    `"Worth most: "&${paths.map(count).join('&", "&')}&" of ${rows.length} sites. "` +
    `&IF(COUNTIF({cmpNote:all},"${NOT_ROBUST}")=0,"Every lead is robust.","On "&COUNTIF({cmpNote:all},"${NOT_ROBUST}")&" the lead is under 0.25 USD/W: not robust.")`;
  const value = `Worth most: ${paths.map(part).join(", ")} of ${rows.length} sites. ${weak === 0 ? "Every lead is robust." : `On ${weak} the lead is under 0.25 USD/W: not robust.`}`;
  return { formula, value };
}

function barChart(): ChartPlan {
  return {
    id: "valueBars",
    kind: "bars",
    title: "Value per grid watt by site and path",
    altText: "Clustered bars: USD per grid watt of mine, lease and cloud for each site, sorted by lead.",
    categories: "{cmpSite:all}",
    series: [
      { name: PATH_WORDS.mine, values: "{cmpMineW:all}", colour: "mine" },
      { name: PATH_WORDS.lease, values: "{cmpLeaseW:all}", colour: "lease" },
      { name: PATH_WORDS.cloud, values: "{cmpCloudW:all}", colour: "cloud" },
    ],
    xAxis: { title: "Site, by lead" },
    yAxis: { title: "USD per grid watt" },
    place: { rows: 20, columns: 9 },
  };
}
