import { checkCase } from "../economics/check-case.js";
import { frameOf } from "../economics/frame.js";
import type { SettledSite } from "../economics/site.js";
import { pathsOf, valuesOf, type SiteValues } from "../economics/site-paths.js";
import { readCase } from "./read-case.js";
import type { Range } from "./read-argument.js";

const columns: readonly (readonly [
  header: string,
  value: (values: SiteValues, site: SettledSite) => string | number,
])[] = [
  ["Site", (_, site) => site.name],
  ["Grid MW", (_, site) => site.gridMw],
  ["Mine USD", (values) => values.mine],
  ["Lease USD", (values) => values.lease],
  ["Cloud USD", (values) => values.cloud],
  ["Mine USD/W", (values) => values.mineUsdPerW],
  ["Lease USD/W", (values) => values.leaseUsdPerW],
  ["Cloud USD/W", (values) => values.cloudUsdPerW],
  ["Sell today USD", (values) => values.sellToday],
  ["Lease risk-weighted USD", (values) => values.leaseRiskWeighted],
  ["Cloud risk-weighted USD", (values) => values.cloudRiskWeighted],
  ["Best", (values) => values.best],
  ["Best risk-weighted", (values) => values.bestRiskWeighted],
  ["Lead USD/W", (values) => values.leadUsdPerW],
];

/** A header row and a row a site, in the order of the range: the model's values, without the returns that a cell does not show. */
export function threePathsTable(fields: { readonly sites: Range; readonly assumptions: Range }): (string | number)[][] {
  const input = readCase(fields.sites, fields.assumptions);
  checkCase(input);
  const frame = frameOf(input);
  const rows = input.sites.map((site) => {
    const paths = pathsOf(site, input.assumptions, frame);
    const values = valuesOf(paths);
    return columns.map(([, value]) => value(values, paths.site));
  });
  return [columns.map(([header]) => header), ...rows];
}
