import type { Assumptions, Case, Site } from "./case.js";
import { annualIrrOfQuarters, cashNeed, type AnnualIrr, type CashNeed } from "./cash-flow.js";
import { checkCase } from "./check-case.js";
import { flipsOf, type Flips } from "./flips/flips.js";
import { frameOf, type Frame } from "./frame.js";
import type { MarketQuarter } from "./network/market-path.js";
import { pathsOf, valuesOf, type SitePaths, type SiteValues } from "./site-paths.js";

/** One site worked out in full: every path with its steps, for the workbook and for tests. */
export interface SiteWorkings extends SitePaths {
  readonly leaseReturns: Returns;
  readonly cloudReturns: Returns;
  readonly flips: Flips;
}

/** Returns of a path over mining: flows of the path less the flows of the chosen A. */
export interface Returns extends CashNeed {
  readonly incremental: readonly number[];
  readonly irr: AnnualIrr;
}

/** What the model says of a site. Money in USD, USD/W per grid watt; null where there is no answer. */
export interface SiteResult extends SiteValues {
  readonly name: string;
  readonly mineRunOff: number;
  readonly mineRenew: number;
  readonly mineStopQuarter: number;
  readonly yieldOnCost: number | null;
  readonly leaseIrr: number | null;
  readonly cloudIrr: number | null;
  readonly leasePeakCash: number;
  readonly cloudPeakCash: number;
  readonly leasePaybackYears: number | null;
  readonly cloudPaybackYears: number | null;
  readonly leaseTerminalShare: number | null;
  readonly cloudTerminalShare: number | null;
  readonly breakEvenDelivery: number | null;
  readonly rentLeaseEqualsMine: number | null;
  readonly gpuPriceCloudEqualsMine: number | null;
  readonly gpuPriceCloudEqualsLease: number | null;
  readonly mineFlows: readonly number[];
  readonly leaseFlows: readonly number[];
  readonly cloudFlows: readonly number[];
}

export interface ThreePaths {
  readonly market: readonly MarketQuarter[];
  readonly sites: readonly SiteResult[];
}

/**
 * The three-path model: what each site is worth when it mines on (A), leases its power and building (B), or runs its
 * own GPUs (C). Quarterly, unlevered, pre-tax.
 * @throws Refusal when a field of the case is missing or outside its range, or the horizon is too short.
 */
export function threePaths(input: Case): ThreePaths {
  checkCase(input);
  const frame = frameOf(input);
  const sites = input.sites.map((site) => resultOf(workSite(site, input.assumptions, frame)));
  return { market: frame.market, sites };
}

/** Works one site out. The case has been checked; the frame is that of the same market and assumptions. */
export function workSite(input: Site, assumptions: Assumptions, frame: Frame): SiteWorkings {
  const paths = pathsOf(input, assumptions, frame);
  const { site, mine, lease, cloud } = paths;
  return {
    ...paths,
    leaseReturns: returnsOver(mine.flows, lease.flows),
    cloudReturns: returnsOver(mine.flows, cloud.flows),
    flips: flipsOf(site, assumptions, frame, mine.value, lease, cloud),
  };
}

function returnsOver(mineFlows: readonly number[], pathFlows: readonly number[]): Returns {
  const incremental = pathFlows.map((flow, i) => flow - mineFlows[i]!);
  return { incremental, irr: annualIrrOfQuarters(incremental), ...cashNeed(incremental) };
}

/** The reported numbers of a site that has been worked out. */
export function resultOf(workings: SiteWorkings): SiteResult {
  const { site, mine, lease, cloud, risk, leaseReturns, cloudReturns, flips } = workings;
  return {
    name: site.name,
    ...valuesOf(workings),
    mineRunOff: mine.runOff.value,
    mineRenew: mine.renew.value,
    mineStopQuarter: mine.stopQuarter,
    yieldOnCost: risk.yieldOnCost,
    leaseIrr: rateOf(leaseReturns.irr),
    cloudIrr: rateOf(cloudReturns.irr),
    leasePeakCash: leaseReturns.peakCash,
    cloudPeakCash: cloudReturns.peakCash,
    leasePaybackYears: leaseReturns.paybackYears,
    cloudPaybackYears: cloudReturns.paybackYears,
    leaseTerminalShare: shareOf(lease.terminalPresentValue, lease.value),
    cloudTerminalShare: shareOf(cloud.terminalPresentValue, cloud.value),
    breakEvenDelivery: risk.breakEvenDelivery,
    rentLeaseEqualsMine: flips.rentLeaseEqualsMine,
    gpuPriceCloudEqualsMine: flips.gpuPriceCloudEqualsMine,
    gpuPriceCloudEqualsLease: flips.gpuPriceCloudEqualsLease,
    mineFlows: mine.flows,
    leaseFlows: lease.flows,
    cloudFlows: cloud.flows,
  };
}

const rateOf = (irr: AnnualIrr): number | null => ("rate" in irr ? irr.rate : null);
const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
