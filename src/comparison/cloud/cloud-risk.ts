import { siteResult } from "../roles.js";
import type { Line } from "../../sheet/plan.js";
import { bySite, type Context } from "../context.js";
import { NO_VALUE } from "../lease/lease-risk.js";
import { perSite, summed } from "../lines/line-builders.js";
import { cloudPerMwh } from "../mine/today.js";

export const NO_PRICE = "no price does it";

export function riskLines(context: Context): Line[] {
  const { assumptions } = context.input;
  return [
    perSite(
      "cloudFailureCost",
      "Cost of a failed project",
      "USD",
      "money",
      "{failureCostFraction}*{facilityPv}",
      bySite(context, (w) => assumptions.failureCostFraction * w.cloud.facilityPresentValue),
    ),
    perSite(
      "cloudRiskWeighted",
      "Value of C, risk-weighted",
      "USD",
      "money",
      "{cloudDeliveryProbability}*{cloudValue}+(1-{cloudDeliveryProbability})*({mineValue}-{cloudFailureCost})",
      bySite(context, (w) => w.risk.cloud),
      {
        role: siteResult("cloudRiskWeighted"),
        total: summed(bySite(context, (w) => w.risk.cloud)),
        note: "not delivered: the site mines on and loses the failure cost of the hall",
      },
    ),
    perSite(
      "cloudUsdPerMwh",
      "Operating cash of the first full year",
      "USD/grid MWh",
      "price",
      "SUMPRODUCT(({gpuRevenue:index:all}>{cloudOpens})*({gpuRevenue:index:all}<={cloudOpens}+4)*({gpuRevenue:all}+{gpuOpex:all}+{cloudPower:all}))/({gridMw}*{hoursPerQuarter}*4)",
      bySite(context, cloudPerMwh),
      { note: "before GPUs and prepayment" },
    ),
    perSite(
      "cloudTerminalShare",
      "Share of the value that is the exit",
      "fraction",
      "percent",
      `IF({cloudValue}=0,"${NO_VALUE}",{cloudTerminal}*INDEX({cloudFactor:all},{quarters}+1)/{cloudValue})`,
      bySite(context, (w) => (w.cloud.value === 0 ? NO_VALUE : w.cloud.terminalPresentValue / w.cloud.value)),
      { role: siteResult("cloudTerminalShare") },
    ),
  ];
}

export function priceFlipLines(context: Context): Line[] {
  const priced = "{gpuRevenue:all}+{gpuOpex:all}+{gpuPrepayment:all}";
  const flip = (target: string): string =>
    `IF({valuePerGpuPrice}<=0,"${NO_PRICE}",{gpuPriceUsdPerHour}+({${target}}-{cloudValue})/{valuePerGpuPrice})`;
  return [
    perSite(
      "valuePerGpuPrice",
      "Present value per USD of GPU price",
      "USD",
      "money",
      `(SUMPRODUCT(${priced},{cloudFactor:all})+{openPrepayment}*INDEX({cloudFactor:all},{quarters}+1))/{gpuPriceUsdPerHour}`,
      bySite(context, (w) => w.cloud.perGpuPrice),
      {
        note: "revenue less operating cost, prepayment and its open credit",
      },
    ),
    perSite(
      "gpuPriceCloudEqualsMine",
      "GPU price at which C = A",
      "USD/GPU-hour",
      "price",
      flip("mineValue"),
      bySite(context, (w) => w.flips.gpuPriceCloudEqualsMine ?? NO_PRICE),
      { role: siteResult("gpuPriceCloudEqualsMine"), note: "exact", emphasis: "total" },
    ),
    perSite(
      "gpuPriceCloudEqualsLease",
      "GPU price at which C = B",
      "USD/GPU-hour",
      "price",
      flip("leaseValue"),
      bySite(context, (w) => w.flips.gpuPriceCloudEqualsLease ?? NO_PRICE),
      { role: siteResult("gpuPriceCloudEqualsLease"), note: "exact", emphasis: "total" },
    ),
  ];
}
