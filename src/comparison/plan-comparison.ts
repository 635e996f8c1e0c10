import type { Case } from "../economics/index.js";
import type { Stamp, WorkbookPlan } from "../sheet/plan.js";
import { baseMarketName } from "../sites/assumptions/base-market-date.js";
import { baseName } from "../sites/assumptions/presets.js";
import { aboutSheet } from "./about/about-sheet.js";
import { cashFlowSheet } from "./cash-flow/cash-flow-sheet.js";
import { checksSheet } from "./checks/checks-sheet.js";
import { chosenSite } from "./flips/chosen-site.js";
import { cloudSheet } from "./cloud/cloud-sheet.js";
import { comparisonSheet } from "./summary/comparison-sheet.js";
import { contextOf, type ComparisonDetails } from "./context.js";
import { fingerprint } from "./fingerprint.js";
import { flipsSheet } from "./flips/flips-sheet.js";
import { inputsSheet } from "./inputs/inputs-sheet.js";
import { leaseSheet } from "./lease/lease-sheet.js";
import { marketSheet } from "./market/market-sheet.js";
import { mineSheet } from "./mine/mine-sheet.js";
import { pointsSheet } from "./points/points-sheet.js";
import { pricePoints } from "./flips/solved-prices.js";
import { VERSION } from "./version.js";

export const PRODUCT = "Three Paths";

/** At most this many sites on a sheet; above it, THREEPATHS does the same in one formula. */
export const MAX_SITES = 200;

/**
 * The comparison of a case as a workbook in native formulas, each with the core's value beside it.
 * Pure: nothing is written; `layout` and a writer take it from here.
 * @throws Refusal when the model does not accept the case.
 */
export function planComparison(input: Case, details: ComparisonDetails = {}): WorkbookPlan {
  const context = contextOf(input, details);
  const stamp = stampOf(input, details);
  const points = pricePoints(context);
  const chosen = chosenSite(
    context,
    points.map(({ btcPriceUsd }) => btcPriceUsd),
  );
  return {
    title: `Three paths: ${input.sites.length} ${input.sites.length === 1 ? "site" : "sites"}`,
    stamp,
    siteNames: input.sites.map((site) => site.name),
    sheets: [
      comparisonSheet(context, points, chosen),
      inputsSheet(context),
      marketSheet(context),
      mineSheet(context),
      leaseSheet(context),
      cloudSheet(context),
      cashFlowSheet(context),
      flipsSheet(context, chosen),
      pointsSheet(context, chosen),
      checksSheet(context),
      aboutSheet(context, stamp),
    ],
  };
}

const stampOf = (input: Case, details: ComparisonDetails): Stamp => ({
  product: PRODUCT,
  version: details.version ?? VERSION,
  marketAsOf: details.marketAsOf ?? baseMarketName,
  preset: details.preset ?? baseName,
  inputsHash: fingerprint(input),
});
