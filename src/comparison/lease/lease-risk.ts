import { siteResult } from "../roles.js";
import { splitByRent } from "../../economics/index.js";
import type { Line } from "../../sheet/plan.js";
import { bySite, type Context } from "../context.js";
import { perSite, summed } from "../lines/line-builders.js";
import { leasePerMwh } from "../mine/today.js";

export const NOT_WORTH_MORE = "B not above A";
export const NO_RENT = "no rent does it";
export const NO_CAPEX = "no capex";
export const NO_VALUE = "no value";

export function riskLines(context: Context): Line[] {
  const { failureCostFraction } = context.input.assumptions;
  return [
    perSite(
      "leaseDelivery",
      "Delivery probability",
      "fraction",
      "percent",
      'IF({siteDeliveryProbability}="",{deliveryProbability},{siteDeliveryProbability})',
      bySite(context, (w) => w.site.deliveryProbability),
    ),
    perSite(
      "leaseFailureCost",
      "Cost of a failed project",
      "USD",
      "money",
      "{failureCostFraction}*{leaseCapexPv}",
      bySite(context, (w) => failureCostFraction * w.lease.capexPresentValue),
    ),
    perSite(
      "leaseRiskWeighted",
      "Value of B, risk-weighted",
      "USD",
      "money",
      "{leaseDelivery}*{leaseValue}+(1-{leaseDelivery})*({mineValue}-{leaseFailureCost})",
      bySite(context, (w) => w.risk.lease),
      {
        role: siteResult("leaseRiskWeighted"),
        total: summed(bySite(context, (w) => w.risk.lease)),
        note: "not delivered: the site mines on and loses the failure cost",
      },
    ),
    perSite(
      "breakEvenDelivery",
      "Break-even delivery probability",
      "fraction",
      "percent",
      `IF({leaseValue}>{mineValue},{leaseFailureCost}/({leaseValue}-{mineValue}+{leaseFailureCost}),"${NOT_WORTH_MORE}")`,
      bySite(context, (w) => w.risk.breakEvenDelivery ?? NOT_WORTH_MORE),
      { role: siteResult("breakEvenDelivery") },
    ),
    perSite(
      "leaseTerminalShare",
      "Share of the value that is the exit",
      "fraction",
      "percent",
      `IF({leaseValue}=0,"${NO_VALUE}",{leaseTerminal}*INDEX({leaseFactor:all},{quarters}+1)/{leaseValue})`,
      bySite(context, (w) => (w.lease.value === 0 ? NO_VALUE : w.lease.terminalPresentValue / w.lease.value)),
      { role: siteResult("leaseTerminalShare") },
    ),
    perSite(
      "leaseUsdPerMwh",
      "NOI of the first full year",
      "USD/grid MWh",
      "price",
      "12*1000*{leaseRent}*{leaseNoiMargin}/({gridPerCritical}*{hoursPerQuarter}*4)",
      bySite(context, (w) => leasePerMwh(context, w)),
      { note: "LEASEPERMWH" },
    ),
    perSite(
      "yieldOnCost",
      "Yield on cost",
      "a year",
      "percent",
      `IF({leaseCapexPerW}=0,"${NO_CAPEX}",12*{leaseRent}*{leaseNoiMargin}/(1000*{leaseCapexPerW}))`,
      bySite(context, (w) => w.risk.yieldOnCost ?? NO_CAPEX),
      { role: siteResult("yieldOnCost") },
    ),
  ];
}

export function rentFlipLines(context: Context): Line[] {
  const splits = context.workings.map((w) => splitByRent(w.site, context.frame, w.lease));
  const exit = "{hallWeight}*INDEX({leaseFactor:all},{quarters}+1)";
  return [
    perSite(
      "valuePerRent",
      "NOI, present value per USD of rent",
      "USD",
      "money",
      "SUMPRODUCT({leaseNoi:all},{leaseFactor:all})/{leaseRent}",
      splits.map((s) => s.perRent),
    ),
    perSite(
      "hallPerRent",
      "Hall, present value per USD of rent",
      "USD",
      "money",
      `${exit}*{capitalisedNoi}/{leaseRent}`,
      splits.map((s) => s.hallPerRent),
    ),
    perSite(
      "hallCap",
      "Hall, present value of its limit",
      "USD",
      "money",
      `${exit}*{replacementLimit}`,
      splits.map((s) => s.hallCap),
    ),
    perSite(
      "rentConstant",
      "Value of B that no rent moves",
      "USD",
      "money",
      "{leaseValue}-{leaseRent}*{valuePerRent}-MIN({leaseRent}*{hallPerRent},{hallCap})",
      splits.map((s) => s.constant),
    ),
    perSite(
      "rentLeaseEqualsMine",
      "Rent at which B = A",
      "USD/kW-month",
      "price",
      `IF({valuePerRent}<=0,"${NO_RENT}",MAX(({mineValue}-{rentConstant})/({valuePerRent}+{hallPerRent}),({mineValue}-{rentConstant}-{hallCap})/{valuePerRent}))`,
      bySite(context, (w) => w.flips.rentLeaseEqualsMine ?? NO_RENT),
      { role: siteResult("rentLeaseEqualsMine"), note: "exact", emphasis: "total" },
    ),
  ];
}
