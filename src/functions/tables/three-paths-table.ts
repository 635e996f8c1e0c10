import { checkCase, frameOf, pathRows, pathsOf, type SiteValues, valuesOf } from "../../economics/index.js";
import type { Range } from "../in-cell/read-argument.js";
import { readCase } from "./read-case.js";

/** Header and value of each column after those of the site. */
const columns: readonly (readonly [header: string, value: keyof SiteValues])[] = [
  ...pathRows.map(({ name, results }) => [`${name} USD`, results.value] as const),
  ...pathRows.map(({ name, results }) => [`${name} USD/W`, results.usdPerW] as const),
  ["Sell today USD", "sellToday"],
  ...pathRows
    .filter(({ probabilityFields }) => probabilityFields.length > 0)
    .map(({ name, results }) => [`${name} risk-weighted USD`, results.riskWeighted] as const),
  ["Best", "best"],
  ["Best risk-weighted", "bestRiskWeighted"],
  ["Lead USD/W", "leadUsdPerW"],
];

/**
 * A header row and a row a site, in the order of the range: the model's values, without the returns that a cell does
 * not show.
 */
export function threePathsTable(fields: { readonly sites: Range; readonly assumptions: Range }): (string | number)[][] {
  const input = readCase(fields.sites, fields.assumptions);
  checkCase(input);
  const frame = frameOf(input);
  const rows = input.sites.map((site) => {
    const values = valuesOf(pathsOf(site, input.assumptions, frame));
    return [site.name, site.gridMw, ...columns.map(([, value]) => values[value])];
  });
  return [["Site", "Grid MW", ...columns.map(([header]) => header)], ...rows];
}
