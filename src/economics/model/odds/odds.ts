import type { Assumptions, Case, Site } from "../case.js";
import { check, checkAll } from "../../check.js";
import { checkCase } from "../check-case.js";
import { drawFutures, type Draw, type Spreads } from "./draws.js";
import { inWords } from "../../number-words.js";
import { quantities } from "../../quantities.js";
import { bestPath, byPath, paths, type ByPath, type Path } from "../../paths.js";
import { Refusal } from "../../refusal.js";

/** What the three paths of a site are worth if delivered, and what a failed project costs, USD. */
export interface PathWorth {
  readonly mine: number;
  readonly lease: number;
  readonly cloud: number;
  readonly leaseFailureCost: number;
  readonly cloudFailureCost: number;
}

/** The 5th, 50th and 95th percentile, interpolated as Excel's PERCENTILE.INC does. */
export interface Percentiles {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** Over the draws of one site: how often each path is the best one, and how its value in USD is spread. */
export interface SiteOdds {
  readonly name: string;
  readonly probability: ByPath<number>;
  readonly value: ByPath<Percentiles>;
}

export interface OddsInput {
  readonly case: Case;
  readonly spreads: Spreads;
  /** How many futures are drawn, a whole number. */
  readonly draws: number;
  /** Whole number from 0: the same seed gives the same draws on any machine. */
  readonly seed: number;
  /** The worth of each site of a case, in the case's order. */
  readonly worths: (drawn: Case) => readonly PathWorth[];
}

/** Draws times sites of one run, some ten seconds of work: a cell must not block Excel for minutes. */
const MOST_WORTHS = 100_000;

/**
 * The odds of the three paths under uncertain prices and delivery. All sites share the futures, so a row does not depend
 * on which other sites stand beside it. A lease or cloud that is not delivered is worth mining less what the failed
 * project cost. Ties go to mine, then lease. A hashprice curve of the user's is not moved by the drawn BTC price.
 * @throws Refusal for a case, a spread, a number of draws or a seed outside its range.
 */
export function pathOdds(input: OddsInput): SiteOdds[] {
  checkCase(input.case);
  const spreads = checkAll(input.spreads, "btcPriceSpread", "rentSpread", "gpuPriceSpread");
  const [draws, seed] = [whole("draws", input.draws), whole("seed", input.seed)];
  const { sites, assumptions } = input.case;
  if (draws * sites.length > MOST_WORTHS) {
    const most = Math.floor(MOST_WORTHS / sites.length);
    throw new Refusal(
      `Draws ${inWords(draws)} are too many for ${sites.length} sites in one cell; at most ${inWords(most)}.`,
    );
  }
  const outcomes = sites.map(() => byPath(() => new Float64Array(draws)));
  drawFutures(draws, seed, spreads).forEach((future, d) => {
    const worths = input.worths(caseInFuture(input.case, future));
    outcomes.forEach((outcome, s) => {
      const real = realised(worths[s]!, sites[s]!, assumptions, future);
      for (const path of paths) outcome[path][d] = real[path];
    });
  });
  return outcomes.map((outcome, s) => oddsOf(sites[s]!.name, outcome));
}

function whole(name: "draws" | "seed", value: number): number {
  if (check(name, value) === Math.floor(value)) return value;
  throw new Refusal(
    `${quantities[name].label} ${value} is not a whole number; ${Math.round(value)} was probably meant.`,
  );
}

const within = (name: "btcPriceUsd" | "rentUsdPerKwMonth" | "gpuPriceUsdPerHour", value: number): number =>
  Math.min(quantities[name].max, Math.max(quantities[name].min, value));

/** The case with the prices of a future; a price that would leave the dictionary's range stays on its edge. */
export function caseInFuture({ market, assumptions, sites, ...rest }: Case, future: Draw): Case {
  const rent = (today: number): number => within("rentUsdPerKwMonth", today * future.rentFactor);
  return {
    ...rest,
    market: { ...market, btcPriceUsd: within("btcPriceUsd", market.btcPriceUsd * future.btcPriceFactor) },
    assumptions: {
      ...assumptions,
      rentUsdPerKwMonth: rent(assumptions.rentUsdPerKwMonth),
      gpuPriceUsdPerHour: within("gpuPriceUsdPerHour", assumptions.gpuPriceUsdPerHour * future.gpuPriceFactor),
    },
    sites: sites.map((site) =>
      site.rentUsdPerKwMonth == null ? site : { ...site, rentUsdPerKwMonth: rent(site.rentUsdPerKwMonth) },
    ),
  };
}

function realised(worth: PathWorth, site: Site, assumptions: Assumptions, future: Draw): ByPath<number> {
  const leaseProbability = site.deliveryProbability ?? assumptions.deliveryProbability;
  return {
    mine: worth.mine,
    lease: future.leaseLuck < leaseProbability ? worth.lease : worth.mine - worth.leaseFailureCost,
    cloud: future.cloudLuck < assumptions.cloudDeliveryProbability ? worth.cloud : worth.mine - worth.cloudFailureCost,
  };
}

function oddsOf(name: string, outcome: ByPath<Float64Array>): SiteOdds {
  const draws = outcome[paths[0]!].length;
  const won: Record<Path, number> = { ...byPath(() => 0) };
  for (let d = 0; d < draws; d++) won[bestPath(byPath((path) => outcome[path][d]!))]++;
  return {
    name,
    probability: byPath((path) => won[path] / draws),
    value: byPath((path) => percentilesOf(outcome[path])),
  };
}

function percentilesOf(values: Float64Array): Percentiles {
  const sorted = values.slice().sort();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below]!;
    return low + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - low);
  };
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}
