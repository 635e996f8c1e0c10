import type { Assumptions } from "../case.js";
import { HOURS_PER_QUARTER } from "../../constants.js";
import { miningUntilConversion, type MiningUntilConversion } from "../mine/conversion.js";
import type { Frame } from "../frame.js";
import { spread, type HallExit } from "../lease/lease-path.js";
import type { MinePath } from "../mine/mine-path.js";
import type { SettledSite } from "../site.js";
import { atLeastOneQuarter, presentValue } from "../timeline.js";

/** Path C · Cloud: own GPUs in own halls. Rows 1…N+1 unless said; money in USD. */
export interface CloudPath {
  readonly buildQuarters: number;
  /** Quarters that a set of GPUs lasts. */
  readonly lifeQuarters: number;
  readonly gpus: number;
  readonly facilityCapexUsd: number;
  readonly facilityCapex: readonly number[];
  readonly revenue: readonly number[];
  readonly opex: readonly number[];
  readonly power: readonly number[];
  readonly gpuCapex: readonly number[];
  readonly gpuResidual: readonly number[];
  /** Received at the start of a cycle (positive), credited back later (negative). */
  readonly prepayment: readonly number[];
  readonly hallTerminal: number;
  /** Value of GPUs not yet worn out at the horizon, and prepayment not yet credited (negative). */
  readonly gpuTerminal: number;
  readonly openPrepayment: number;
  readonly terminal: number;
  readonly before: MiningUntilConversion;
  readonly cloudFlows: readonly number[];
  readonly flows: readonly number[];
  readonly value: number;
  readonly facilityPresentValue: number;
  readonly terminalPresentValue: number;
  /** Present value per USD of GPU price, prepayment and its open credit included. */
  readonly perGpuPrice: number;
}

/** GPU money of one cycle: cost, revenue and prepayment fall from cycle to cycle. */
interface Cycle {
  readonly capexUsd: number;
  readonly prepaymentUsd: number;
  readonly creditPerQuarterUsd: number;
  readonly revenueUsd: (i: number) => number;
}

/** First quarter of a cycle (from 0) in which the prepayment is credited back. */
export const firstCreditQuarter = (lifeQuarters: number): number => Math.floor(0.4 * lifeQuarters + 0.5);

function gpuCycle(assumptions: Assumptions, gpus: number, life: number, j: number): Cycle {
  const priceUsdPerHour = assumptions.gpuPriceUsdPerHour * Math.pow(1 - assumptions.gpuPriceDeclinePerCycle, j);
  const fullRevenue = gpus * HOURS_PER_QUARTER * assumptions.gpuUtilisationFraction * priceUsdPerHour;
  const revenueUsd = (i: number): number =>
    fullRevenue * Math.pow(1 - assumptions.gpuPriceDeclinePerYear, Math.floor(i / 4));
  let cycleRevenue = 0;
  for (let i = 0; i < life; i++) cycleRevenue += revenueUsd(i);
  const prepaymentUsd = assumptions.gpuPrepaymentFraction * cycleRevenue;
  return {
    capexUsd: gpus * assumptions.gpuCapexUsd * Math.pow(1 - assumptions.gpuCapexDeclinePerCycle, j),
    prepaymentUsd,
    creditPerQuarterUsd: prepaymentUsd / (life - firstCreditQuarter(life)),
    revenueUsd,
  };
}

function gpuOperations(site: SettledSite, assumptions: Assumptions, frame: Frame, opened: number) {
  const life = atLeastOneQuarter(assumptions.gpuLifeYears);
  const gpus = (site.criticalMw * 1000) / assumptions.gpuSiteKw;
  const zeros = () => new Array<number>(frame.quarters + 1).fill(0);
  const rows = {
    revenue: zeros(),
    opex: zeros(),
    power: zeros(),
    gpuCapex: zeros(),
    gpuResidual: zeros(),
    prepayment: zeros(),
  };
  let cycle = gpuCycle(assumptions, gpus, life, 0);
  const hourlyLoadKwh = site.gridMw * assumptions.cloudLoadFactor * HOURS_PER_QUARTER * 1000;
  for (let row = opened; row < frame.quarters; row++) {
    const i = (row - opened) % life;
    if (i === 0) cycle = gpuCycle(assumptions, gpus, life, (row - opened) / life);
    rows.revenue[row] = cycle.revenueUsd(i);
    rows.opex[row] = -cycle.revenueUsd(i) * assumptions.cloudOpexFraction;
    rows.power[row] = -hourlyLoadKwh * site.powerPriceUsdPerKwh * frame.powerPriceFactor[row]!;
    if (i === 0) rows.gpuCapex[row] = -cycle.capexUsd;
    if (i === life - 1) rows.gpuResidual[row] = assumptions.gpuResidualFraction * cycle.capexUsd;
    if (i === 0) rows.prepayment[row]! += cycle.prepaymentUsd;
    if (i >= firstCreditQuarter(life)) rows.prepayment[row]! -= cycle.creditPerQuarterUsd;
  }
  return { ...rows, life, gpus, lastCycle: cycle };
}

/** At the horizon a cycle may be cut: its GPUs keep a value, and its prepayment is not all credited yet. */
function cutCycle(assumptions: Assumptions, cycle: Cycle, life: number, used: number) {
  if (used === life) return { gpuTerminal: 0, openPrepayment: 0 };
  const rho = assumptions.gpuResidualFraction;
  const credited = Math.max(0, used - firstCreditQuarter(life)) * cycle.creditPerQuarterUsd;
  return {
    gpuTerminal: cycle.capexUsd * (rho + (1 - rho) * (1 - used / life)),
    openPrepayment: credited - cycle.prepaymentUsd,
  };
}

export function cloudPath(
  site: SettledSite,
  assumptions: Assumptions,
  frame: Frame,
  mine: MinePath,
  hall: HallExit,
): CloudPath {
  const buildQuarters = atLeastOneQuarter(assumptions.cloudBuildYears);
  const opened = site.startQuarters + buildQuarters;
  const facilityCapexUsd = site.criticalMw * 1e6 * assumptions.cloudFacilityCapexUsdPerW;
  const facilityCapex = spread(frame.quarters + 1, site.startQuarters, buildQuarters, facilityCapexUsd);
  const { life, gpus, lastCycle, ...rows } = gpuOperations(site, assumptions, frame, opened);
  const used = ((frame.quarters - opened - 1) % life) + 1;
  const cut = cutCycle(assumptions, lastCycle, life, used);
  const p = assumptions.renewalProbability;
  const hallTerminal = p * hall.value + (1 - p) * site.gridMw * assumptions.siteResidualUsdPerMw;
  const terminal = hallTerminal + cut.gpuTerminal + cut.openPrepayment;
  const cloudFlows = facilityCapex.map((spent, i) => spent + sumAt(rows, i));
  cloudFlows[frame.quarters] = terminal;
  const before = miningUntilConversion(site, assumptions, frame, mine, buildQuarters);
  return {
    buildQuarters,
    lifeQuarters: life,
    gpus,
    facilityCapexUsd,
    facilityCapex,
    ...rows,
    hallTerminal,
    ...cut,
    terminal,
    before,
    cloudFlows,
    flows: cloudFlows.map((flow, i) => flow + before.mining[i]! + before.machineSales[i]!),
    value: before.value + presentValue(cloudFlows, frame.cloudFactors),
    facilityPresentValue: -presentValue(facilityCapex, frame.cloudFactors),
    terminalPresentValue: terminal * frame.cloudFactors[frame.quarters]!,
    perGpuPrice: valuePerGpuPrice(rows, cut.openPrepayment, assumptions, frame),
  };
}

type GpuRows = Record<"revenue" | "opex" | "power" | "gpuCapex" | "gpuResidual" | "prepayment", readonly number[]>;

const sumAt = (rows: GpuRows, i: number): number =>
  rows.revenue[i]! + rows.opex[i]! + rows.power[i]! + rows.gpuCapex[i]! + rows.gpuResidual[i]! + rows.prepayment[i]!;

function valuePerGpuPrice(rows: GpuRows, openPrepayment: number, assumptions: Assumptions, frame: Frame): number {
  const priced = rows.revenue.map((revenue, i) => revenue + rows.opex[i]! + rows.prepayment[i]!);
  const value = presentValue(priced, frame.cloudFactors) + openPrepayment * frame.cloudFactors[frame.quarters]!;
  return value / assumptions.gpuPriceUsdPerHour;
}
