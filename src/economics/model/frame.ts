import type { Case } from "./case.js";
import { marketPath, type MarketQuarter } from "./network/market-path.js";
import { discountFactors } from "./timeline.js";

/** What every site of a case shares: the horizon, the market, and discount and power-price factors by quarter. */
export interface Frame {
  /** Operating quarters N; rows run to N + 1. */
  readonly quarters: number;
  readonly market: readonly MarketQuarter[];
  /** How fast new machines improve: a market fact that the mine's purchases need too. */
  readonly efficiencyGainPerYear: number;
  /** Power price of quarter q over today's, quarters 1…N. */
  readonly powerPriceFactor: readonly number[];
  /** Discount factors of rows 1…N+1. */
  readonly mineFactors: readonly number[];
  readonly leaseFactors: readonly number[];
  readonly cloudFactors: readonly number[];
}

export function frameOf({ market, assumptions }: Pick<Case, "market" | "assumptions">): Frame {
  const path = marketPath(market, assumptions.powerPriceGrowthPerYear);
  const quarters = path.length;
  return {
    quarters,
    market: path,
    efficiencyGainPerYear: market.efficiencyGainPerYear,
    powerPriceFactor: path.map(({ t }) => Math.pow(1 + assumptions.powerPriceGrowthPerYear, t)),
    mineFactors: discountFactors(assumptions.mineDiscountRate, quarters),
    leaseFactors: discountFactors(assumptions.leaseDiscountRate, quarters),
    cloudFactors: discountFactors(assumptions.cloudDiscountRate, quarters),
  };
}
