import { paths, type Path } from "../economics/index.js";
import type { ChartPlan, TableSheet, Words } from "../sheet/plan.js";
import { NOT_ROBUST, PATH_WORDS, identity, leadOf, values } from "./comparison-columns.js";
import { cash, flips, risk } from "./comparison-more-columns.js";
import type { Context } from "./context.js";
import { siteRows, type SiteRow } from "./site-rows.js";

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
