import { paths, type Path, type PricePoint } from "../../economics/index.js";
import type { ChartPlan, TableSheet, Words } from "../../sheet/plan.js";
import type { ChosenSite } from "../flips/chosen-site.js";
import type { Context } from "../context.js";
import { flipTable } from "./flip-table.js";
import { priceChart } from "../flips/price-chart.js";
import { bridgeTable, spreadTable } from "./bridge-tables.js";
import { cashTable, riskTable } from "./risk-cash-tables.js";
import { scenarioTables } from "../scenarios/scenario-tables.js";
import { siteRows, type SiteRow } from "./site-rows.js";
import { PATH_WORDS } from "./site-table-columns.js";
import { solvedPrices } from "../flips/solved-prices.js";
import { isRobust, NOT_ROBUST, valueTable } from "./value-table.js";

/** Comparison: the answer, one row a site, widest lead first. The first printed page holds the values and the charts. */
export function comparisonSheet(context: Context, points: readonly PricePoint[], chosen: ChosenSite): TableSheet {
  const rows = siteRows(context);
  return {
    form: "table",
    id: "comparison",
    name: "Comparison",
    title: "Comparison",
    subtitle: finding(rows),
    tab: "main",
    charts: [
      barChart(rows),
      { ...priceChart(chosen), id: "priceCurveHere", place: { rows: 19, columns: 8, beside: "valueBars" } },
    ],
    tables: [
      valueTable(rows),
      riskTable(rows),
      cashTable(rows),
      flipTable(context, rows, solvedPrices(context, points)),
      bridgeTable(context),
      spreadTable(context),
      ...scenarioTables(context),
    ],
  };
}

/** "Worth most: A Mine on 0, B Lease on 2, C Cloud on 1 of 3 sites. On 1 the lead is under 0.25 USD/W: not robust." */
function finding(rows: readonly SiteRow[]): Words {
  const leads = (path: Path): number => rows.filter((row) => row.result.best === path).length;
  const weak = rows.filter((row) => !isRobust(row)).length;
  const count = (path: Path): string => `"${PATH_WORDS[path]} on "&COUNTIF({cmpBest:all},"${PATH_WORDS[path]}")`;
  const weakSites = `COUNTIF({cmpNote:all},"${NOT_ROBUST}")`;
  const of = rows.length === 1 ? "of 1 site. " : `of ${rows.length} sites. `;
  return {
    formula:
      `"Worth most: "&${paths.map(count).join('&", "&')}&" ${of}"` +
      `&IF(${weakSites}=0,"Every lead is robust.","On "&${weakSites}&" the lead is under 0.25 USD/W: not robust.")`,
    value:
      `Worth most: ${paths.map((path) => `${PATH_WORDS[path]} on ${leads(path)}`).join(", ")} ${of}` +
      (weak === 0 ? "Every lead is robust." : `On ${weak} the lead is under 0.25 USD/W: not robust.`),
  };
}

/** The title says which path is worth most over all sites together. */
function barTitle(rows: readonly SiteRow[]): Words {
  const totals = { mine: 0, lease: 0, cloud: 0 };
  for (const { result } of rows) for (const path of paths) totals[path] += result[path] / 1e6;
  const best = paths.reduce((a, b) => (totals[b] > totals[a] ? b : a));
  const most = "MAX({cmpMine:total},{cmpLease:total},{cmpCloud:total})";
  const words = paths.map((path) => `"${PATH_WORDS[path]}"`);
  return {
    formula: `IF({cmpMine:total}=${most},${words[0]},IF({cmpLease:total}=${most},${words[1]},${words[2]}))&" is worth most over all sites, USD per grid watt"`,
    value: `${PATH_WORDS[best]} is worth most over all sites, USD per grid watt`,
  };
}

const barChart = (rows: readonly SiteRow[]): ChartPlan => ({
  id: "valueBars",
  kind: "bars",
  title: barTitle(rows),
  altText: "Clustered bars: USD per grid watt of mine, lease and cloud for each site, widest lead first.",
  categories: "{cmpSite:all}",
  series: [
    { name: PATH_WORDS.mine, values: "{cmpMineW:all}", colour: "first" },
    { name: PATH_WORDS.lease, values: "{cmpLeaseW:all}", colour: "second" },
    { name: PATH_WORDS.cloud, values: "{cmpCloudW:all}", colour: "third" },
  ],
  xAxis: { title: "Site, widest lead first" },
  yAxis: { title: "USD per grid watt" },
  place: { rows: 19, columns: 7, after: "valueTable" },
});
