import { type Case, type Site } from "../../economics/model/case.js";
import { paths, type Path } from "../../economics/paths.js";
import { frameOf } from "../../economics/model/frame.js";
import { indifferencePoints } from "../../economics/model/flips/indifference.js";
import { hashpricesAt, priceCrossings, priceCurveOf } from "../../economics/model/flips/price-curve.js";
import { workSite } from "../../economics/model/three-paths.js";
import { fixed } from "../base/numerals.js";
import type { Values } from "../base/case/evaluation.js";

/** Value of one site against the bitcoin price: 81 log-spaced points from 10,000 to 1,000,000 USD. */
export interface PriceCurve {
  readonly site: string;
  readonly btcPriceUsd: readonly number[];
  /** USD per grid watt, a value a point. */
  readonly usdPerW: Readonly<Record<Path, readonly number[]>>;
  readonly best: readonly Path[];
  /** Today's price in the case. */
  readonly today: number;
  /** Prices at which mining and lease are worth the same, ascending, each with its value and quarter 1's hashprice. */
  readonly crossings: readonly Crossing[];
  /** Quarter 1's hashprice at today's price. */
  readonly hashpriceToday: number;
}

export interface Crossing {
  readonly btcPriceUsd: number;
  readonly usdPerW: number;
  readonly hashprice: number;
  /** Above this price the best of the two is… */
  readonly above: "mine" | "lease";
}

/** The case must be one that the core accepts. The site is worked out once: only hashprice moves along the curve. */
export function priceCurve(input: Case, site: Site): PriceCurve {
  const alone: Case = { ...input, sites: [site] };
  const frame = frameOf(alone);
  const hashprices = (btcPriceUsd: number) => hashpricesAt(alone.market, frame, btcPriceUsd);
  const points = indifferencePoints("btcPriceUsd").map((btcPriceUsd) => ({
    btcPriceUsd,
    hashprices: hashprices(btcPriceUsd),
  }));
  const curve = priceCurveOf(alone, frame, workSite(site, alone.assumptions, frame));
  const usdPerW = (at: readonly number[]): Values => perWatt(curve.valuesAt(at), site);
  const values = points.map((point) => usdPerW(point.hashprices));
  const column = (path: Path) => values.map((value) => value[path]);
  const crossingAt = (btcPriceUsd: number): Crossing => {
    const [here, beyond] = [usdPerW(hashprices(btcPriceUsd)), usdPerW(hashprices(btcPriceUsd * 1.001))];
    const above = beyond.mine > beyond.lease ? "mine" : "lease";
    return { btcPriceUsd, usdPerW: here.lease, hashprice: hashprices(btcPriceUsd)[0]!, above };
  };
  return {
    site: site.name,
    btcPriceUsd: points.map(({ btcPriceUsd }) => btcPriceUsd),
    usdPerW: { mine: column("mine"), lease: column("lease"), cloud: column("cloud") },
    best: values.map((value) => paths.reduce((best, path) => (value[path] > value[best] ? path : best))),
    today: input.market.btcPriceUsd,
    crossings: priceCrossings(alone, frame, curve, points, "mine", "lease").map(crossingAt),
    hashpriceToday: frame.market[0]!.hashprice,
  };
}

const perWatt = (usd: Values, { gridMw }: Site): Values => {
  const watts = gridMw * 1e6;
  return { mine: usd.mine / watts, lease: usd.lease / watts, cloud: usd.cloud / watts };
};

/** Where the answer turns, in words. */
export function curveInWords(curve: PriceCurve): string {
  const { site, crossings: found, hashpriceToday } = curve;
  const [first, second] = found;
  if (!first) {
    const [mine, lease] = [curve.usdPerW.mine[0]!, curve.usdPerW.lease[0]!];
    const winner = mine > lease ? "mining stays ahead of the lease" : "the lease stays ahead of mining";
    return `On ${site}, ${winner} at every bitcoin price from 10,000 to 1,000,000 USD.`;
  }
  if (second) {
    const prices = found.map(({ btcPriceUsd }) => fixed(btcPriceUsd)).join(" and ");
    return `On ${site}, mining and lease change places at ${prices} USD per bitcoin.`;
  }
  const overtakes = first.above === "mine" ? "mining overtakes the lease" : "the lease overtakes mining";
  const there = `Quarter 1\u2019s hashprice is ${fixed(first.hashprice, 2)} USD/PH/day there, ${fixed(hashpriceToday, 2)} today.`;
  return `On ${site}, ${overtakes} at ${fixed(first.btcPriceUsd)} USD per bitcoin. ${there}`;
}
