import type { Assumptions } from "../case.js";
import { miningUntilConversion, type MiningUntilConversion } from "../mine/conversion.js";
import type { Frame } from "../frame.js";
import type { MinePath } from "../mine/mine-path.js";
import type { SettledSite } from "../site.js";
import { atLeastOneQuarter, presentValue } from "../timeline.js";

/** What a finished hall would sell for at the horizon: both B and C exit at this price. USD. */
export interface HallExit {
  /** Full NOI of the four quarters after the horizon, before any renewal probability. */
  readonly nextFourNoi: number;
  readonly capitalisedNoi: number;
  /** Nobody pays more than a multiple of what building the same hall would cost then. */
  readonly replacementLimit: number;
  readonly value: number;
}

/** Path B · Lease: the second landlord. Rows 1…N+1 unless said; money in USD. */
export interface LeasePath {
  readonly buildQuarters: number;
  readonly termQuarters: number;
  readonly capexUsd: number;
  readonly capex: readonly number[];
  /** NOI as contracted, and weighted by renewal after the term. */
  readonly fullNoi: readonly number[];
  readonly noi: readonly number[];
  /** The site that comes back unrenewed, in the quarter after the term. */
  readonly reversion: readonly number[];
  readonly hall: HallExit;
  /** Share of the exit that is the hall's price. */
  readonly hallWeight: number;
  readonly terminal: number;
  readonly before: MiningUntilConversion;
  /** The hall's own flows, discounted at the lease's rate, and all flows of the path. */
  readonly hallFlows: readonly number[];
  readonly flows: readonly number[];
  readonly value: number;
  readonly capexPresentValue: number;
  readonly terminalPresentValue: number;
}

/** First-year NOI of a quarter in USD, then stepped up once a year of age. */
export function quarterlyNoiUsd(site: SettledSite, assumptions: Assumptions, age: number): number {
  const step = Math.pow(1 + assumptions.rentEscalatorPerYear, Math.floor((age - 1) / 4));
  return site.criticalMw * 1000 * site.rentUsdPerKwMonth * 3 * step * assumptions.leaseNoiMargin;
}

export function hallExit(site: SettledSite, assumptions: Assumptions, quarters: number, lastAge: number): HallExit {
  let nextFourNoi = 0;
  for (let k = 1; k <= 4; k++) nextFourNoi += quarterlyNoiUsd(site, assumptions, lastAge + k);
  const capexUsd = site.criticalMw * 1e6 * site.leaseCapexUsdPerW;
  const inflation = Math.pow(1 + assumptions.constructionInflationPerYear, quarters / 4);
  const capitalisedNoi = nextFourNoi / assumptions.exitCapRate;
  const replacementLimit = assumptions.exitToReplacementLimit * capexUsd * inflation;
  return { nextFourNoi, capitalisedNoi, replacementLimit, value: Math.min(capitalisedNoi, replacementLimit) };
}

/**
 * Weight of the hall's price in the exit. Inside the term the contract's remaining quarters are certain and the rest
 * is not; past it the renewal has already been weighed, and only the renewed hall is sold.
 */
function exitWeight(assumptions: Assumptions, remainingQuarters: number): number {
  const { renewalProbability: p, rentEscalatorPerYear: g, leaseDiscountRate: k } = assumptions;
  if (remainingQuarters < 0) return p;
  return 1 - (1 - p) * Math.pow((1 + g) / (1 + k), remainingQuarters / 4);
}

export function leasePath(site: SettledSite, assumptions: Assumptions, frame: Frame, mine: MinePath): LeasePath {
  const buildQuarters = atLeastOneQuarter(assumptions.leaseBuildYears);
  const termQuarters = atLeastOneQuarter(assumptions.leaseTermYears);
  const opened = site.startQuarters + buildQuarters;
  const lastAge = frame.quarters - opened;
  const capexUsd = site.criticalMw * 1e6 * site.leaseCapexUsdPerW;
  const operations = leaseOperations(site, assumptions, frame.quarters, opened, termQuarters);
  const capex = spread(frame.quarters + 1, site.startQuarters, buildQuarters, capexUsd);
  const hall = hallExit(site, assumptions, frame.quarters, lastAge);
  const hallWeight = exitWeight(assumptions, termQuarters - lastAge);
  const landUsd = site.gridMw * assumptions.siteResidualUsdPerMw;
  const terminal = hallWeight * hall.value + (lastAge > termQuarters ? 0 : (1 - hallWeight) * landUsd);
  const hallFlows = capex.map((spent, i) => spent + operations.noi[i]! + operations.reversion[i]!);
  hallFlows[frame.quarters] = terminal;
  const before = miningUntilConversion(site, assumptions, frame, mine, buildQuarters);
  return {
    buildQuarters,
    termQuarters,
    capexUsd,
    capex,
    ...operations,
    hall,
    hallWeight,
    terminal,
    before,
    hallFlows,
    flows: hallFlows.map((flow, i) => flow + before.mining[i]! + before.machineSales[i]!),
    value: before.value + presentValue(hallFlows, frame.leaseFactors),
    capexPresentValue: -presentValue(capex, frame.leaseFactors),
    terminalPresentValue: terminal * frame.leaseFactors[frame.quarters]!,
  };
}

function leaseOperations(site: SettledSite, assumptions: Assumptions, quarters: number, opened: number, term: number) {
  const fullNoi = new Array<number>(quarters + 1).fill(0);
  const noi = new Array<number>(quarters + 1).fill(0);
  const reversion = new Array<number>(quarters + 1).fill(0);
  const p = assumptions.renewalProbability;
  for (let age = 1; opened + age <= quarters; age++) {
    const i = opened + age - 1;
    fullNoi[i] = quarterlyNoiUsd(site, assumptions, age);
    noi[i] = age > term ? p * fullNoi[i] : fullNoi[i];
    if (age === term + 1) reversion[i] = (1 - p) * site.gridMw * assumptions.siteResidualUsdPerMw;
  }
  return { fullNoi, noi, reversion };
}

/** A cost in equal parts over the build's quarters, negative; rows 1…`rows`. */
export function spread(rows: number, start: number, buildQuarters: number, costUsd: number): number[] {
  return Array.from({ length: rows }, (_, i) =>
    i >= start && i < start + buildQuarters ? -costUsd / buildQuarters : 0,
  );
}
