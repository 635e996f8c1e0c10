import { hashcostKernel, hashvalueKernel } from "../../economics/index.js";
import type { SiteWorkings } from "../../economics/index.js";
import type { Context } from "../context.js";

export const NO_SHUTDOWN = "no shutdown price";

export const subsidyToday = ({ input }: Context): number =>
  50 / Math.pow(2, Math.floor(input.market.blockHeight / 210_000));

export const hashvalueToday = (context: Context): number =>
  hashvalueKernel(context.input.market.difficulty, context.input.market.feesBtcPerBlock, subsidyToday(context));

/** Electricity only, at today's difficulty; words where power is free. */
export function shutdownPrice(context: Context, { site }: SiteWorkings): number | string {
  if (site.powerPriceUsdPerKwh <= 0) return NO_SHUTDOWN;
  const cost = hashcostKernel(site.efficiencyJPerTh, site.powerPriceUsdPerKwh, site.miningPue);
  return cost / (hashvalueToday(context) * (1 - context.input.assumptions.poolFeeFraction));
}

const gridMwhPerYear = ({ site }: SiteWorkings): number => site.gridMw * 2191.5 * 4;

/** Mining margin of the first four quarters over every MWh that the connection could deliver. */
export const firstYearPerMwh = (w: SiteWorkings): number =>
  w.mine.runOff.operating.slice(0, 4).reduce((sum, flow) => sum + flow, 0) / gridMwhPerYear(w);

export const leasePerMwh = ({ input }: Context, { site }: SiteWorkings): number =>
  (12_000 * site.rentUsdPerKwMonth * input.assumptions.leaseNoiMargin) / (site.gridPerCriticalMw * 8766);

export function cloudPerMwh(w: SiteWorkings): number {
  const { cloud, site } = w;
  const opened = site.startQuarters + cloud.buildQuarters;
  let sum = 0;
  for (let i = opened; i < opened + 4; i++) sum += cloud.revenue[i]! + cloud.opex[i]! + cloud.power[i]!;
  return sum / gridMwhPerYear(w);
}
