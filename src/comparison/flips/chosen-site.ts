import { frameOf, marketPath, workSite, type MarketQuarter, type SiteWorkings } from "../../economics/index.js";
import type { Context } from "../context.js";

/** The site that Flips begins with, worked out at every price point: the values behind that sheet's live formulas. */
export interface ChosenSite {
  /** Its column on the site sheets, from 1. */
  readonly number: number;
  readonly workings: SiteWorkings;
  readonly points: readonly ChosenAtPrice[];
}

export interface ChosenAtPrice {
  readonly btcPriceUsd: number;
  /** Rows 1…N+1. */
  readonly market: readonly MarketQuarter[];
  readonly workings: SiteWorkings;
}

/** The site told, or the largest connection, the first of equals; among sites of one name the last, as the sheet's formula finds it. */
export function chosenSite(context: Context, prices: readonly number[]): ChosenSite {
  const { sites } = context.input;
  const largest = sites.reduce((a, b) => (b.gridMw > a.gridMw ? b : a));
  const number = numberOfSite(sites, context.details.flipsSite ?? largest.name);
  const site = sites[number - 1]!;
  const { market, assumptions } = context.input;
  const points = prices.map((btcPriceUsd) => {
    const priced = { ...market, btcPriceUsd };
    const longer = { ...priced, horizonYears: (context.quarters + 1) / 4 };
    return {
      btcPriceUsd,
      market: marketPath(longer, assumptions.powerPriceGrowthPerYear),
      workings: workSite(site, assumptions, frameOf({ market: priced, assumptions })),
    };
  });
  return { number, workings: context.workings[number - 1]!, points };
}

/** As the sheets look a name up: in any case, the last among equals; 0 for a name that no site has. */
export const numberOfSite = (sites: Context["input"]["sites"], name: string): number =>
  sites.map((each) => each.name.toLowerCase()).lastIndexOf(name.toLowerCase()) + 1;
