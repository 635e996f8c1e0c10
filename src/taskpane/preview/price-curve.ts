import { paths, type Case, type Path, type Site } from "../../economics/case.js";
import { frameOf } from "../../economics/frame.js";
import { crossings, indifferencePoints, withVariable } from "../../economics/indifference.js";
import { workSite } from "../../economics/three-paths.js";
import { fixed } from "../numerals.js";

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

/** The case must be one that the core accepts. */
export function priceCurve(input: Case, site: Site): PriceCurve {
  const alone: Case = { ...input, sites: [site] };
  const points = indifferencePoints("btcPriceUsd");
  const values = points.map((price) => valuesAt(alone, price));
  const column = (path: Path) => values.map(({ usdPerW }) => usdPerW[path]);
  return {
    site: site.name,
    btcPriceUsd: points,
    usdPerW: { mine: column("mine"), lease: column("lease"), cloud: column("cloud") },
    best: values.map(({ usdPerW }) => paths.reduce((best, path) => (usdPerW[path] > usdPerW[best] ? path : best))),
    today: input.market.btcPriceUsd,
    crossings: crossings(alone, "btcPriceUsd", "mine", "lease").map((price) => crossingAt(alone, price)),
    hashpriceToday: valuesAt(alone, input.market.btcPriceUsd).hashprice,
  };
}

function valuesAt(alone: Case, price: number) {
  const changed = withVariable(alone, "btcPriceUsd", price);
  const frame = frameOf(changed);
  const site = changed.sites[0]!;
  const workings = workSite(site, changed.assumptions, frame);
  const perWatt = (path: Path) => workings[path].value / (site.gridMw * 1e6);
  const usdPerW = { mine: perWatt("mine"), lease: perWatt("lease"), cloud: perWatt("cloud") };
  return { usdPerW, hashprice: frame.market[0]!.hashprice };
}

function crossingAt(alone: Case, price: number): Crossing {
  const at = valuesAt(alone, price);
  const beyond = valuesAt(alone, price * 1.001).usdPerW;
  return {
    btcPriceUsd: price,
    usdPerW: at.usdPerW.lease,
    hashprice: at.hashprice,
    above: beyond.mine > beyond.lease ? "mine" : "lease",
  };
}

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
