import type { CloudPath, SiteWorkings } from "../../economics/index.js";
import { atLeastOneQuarter, firstCreditQuarter } from "../../economics/index.js";
import type { Line } from "../../sheet/plan.js";
import { bySite, type Context } from "../context.js";
import { constant, perSite, summed } from "../lines/line-builders.js";

export const opensAfter = (w: SiteWorkings): number => w.site.startQuarters + w.cloud.buildQuarters;

/** Quarters of full revenue in a cycle, steps of price within it included: what a prepayment is a share of. */
function revenueQuarters(life: number, decline: number): number {
  let sum = 0;
  for (let i = 0; i < life; i++) sum += Math.pow(1 - decline, Math.floor(i / 4));
  return sum;
}

export function hallLines(context: Context): Line[] {
  const { assumptions } = context.input;
  const life = atLeastOneQuarter(assumptions.gpuLifeYears);
  const cloud = <K extends keyof CloudPath>(key: K): CloudPath[K][] => bySite(context, (w) => w.cloud[key]);
  const fullRevenue = (w: SiteWorkings): number =>
    w.cloud.gpus * 2191.5 * assumptions.gpuUtilisationFraction * assumptions.gpuPriceUsdPerHour;
  const years = "INT({gpuLifeQuarters}/4)";
  const kept = "(1-{gpuPriceDeclinePerYear})";
  return [
    constant(
      "cloudBuildQuarters",
      "Build, whole quarters",
      "quarters",
      "integer",
      "MAX(1,INT(4*{cloudBuildYears}+0.5))",
      atLeastOneQuarter(assumptions.cloudBuildYears),
    ),
    constant(
      "gpuLifeQuarters",
      "Life of a set of GPUs",
      "quarters",
      "integer",
      "MAX(1,INT(4*{gpuLifeYears}+0.5))",
      life,
    ),
    constant(
      "creditFrom",
      "Prepayment credited from quarter of the cycle",
      "no. from 0",
      "integer",
      "INT({prepaymentCreditStart}*{gpuLifeQuarters}+0.5)",
      firstCreditQuarter(life),
    ),
    constant(
      "revenueQuarters",
      "Quarters of full revenue in a cycle",
      "quarters",
      "factor",
      `IF({gpuPriceDeclinePerYear}=0,{gpuLifeQuarters},4*(1-${kept}^${years})/{gpuPriceDeclinePerYear}+({gpuLifeQuarters}-4*${years})*${kept}^${years})`,
      revenueQuarters(life, assumptions.gpuPriceDeclinePerYear),
      {
        note: "the price steps down once a year inside a cycle",
      },
    ),
    perSite(
      "cloudOpens",
      "Halls open after quarter",
      "no.",
      "integer",
      "{startQuarters}+{cloudBuildQuarters}",
      bySite(context, opensAfter),
    ),
    perSite("gpus", "GPUs", "GPUs", "integer", "{criticalMw}*1000/{gpuSiteKw}", cloud("gpus"), {
      total: summed(cloud("gpus")),
    }),
    perSite(
      "facilityCapexUsd",
      "Hall capex",
      "USD",
      "money",
      "{criticalMw}*10^6*{cloudFacilityCapexUsdPerW}",
      cloud("facilityCapexUsd"),
      { total: summed(cloud("facilityCapexUsd")) },
    ),
    perSite(
      "facilityPv",
      "Hall capex, present value",
      "USD",
      "money",
      "-1*SUMPRODUCT({facilityCapex:all},{cloudFactor:all})",
      cloud("facilityPresentValue"),
      { total: summed(cloud("facilityPresentValue")) },
    ),
    perSite(
      "gpuCapexPerCycle",
      "GPU cost, first cycle",
      "USD",
      "money",
      "{gpus}*{gpuCapexUsd}",
      bySite(context, (w) => w.cloud.gpus * assumptions.gpuCapexUsd),
    ),
    perSite(
      "revenuePerQuarter",
      "Revenue of a quarter at today's price",
      "USD/quarter",
      "money",
      "{gpus}*{hoursPerQuarter}*{gpuUtilisationFraction}*{gpuPriceUsdPerHour}",
      bySite(context, fullRevenue),
      { total: summed(bySite(context, fullRevenue)) },
    ),
    perSite(
      "prepaymentPerCycle",
      "Prepayment, first cycle",
      "USD",
      "money",
      "{gpuPrepaymentFraction}*{revenuePerQuarter}*{revenueQuarters}",
      bySite(
        context,
        (w) =>
          assumptions.gpuPrepaymentFraction *
          fullRevenue(w) *
          revenueQuarters(life, assumptions.gpuPriceDeclinePerYear),
      ),
    ),
  ];
}

export function exitLines(context: Context): Line[] {
  const life = atLeastOneQuarter(context.input.assumptions.gpuLifeYears);
  const age = (w: SiteWorkings): number => context.quarters - opensAfter(w) - 1;
  const cloud = <K extends keyof CloudPath>(key: K): CloudPath[K][] => bySite(context, (w) => w.cloud[key]);
  const last = (decline: string): string => `IF({lastCycle}=0,1,(1-{${decline}})^{lastCycle})`;
  return [
    perSite(
      "lastCycle",
      "Last cycle",
      "no. from 0",
      "integer",
      "INT(({quarters}-{cloudOpens}-1)/{gpuLifeQuarters})",
      bySite(context, (w) => Math.floor(age(w) / life)),
    ),
    perSite(
      "usedQuarters",
      "Quarters used of the last cycle",
      "quarters",
      "integer",
      "MOD({quarters}-{cloudOpens}-1,{gpuLifeQuarters})+1",
      bySite(context, (w) => (age(w) % life) + 1),
    ),
    perSite(
      "cloudHallTerminal",
      "Halls at the price of B's exit, else the site",
      "USD",
      "money",
      "{renewalProbability}*{hallValue}+(1-{renewalProbability})*{landUsd}",
      cloud("hallTerminal"),
      { total: summed(cloud("hallTerminal")), note: "the same hall has one price" },
    ),
    perSite(
      "gpuTerminal",
      "GPUs not yet worn out",
      "USD",
      "money",
      `IF({usedQuarters}={gpuLifeQuarters},0,{gpuCapexPerCycle}*${last("gpuCapexDeclinePerCycle")}*({gpuResidualFraction}+(1-{gpuResidualFraction})*(1-{usedQuarters}/{gpuLifeQuarters})))`,
      cloud("gpuTerminal"),
    ),
    perSite(
      "openPrepayment",
      "Prepayment not yet credited",
      "USD",
      "money",
      `IF({usedQuarters}={gpuLifeQuarters},0,-1*{prepaymentPerCycle}*${last("gpuPriceDeclinePerCycle")}*(1-MAX(0,{usedQuarters}-{creditFrom})/({gpuLifeQuarters}-{creditFrom})))`,
      cloud("openPrepayment"),
    ),
    perSite(
      "cloudTerminal",
      "Exit",
      "USD",
      "money",
      "{cloudHallTerminal}+{gpuTerminal}+{openPrepayment}",
      cloud("terminal"),
      { total: summed(cloud("terminal")), emphasis: "total" },
    ),
  ];
}
