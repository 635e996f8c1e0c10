import type { Market } from "../case.js";
import {
  BLOCKS_PER_ERA,
  BLOCKS_PER_QUARTER,
  FIRST_SUBSIDY_BTC,
  HASHES_PER_DIFFICULTY,
  HASHES_PER_PH,
  SECONDS_PER_DAY,
} from "../../constants.js";
import { midQuarterYears, quartersOf } from "../timeline.js";

/** The market in quarter q, the same for every site. */
export interface MarketQuarter {
  readonly q: number;
  /** Years from today to the middle of the quarter. */
  readonly t: number;
  /** Block height at the start of the quarter. */
  readonly height: number;
  /** Average block subsidy of the quarter's blocks, BTC. */
  readonly subsidy: number;
  /** USD/BTC. */
  readonly price: number;
  readonly difficulty: number;
  /** What the marginal miner pays for power, USD/PH/day. */
  readonly floor: number;
  /** Hashprice of the model, before the user's own curve, USD/PH/day. */
  readonly modelHashprice: number;
  /** The hashprice used: the user's where given, else the model's, USD/PH/day. */
  readonly hashprice: number;
}

const HASHES_PER_PH_DAY = SECONDS_PER_DAY * HASHES_PER_PH;

/** Average subsidy over a quarter's blocks from `height` on, split at the halving; not rounded to satoshi. */
export function averageSubsidyBtc(height: number): number {
  const era = Math.floor(height / BLOCKS_PER_ERA);
  const subsidy = FIRST_SUBSIDY_BTC / Math.pow(2, era);
  const afterHalving = Math.max(0, height + BLOCKS_PER_QUARTER - BLOCKS_PER_ERA * (era + 1));
  return subsidy * (1 - (0.5 * afterHalving) / BLOCKS_PER_QUARTER);
}

/** The quarterly market over the horizon: price, subsidy, difficulty and hashprice. */
export function marketPath(market: Market, powerPriceGrowthPerYear: number): MarketQuarter[] {
  const rows: MarketQuarter[] = [];
  const quarters = quartersOf(market.horizonYears);
  for (let q = 1; q <= quarters; q++) rows.push(marketQuarter(market, powerPriceGrowthPerYear, q, rows[q - 2]));
  return rows;
}

function marketQuarter(
  market: Market,
  powerPriceGrowthPerYear: number,
  q: number,
  previous: MarketQuarter | undefined,
): MarketQuarter {
  const t = midQuarterYears(q);
  const height = market.blockHeight + (q - 1) * BLOCKS_PER_QUARTER;
  const subsidy = averageSubsidyBtc(height);
  const price = market.btcPriceUsd * Math.pow(1 + market.btcPriceGrowthPerYear, t);
  const floor = marginalHashcostUsdPerPhDay(market, powerPriceGrowthPerYear, t);
  const usdPerPhDayAtDifficulty1 =
    (price * (subsidy + market.feesBtcPerBlock) * HASHES_PER_PH_DAY) / HASHES_PER_DIFFICULTY;
  const difficulty = previous
    ? nextQuarterDifficulty(market, previous, usdPerPhDayAtDifficulty1, floor)
    : market.difficulty;
  const modelHashprice = usdPerPhDayAtDifficulty1 / difficulty;
  const hashprice = market.hashpriceCurve?.[q - 1] || modelHashprice;
  return { q, t, height, subsidy, price, difficulty, floor, modelHashprice, hashprice };
}

function marginalHashcostUsdPerPhDay(market: Market, powerPriceGrowthPerYear: number, t: number): number {
  const efficiencyJPerTh = market.marginalEfficiencyJPerTh * Math.pow(1 - market.efficiencyGainPerYear, t);
  return 24 * efficiencyJPerTh * market.marginalPowerPriceUsdPerKwh * Math.pow(1 + powerPriceGrowthPerYear, t);
}

/**
 * High margins draw hashrate in; the network cannot outgrow what its marginal miner pays for, and cannot leave faster
 * than it ever has. A floor of 0 (free marginal power) switches both the response and the cap off.
 */
export function nextQuarterDifficulty(
  market: Market,
  previous: Pick<MarketQuarter, "difficulty" | "floor" | "hashprice">,
  revenueAtDifficulty1: number,
  floor: number,
): number {
  const margin = previous.floor === 0 ? 0 : Math.max(0, previous.hashprice / previous.floor - 1);
  const growth = Math.min(
    market.maxDifficultyGrowthPerYear,
    market.difficultyGrowthPerYear + market.difficultyResponse * margin,
  );
  const grown = previous.difficulty * Math.pow(1 + growth, 0.25);
  const affordable = floor === 0 ? Infinity : revenueAtDifficulty1 / floor;
  return Math.max(previous.difficulty * (1 - market.maxDifficultyFallPerQuarter), Math.min(grown, affordable));
}
