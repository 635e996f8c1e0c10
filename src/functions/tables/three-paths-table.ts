import { checkCase, frameOf, pathsOf, type SiteValues, valuesOf } from "../../economics/index.js";
import type { Range } from "../in-cell/read-argument.js";
import { readCase } from "./read-case.js";

const columns: Readonly<Record<string, keyof SiteValues>> = {
  "Mine USD": "mine",
  "Lease USD": "lease",
  "Cloud USD": "cloud",
  "Mine USD/W": "mineUsdPerW",
  "Lease USD/W": "leaseUsdPerW",
  "Cloud USD/W": "cloudUsdPerW",
  "Sell today USD": "sellToday",
  "Lease risk-weighted USD": "leaseRiskWeighted",
  "Cloud risk-weighted USD": "cloudRiskWeighted",
  Best: "best",
  "Best risk-weighted": "bestRiskWeighted",
  "Lead USD/W": "leadUsdPerW",
};

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
    return [site.name, site.gridMw, ...Object.values(columns).map((column) => values[column])];
  });
  return [["Site", "Grid MW", ...Object.keys(columns)], ...rows];
}
