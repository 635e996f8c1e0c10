import type { Assumptions } from "../case.js";
import { HOURS_PER_QUARTER } from "../../constants.js";
import type { Frame } from "../frame.js";
import type { SettledSite } from "../site.js";
import { atLeastOneQuarter, quartersOf } from "../timeline.js";

/** One way to run the machines, quarter by quarter. Arrays over quarters 1…N, except where said. Money in USD. */
export interface MinePlan {
  /** Fleet efficiency, J/TH. */
  readonly efficiencyJPerTh: readonly number[];
  readonly revenueUsdPerMwh: readonly number[];
  /** Operating cash flow: machines switch off by themselves when they lose money. */
  readonly operating: readonly number[];
  /** Machines bought (negative) and the original fleet sold at the first refresh. */
  readonly purchases: readonly number[];
  readonly sales: readonly number[];
  readonly flow: readonly number[];
  /** What the machines fetch after quarter 0…N. */
  readonly machineValue: readonly number[];
  /** Present value if the site is sold after quarter 0…N. */
  readonly valueIfStopped: readonly number[];
  readonly stopQuarter: number;
  readonly value: number;
}

/** Path A · Mine: the better of running today's fleet off and renewing it, each stopped when that is best. */
export interface MinePath {
  readonly energyMwhPerQuarter: number;
  readonly fixedOpexUsdPerQuarter: number;
  readonly costUsdPerMwh: readonly number[];
  readonly runOff: MinePlan;
  readonly renew: MinePlan;
  readonly renews: boolean;
  /** Value of stopping before the first quarter. */
  readonly sellToday: number;
  readonly stopQuarter: number;
  readonly value: number;
  /** Rows 1…N+1: flows to the stop, the exit in the next row, then zeros. */
  readonly flows: readonly number[];
}

/** What both plans share: the site, its energy and cost, and the frame of the case. */
interface Operation {
  readonly site: SettledSite;
  readonly assumptions: Assumptions;
  readonly frame: Frame;
  readonly energyMwh: number;
  readonly fixedOpex: number;
  readonly costUsdPerMwh: readonly number[];
}

export function minePath(site: SettledSite, assumptions: Assumptions, frame: Frame): MinePath {
  const operation = operate(site, assumptions, frame);
  const runOff = runOffPlan(operation);
  const renew = renewPlan(operation, runOff);
  const renews = renew.value > runOff.value;
  const chosen = renews ? renew : runOff;
  return {
    energyMwhPerQuarter: operation.energyMwh,
    fixedOpexUsdPerQuarter: operation.fixedOpex,
    costUsdPerMwh: operation.costUsdPerMwh,
    runOff,
    renew,
    renews,
    sellToday: runOff.valueIfStopped[0]!,
    stopQuarter: chosen.stopQuarter,
    value: chosen.value,
    flows: flowsToStop(chosen, site.gridMw * assumptions.siteResidualUsdPerMw),
  };
}

function operate(site: SettledSite, assumptions: Assumptions, frame: Frame): Operation {
  const { powerCreditUsdPerMwh: credit, miningVariableOpexUsdPerMwh: variableOpex } = assumptions;
  return {
    site,
    assumptions,
    frame,
    energyMwh: site.miningMw * site.miningUptimeFraction * HOURS_PER_QUARTER,
    fixedOpex: (site.miningMw * assumptions.miningFixedOpexUsdPerMwYear) / 4,
    costUsdPerMwh: frame.powerPriceFactor.map(
      (factor) => 1000 * site.powerPriceUsdPerKwh * factor - credit + variableOpex,
    ),
  };
}

function operatingFlow(
  { site, assumptions, frame, energyMwh, fixedOpex, costUsdPerMwh }: Operation,
  efficiency: number[],
) {
  const kept = 1 - assumptions.poolFeeFraction;
  const revenueUsdPerMwh = efficiency.map(
    (e, i) => (frame.market[i]!.hashprice * kept * 1000) / (24 * e * site.miningPue),
  );
  const operating = revenueUsdPerMwh.map((revenue, i) =>
    Math.max(energyMwh * (revenue - costUsdPerMwh[i]!) - fixedOpex, -fixedOpex * assumptions.idleOpexFraction),
  );
  return { revenueUsdPerMwh, operating };
}

function runOffPlan(operation: Operation): MinePlan {
  const { site, assumptions, frame } = operation;
  const quarters = frame.quarters;
  const efficiencyJPerTh = new Array<number>(quarters).fill(site.efficiencyJPerTh);
  const machineValue = Array.from({ length: quarters + 1 }, (_, q) => originalFleetValue(site, assumptions, q));
  const nothing = new Array<number>(quarters).fill(0);
  return stopped(operation, efficiencyJPerTh, nothing, nothing, machineValue);
}

/** What today's machines fetch after q quarters, USD. */
export const originalFleetValue = (site: SettledSite, assumptions: Assumptions, q: number): number =>
  site.fleetTh * assumptions.fleetResaleUsdPerTh * Math.pow(1 - assumptions.machinePriceDeclinePerYear, q / 4);

function renewPlan(operation: Operation, runOff: MinePlan): MinePlan {
  const { assumptions, frame } = operation;
  const refresh = quartersOf(assumptions.firstRefreshYears);
  const life = atLeastOneQuarter(assumptions.fleetLifeYears);
  const efficiencyJPerTh = runOff.efficiencyJPerTh.slice();
  const purchases = new Array<number>(frame.quarters).fill(0);
  const sales = new Array<number>(frame.quarters).fill(0);
  const machineValue = runOff.machineValue.slice();
  if (refresh < frame.quarters) sales[refresh] = runOff.machineValue[refresh]!;
  for (let q = refresh + 1; q <= frame.quarters; q++) {
    const elapsed = refresh + Math.floor((q - refresh - 1) / life) * life;
    const fleet = newFleet(operation, elapsed);
    efficiencyJPerTh[q - 1] = fleet.efficiencyJPerTh;
    if (q === elapsed + 1) purchases[q - 1] = -fleet.capex;
    machineValue[q] = fleet.capex * Math.max(0, 1 - (q - elapsed) / life);
  }
  return stopped(operation, efficiencyJPerTh, purchases, sales, machineValue);
}

/** Machines bought when `elapsed` whole quarters have passed: better and cheaper by then. */
function newFleet(
  { site, assumptions, frame }: Operation,
  elapsed: number,
): { efficiencyJPerTh: number; capex: number } {
  const b = elapsed / 4;
  const efficiencyJPerTh = assumptions.newMachineEfficiencyJPerTh * Math.pow(1 - frame.efficiencyGainPerYear, b);
  const priceUsdPerTh = assumptions.machinePriceUsdPerTh * Math.pow(1 - assumptions.machinePriceDeclinePerYear, b);
  return { efficiencyJPerTh, capex: (priceUsdPerTh * site.miningMw * 1e6) / (site.miningPue * efficiencyJPerTh) };
}

/** Operates the plan's machines and finds the quarter after which selling the site is best; ties: the earliest. */
function stopped(
  operation: Operation,
  efficiencyJPerTh: number[],
  purchases: number[],
  sales: number[],
  machineValue: number[],
): MinePlan {
  const { site, assumptions, frame } = operation;
  const { revenueUsdPerMwh, operating } = operatingFlow(operation, efficiencyJPerTh);
  const flow = operating.map((amount, i) => amount + purchases[i]! + sales[i]!);
  const landUsd = site.gridMw * assumptions.siteResidualUsdPerMw;
  let collected = 0;
  const valueIfStopped = machineValue.map((machines, q) => {
    if (q > 0) collected += flow[q - 1]! * frame.mineFactors[q - 1]!;
    return collected + (landUsd + machines) * frame.mineFactors[q]!;
  });
  const stopQuarter = valueIfStopped.reduce((best, value, q) => (value > valueIfStopped[best]! ? q : best), 0);
  const value = valueIfStopped[stopQuarter]!;
  return {
    efficiencyJPerTh,
    revenueUsdPerMwh,
    operating,
    purchases,
    sales,
    flow,
    machineValue,
    valueIfStopped,
    stopQuarter,
    value,
  };
}

function flowsToStop(plan: MinePlan, landUsd: number): number[] {
  const { stopQuarter: stop } = plan;
  const after = new Array<number>(plan.flow.length - stop).fill(0);
  return [...plan.flow.slice(0, stop), landUsd + plan.machineValue[stop]!, ...after];
}
