import {
  hashpricesAt,
  indifferencePoints,
  indifferenceRanges,
  priceCrossings,
  priceCurveOf,
  type PricePoint,
} from "../../economics/index.js";
import type { Context } from "../context.js";

/** Where a site's A and B are worth the same, solved by the core; words where there is no such price, or several. */
export interface SolvedPrice {
  readonly btcPriceUsd: number | string;
  readonly hashpriceUsdPerPhDay: number | string;
}

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const [low, high] = indifferenceRanges.btcPriceUsd;
export const NO_PRICE_CROSSING = `no crossing between ${grouped(low)} and ${grouped(high)}`;
export const SEVERAL_PRICES = "several crossings";

/** The log-spaced prices of the Flips sheet, each with its hashprice path. */
export const pricePoints = ({ input, frame, details }: Context): PricePoint[] =>
  indifferencePoints("btcPriceUsd", details.pricePoints).map((btcPriceUsd) => ({
    btcPriceUsd,
    hashprices: hashpricesAt(input.market, frame, btcPriceUsd),
  }));

export function solvedPrices(context: Context, points: readonly PricePoint[]): SolvedPrice[] {
  const { input, frame } = context;
  return context.workings.map((workings) => {
    const curve = priceCurveOf(input, frame, workings);
    const found = priceCrossings(input, frame, curve, points, "mine", "lease");
    if (found.length === 0) return { btcPriceUsd: NO_PRICE_CROSSING, hashpriceUsdPerPhDay: "–" };
    if (found.length > 1) return { btcPriceUsd: SEVERAL_PRICES, hashpriceUsdPerPhDay: "–" };
    const btcPriceUsd = found[0]!;
    return { btcPriceUsd, hashpriceUsdPerPhDay: hashpricesAt(input.market, frame, btcPriceUsd)[0]! };
  });
}
