import type { ByPath, Path } from "../../paths.js";
import type { Case, Market } from "../case.js";
import { bisect } from "../cash-flow.js";
import type { Frame } from "../frame.js";
import { nextQuarterDifficulty, type MarketQuarter } from "../network/market-path.js";
import type { MinePlan } from "../mine/mine-path.js";
import { presentValue } from "../timeline.js";
import type { SiteWorkings } from "../three-paths.js";

/**
 * A site's three values at other BTC prices, without working everything out again: the price moves hashprice, hashprice
 * moves what the machines earn, and nothing else. Agrees with `threePaths` at the same price.
 */
export interface PriceCurve {
  /** USD, at the hashprices of one BTC price (`hashpricesAt`). */
  readonly valuesAt: (hashprices: readonly number[]) => ByPath<number>;
}

/** Hashprice of every quarter if the BTC price were another today; everything else in the market stays. */
export function hashpricesAt(market: Market, frame: Frame, btcPriceUsd: number): number[] {
  const ratio = btcPriceUsd / market.btcPriceUsd;
  let previous: Pick<MarketQuarter, "difficulty" | "floor" | "hashprice"> | undefined;
  return frame.market.map(({ q, modelHashprice, difficulty: today, floor }) => {
    const revenueAtDifficulty1 = modelHashprice * today * ratio;
    const difficulty = previous
      ? nextQuarterDifficulty(market, previous, revenueAtDifficulty1, floor)
      : market.difficulty;
    const hashprice = market.hashpriceCurve?.[q - 1] || revenueAtDifficulty1 / difficulty;
    previous = { difficulty, floor, hashprice };
    return hashprice;
  });
}

export function priceCurveOf(input: Case, frame: Frame, workings: SiteWorkings): PriceCurve {
  const { mine, lease, cloud, site } = workings;
  const { miningRetainedFraction: retained } = input.assumptions;
  const collectedOf = collector(input, frame, workings);
  const saleOf = (plan: MinePlan): number[] =>
    plan.machineValue.map((machines, q) => (land(input, workings) + machines) * frame.mineFactors[q]!);
  const [runOffSale, renewSale] = [saleOf(mine.runOff), saleOf(mine.renew)];
  const converted = (path: SiteWorkings["lease"] | SiteWorkings["cloud"]) => ({
    own: path.value - path.before.value + presentValue(path.before.machineSales, frame.mineFactors),
    opens: site.startQuarters + path.buildQuarters,
  });
  const [own, ownCloud] = [converted(lease), converted(cloud)];
  return {
    valuesAt: (hashprices) => {
      const runOff = collectedOf(mine.runOff, hashprices);
      const renew = collectedOf(mine.renew, hashprices);
      const before = (opens: number): number =>
        (1 - retained) * runOff[site.startQuarters]! + retained * runOff[opens]!;
      return {
        mine: Math.max(bestSale(runOff, runOffSale), bestSale(renew, renewSale)),
        lease: own.own + before(own.opens),
        cloud: ownCloud.own + before(ownCloud.opens),
      };
    },
  };
}

const land = (input: Case, { site }: SiteWorkings): number => site.gridMw * input.assumptions.siteResidualUsdPerMw;

const bestSale = (collected: readonly number[], sale: readonly number[]): number =>
  collected.reduce((best, cash, q) => Math.max(best, cash + sale[q]!), -Infinity);

/** Cash collected up to quarters 0…N of a plan at given hashprices, present value. */
function collector(input: Case, frame: Frame, { mine, site }: SiteWorkings) {
  const { poolFeeFraction, idleOpexFraction } = input.assumptions;
  const { energyMwhPerQuarter: energy, fixedOpexUsdPerQuarter: fixed, costUsdPerMwh } = mine;
  const perHashprice = ((1 - poolFeeFraction) * 1000) / (24 * site.miningPue);
  return (plan: MinePlan, hashprices: readonly number[]): number[] => {
    let sum = 0;
    const collected = [0];
    hashprices.forEach((hashprice, i) => {
      const revenue = (hashprice * perHashprice) / plan.efficiencyJPerTh[i]!;
      const operating = Math.max(energy * (revenue - costUsdPerMwh[i]!) - fixed, -fixed * idleOpexFraction);
      sum += (operating + plan.purchases[i]! + plan.sales[i]!) * frame.mineFactors[i]!;
      collected.push(sum);
    });
    return collected;
  };
}

/** Every BTC price between neighbouring points at which two paths of a site are worth the same. */
export function priceCrossings(
  input: Case,
  frame: Frame,
  curve: PriceCurve,
  points: readonly PricePoint[],
  pathA: Path,
  pathB: Path,
): number[] {
  const leadOf = (hashprices: readonly number[]): number => {
    const values = curve.valuesAt(hashprices);
    return values[pathA] - values[pathB];
  };
  const leads = points.map((point) => leadOf(point.hashprices));
  return points.flatMap(({ btcPriceUsd }, i) => {
    const next = points[i + 1];
    if (!next || leads[i]! > 0 === leads[i + 1]! > 0) return [];
    const at = (price: number): number => leadOf(hashpricesAt(input.market, frame, price));
    return [bisect(at, btcPriceUsd, next.btcPriceUsd)];
  });
}

/** A BTC price with the hashprice path that goes with it, the same for every site. */
export interface PricePoint {
  readonly btcPriceUsd: number;
  readonly hashprices: readonly number[];
}
