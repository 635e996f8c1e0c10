import type { Case, Site } from "../../economics/model/case.js";
import { indifferencePoints, indifferenceRanges } from "../../economics/model/flips/indifference.js";
import { hashpricesAt, priceCrossings, priceCurveOf } from "../../economics/model/flips/price-curve.js";
import { frameOf } from "../../economics/model/frame.js";
import { workSite } from "../../economics/model/three-paths.js";
import { bestPath, byPath, pathRow, pathRows, type ByPath, type Path, type PathValues } from "../../economics/paths.js";
import { perWatt } from "../base/case/evaluation.js";
import { fixed } from "../base/numerals.js";

/** Bitcoin prices at which the curve is computed: log-spaced over the range in which a crossing is sought. */
export const pricesShown: readonly number[] = indifferencePoints("btcPriceUsd");
const [lowest, highest] = indifferenceRanges.btcPriceUsd;
export const priceRangeInWords = (between: string): string => `${fixed(lowest)} ${between} ${fixed(highest)} USD`;

/** The two paths whose crossing the bitcoin price decides: only the first is paid in bitcoin for good. */
export const crossing = { of: pathRows[0].key, with: pathRows[1].key } as const;
type Crossed = (typeof crossing)[keyof typeof crossing];

/** Value of one site against the bitcoin price. */
export interface PriceCurve {
  readonly site: string;
  readonly btcPriceUsd: readonly number[];
  /** USD per grid watt, a value a point. */
  readonly usdPerW: ByPath<readonly (number | null)[]>;
  readonly best: readonly Path[];
  /** Today's price in the case. */
  readonly today: number;
  /** Prices at which the two paths that cross are worth the same, ascending, with value and quarter 1's hashprice. */
  readonly crossings: readonly Crossing[];
  /** Quarter 1's hashprice at today's price. */
  readonly hashpriceToday: number;
}

export interface Crossing {
  readonly btcPriceUsd: number;
  readonly usdPerW: number;
  readonly hashprice: number;
  /** Above this price the better of the two is… */
  readonly above: Crossed;
}

/** The case must be one that the core accepts. The site is worked out once: only hashprice moves along the curve. */
export function priceCurve(input: Case, site: Site): PriceCurve {
  const alone: Case = { ...input, sites: [site] };
  const frame = frameOf(alone);
  const hashprices = (btcPriceUsd: number) => hashpricesAt(alone.market, frame, btcPriceUsd);
  const points = pricesShown.map((btcPriceUsd) => ({ btcPriceUsd, hashprices: hashprices(btcPriceUsd) }));
  const curve = priceCurveOf(alone, frame, workSite(site, alone.assumptions, frame));
  const usdPerW = (at: readonly number[]): PathValues => perWatt(curve.valuesAt(at), site.gridMw);
  const values = points.map((point) => usdPerW(point.hashprices));
  const crossingAt = (btcPriceUsd: number): Crossing => {
    const [here, beyond] = [usdPerW(hashprices(btcPriceUsd)), usdPerW(hashprices(btcPriceUsd * 1.001))];
    const hashprice = hashprices(btcPriceUsd)[0]!;
    return { btcPriceUsd, usdPerW: here[crossing.with]!, hashprice, above: better(beyond) };
  };
  return {
    site: site.name,
    btcPriceUsd: pricesShown,
    usdPerW: byPath((path) => values.map((value) => value[path])),
    best: values.map(bestPath),
    today: input.market.btcPriceUsd,
    crossings: priceCrossings(alone, frame, curve, points, crossing.of, crossing.with).map(crossingAt),
    hashpriceToday: frame.market[0]!.hashprice,
  };
}

const better = (values: PathValues): Crossed =>
  values[crossing.of]! > values[crossing.with]! ? crossing.of : crossing.with;
const other = (path: Crossed): Crossed => (path === crossing.of ? crossing.with : crossing.of);
const named = (path: Crossed): string => pathRow(path).inSentence;

/** Where the answer turns, in words. */
export function curveInWords(curve: PriceCurve): string {
  const { site, crossings: found, hashpriceToday } = curve;
  const [first, second] = found;
  if (!first) {
    const winner = better(byPath((path) => curve.usdPerW[path][0]!));
    const ahead = `${named(winner)} stays ahead of ${named(other(winner))}`;
    return `On ${site}, ${ahead} at every bitcoin price from ${priceRangeInWords("to")}.`;
  }
  if (second) {
    const prices = found.map(({ btcPriceUsd }) => fixed(btcPriceUsd)).join(" and ");
    return `On ${site}, ${named(crossing.of)} and ${named(crossing.with)} change places at ${prices} USD per bitcoin.`;
  }
  const overtakes = `${named(first.above)} overtakes ${named(other(first.above))}`;
  const there = `Quarter 1\u2019s hashprice is ${fixed(first.hashprice, 2)} USD/PH/day there, ${fixed(hashpriceToday, 2)} today.`;
  return `On ${site}, ${overtakes} at ${fixed(first.btcPriceUsd)} USD per bitcoin. ${there}`;
}
