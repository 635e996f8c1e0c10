import { resultOf, type SiteResult, type SiteWorkings } from "../../economics/index.js";
import type { Context } from "../context.js";
import { paybackWords, irrWords } from "../conversion/conversion-lines.js";
import { NO_CAPEX, NO_RENT, NO_VALUE, NOT_WORTH_MORE } from "../lease/lease-risk.js";
import { NO_PRICE } from "../cloud/cloud-risk.js";
import { cloudPerMwh, firstYearPerMwh, leasePerMwh, shutdownPrice } from "../mine/today.js";

type NumberOrWords = number | string;

/** A row of Comparison: a site's results, with words where there is no number. */
export interface SiteRow {
  /** The site's column on the site sheets, from 1. */
  readonly index: number;
  readonly result: SiteResult;
  readonly gridMw: number;
  readonly owner: string;
  readonly status: string;
  /** Date serial. */
  readonly firstRent: number;
  readonly leaseCapex: number;
  readonly hallCapex: number;
  /** Of the first cycle. */
  readonly gpuCapex: number;
  readonly delivery: number;
  readonly breakEvenDelivery: NumberOrWords;
  readonly leasePayback: NumberOrWords;
  readonly cloudPayback: NumberOrWords;
  readonly yieldOnCost: NumberOrWords;
  readonly leaseIrr: NumberOrWords;
  readonly cloudIrr: NumberOrWords;
  readonly leaseExitShare: NumberOrWords;
  readonly cloudExitShare: NumberOrWords;
  readonly rentLeaseEqualsMine: NumberOrWords;
  readonly gpuPriceCloudEqualsMine: NumberOrWords;
  readonly gpuPriceCloudEqualsLease: NumberOrWords;
  readonly shutdownPrice: NumberOrWords;
  readonly mineUsdPerMwh: number;
  readonly leaseUsdPerMwh: number;
  readonly cloudUsdPerMwh: number;
}

/** One row a site, widest lead first; ties keep the order of the site table. */
export function siteRows(context: Context): SiteRow[] {
  const rows = context.workings.map((workings, i) => rowOf(context, workings, i));
  return rows.sort((a, b) => b.result.leadUsdPerW - a.result.leadUsdPerW || a.index - b.index);
}

function rowOf(context: Context, workings: SiteWorkings, i: number): SiteRow {
  const { site, lease, cloud, leaseReturns, cloudReturns } = workings;
  const result = resultOf(workings);
  const { details, input } = context;
  const opens = site.startQuarters + lease.buildQuarters;
  return {
    index: i + 1,
    result,
    gridMw: site.gridMw,
    owner: details.owners?.[i] ?? "",
    status: details.statuses?.[i] ?? "",
    firstRent: context.asOfDate + (opens * 365.25) / 4,
    leaseCapex: lease.capexUsd,
    hallCapex: cloud.facilityCapexUsd,
    gpuCapex: cloud.gpus * input.assumptions.gpuCapexUsd,
    delivery: site.deliveryProbability,
    breakEvenDelivery: result.breakEvenDelivery ?? NOT_WORTH_MORE,
    leasePayback: paybackWords(leaseReturns),
    cloudPayback: paybackWords(cloudReturns),
    yieldOnCost: result.yieldOnCost ?? NO_CAPEX,
    leaseIrr: irrWords(leaseReturns),
    cloudIrr: irrWords(cloudReturns),
    leaseExitShare: result.leaseTerminalShare ?? NO_VALUE,
    cloudExitShare: result.cloudTerminalShare ?? NO_VALUE,
    rentLeaseEqualsMine: result.rentLeaseEqualsMine ?? NO_RENT,
    gpuPriceCloudEqualsMine: result.gpuPriceCloudEqualsMine ?? NO_PRICE,
    gpuPriceCloudEqualsLease: result.gpuPriceCloudEqualsLease ?? NO_PRICE,
    shutdownPrice: shutdownPrice(context, workings),
    mineUsdPerMwh: firstYearPerMwh(workings),
    leaseUsdPerMwh: leasePerMwh(context, workings),
    cloudUsdPerMwh: cloudPerMwh(workings),
  };
}
