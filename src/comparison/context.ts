import { dateSerialOf, frameOf, marketPath, workSite, checkCase } from "../economics/index.js";
import type { Case, Frame, MarketQuarter, SiteWorkings } from "../economics/index.js";

import { baseMarketDate } from "../sites/assumptions/base-market-date.js";

/** What a workbook tells about its sites and its making, beyond the numbers. All optional. */
export interface ComparisonDetails {
  /** Owner and status of each site, in the order of the case's sites; empty where the table had none. */
  readonly owners?: readonly (string | null)[];
  readonly statuses?: readonly (string | null)[];
  /** Where the site rows came from ("Sites!A1:L13"). */
  readonly sitesFrom?: string;
  readonly preset?: string;
  /** When the market was read, ISO 8601 or words. */
  readonly marketAsOf?: string;
  /** Date serial on which quarter 1 starts; the base market's date where not given. */
  readonly asOfDate?: number;
  /** Sources of fields that differ from the base preset's, by field name. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly version?: string;
  /** Sets of assumptions to show beside this workbook's, for the same sites ("Bear", "Base", "Bull"). */
  readonly scenarios?: readonly ScenarioInputs[];
  /** The site that Flips shows; the largest unless told. A name of the case's sites, in any case. */
  readonly flipsSite?: string;
  /** The site that Cash flow shows; all of them unless told. */
  readonly cashFlowSite?: string;
  /** Bitcoin prices on the sheet Price points; 81 unless told. Fewer make a lighter, coarser workbook. */
  readonly pricePoints?: number;
  /** When the workbook was built, ISO 8601: solved values carry it. The core has no clock, so the caller says. */
  readonly builtAt?: string;
}

export interface ScenarioInputs extends Pick<Case, "market" | "assumptions"> {
  readonly name: string;
}

/** The case worked out once; every sheet reads its formulas' values from here. */
export interface Context {
  readonly input: Case;
  readonly details: ComparisonDetails;
  readonly frame: Frame;
  /** Date serial on which quarter 1 starts. */
  readonly asOfDate: number;
  /** Operating quarters the sheets have rows for. */
  readonly quarters: number;
  /** Rows 1…N+1: the exit is received in the quarter after the last operating one. */
  readonly market: readonly MarketQuarter[];
  readonly workings: readonly SiteWorkings[];
}

/** @throws Refusal when the case is not one the model accepts. */
export function contextOf(input: Case, details: ComparisonDetails): Context {
  checkCase(input);
  const frame = frameOf(input);
  const oneMore = { ...input.market, horizonYears: (frame.quarters + 1) / 4 };
  return {
    input,
    details,
    frame,
    asOfDate: details.asOfDate ?? dateSerialOf(baseMarketDate),
    quarters: frame.quarters,
    market: marketPath(oneMore, input.assumptions.powerPriceGrowthPerYear),
    workings: input.sites.map((site) => workSite(site, input.assumptions, frame)),
  };
}

/** One value a site, in the order of the site sheets' columns. */
export const bySite = <T>(context: Context, pick: (workings: SiteWorkings) => T): T[] => context.workings.map(pick);
