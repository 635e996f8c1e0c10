import type { LeasePath, SettledSite } from "../../economics/index.js";
import { atLeastOneQuarter } from "../../economics/index.js";
import type { CellValue, Line, NumberStyle, SiteLine } from "../../sheet/plan.js";
import { bySite, type Context } from "../context.js";
import { constant, perSite, summed } from "../lines/line-builders.js";

function settled(
  id: string,
  label: string,
  unit: string,
  number: NumberStyle,
  field: string,
  values: readonly CellValue[],
): SiteLine {
  const site = `{site${field.charAt(0).toUpperCase()}${field.slice(1)}}`;
  return perSite(id, label, unit, number, `IF(${site}="",{${field}},${site})`, values, {
    note: "the site's own where Inputs has one",
  });
}

export function hallLines(context: Context): Line[] {
  const { assumptions } = context.input;
  const site = <K extends keyof SettledSite>(key: K): SettledSite[K][] => bySite(context, (w) => w.site[key]);
  const lease = <K extends keyof LeasePath>(key: K): LeasePath[K][] => bySite(context, (w) => w.lease[key]);
  return [
    constant(
      "leaseBuildQuarters",
      "Build, whole quarters",
      "quarters",
      "integer",
      "MAX(1,INT(4*{leaseBuildYears}+0.5))",
      atLeastOneQuarter(assumptions.leaseBuildYears),
    ),
    constant(
      "leaseTermQuarters",
      "Term, whole quarters",
      "quarters",
      "integer",
      "MAX(1,INT(4*{leaseTermYears}+0.5))",
      atLeastOneQuarter(assumptions.leaseTermYears),
    ),
    perSite(
      "startQuarters",
      "Quarters until the build starts",
      "quarters",
      "integer",
      'INT(4*IF({siteConversionStartYears}="",{conversionStartYears},{siteConversionStartYears})+0.5)',
      site("startQuarters"),
      { note: "the site's own where Inputs has one" },
    ),
    perSite(
      "leaseOpens",
      "Hall opens after quarter",
      "no.",
      "integer",
      "{startQuarters}+{leaseBuildQuarters}",
      bySite(context, (w) => w.site.startQuarters + w.lease.buildQuarters),
    ),
    perSite(
      "leaseLastAge",
      "Quarters of rent before the horizon",
      "quarters",
      "integer",
      "{quarters}-{leaseOpens}",
      bySite(context, (w) => context.quarters - w.site.startQuarters - w.lease.buildQuarters),
    ),
    settled(
      "gridPerCritical",
      "Grid MW per critical MW",
      "ratio",
      "factor",
      "gridPerCriticalMw",
      site("gridPerCriticalMw"),
    ),
    perSite(
      "criticalMw",
      "Critical load",
      "critical MW",
      "quantity",
      "{gridMw}/{gridPerCritical}",
      site("criticalMw"),
      { total: summed(site("criticalMw")) },
    ),
    settled("leaseRent", "Rent, first year", "USD/kW-month", "price", "rentUsdPerKwMonth", site("rentUsdPerKwMonth")),
    settled("leaseCapexPerW", "Hall capex", "USD/W critical", "price", "leaseCapexUsdPerW", site("leaseCapexUsdPerW")),
    perSite("leaseCapexUsd", "Capex", "USD", "money", "{criticalMw}*10^6*{leaseCapexPerW}", lease("capexUsd"), {
      total: summed(lease("capexUsd")),
    }),
    perSite(
      "leaseCapexPv",
      "Capex, present value",
      "USD",
      "money",
      "-1*SUMPRODUCT({leaseCapex:all},{leaseFactor:all})",
      lease("capexPresentValue"),
      { total: summed(lease("capexPresentValue")) },
    ),
  ];
}

export function exitLines(context: Context): Line[] {
  const hall = <K extends keyof LeasePath["hall"]>(key: K): number[] => bySite(context, (w) => w.lease.hall[key]);
  const intoYear = "MOD({leaseLastAge},4)";
  const remaining = "({leaseTermQuarters}-{leaseLastAge})/4";
  return [
    perSite(
      "nextFourNoi",
      "NOI of the next four quarters",
      "USD/year",
      "money",
      `{criticalMw}*1000*{leaseRent}*3*{leaseNoiMargin}*(1+{rentEscalatorPerYear})^INT({leaseLastAge}/4)*(4+${intoYear}*{rentEscalatorPerYear})`,
      hall("nextFourNoi"),
      { note: "as contracted; quarters past the next step-up earn it" },
    ),
    perSite("capitalisedNoi", "Capitalised", "USD", "money", "{nextFourNoi}/{exitCapRate}", hall("capitalisedNoi")),
    perSite(
      "replacementLimit",
      "Limit: what building it then would cost",
      "USD",
      "money",
      "{exitToReplacementLimit}*{leaseCapexUsd}*(1+{constructionInflationPerYear})^({quarters}/4)",
      hall("replacementLimit"),
      { note: "nobody pays far more than the same hall costs to build" },
    ),
    perSite(
      "hallValue",
      "Price of the hall",
      "USD",
      "money",
      "MIN({capitalisedNoi},{replacementLimit})",
      hall("value"),
      { total: summed(hall("value")) },
    ),
    perSite(
      "hallWeight",
      "Weight of the hall in the exit",
      "fraction",
      "percent",
      `IF({leaseLastAge}>{leaseTermQuarters},{renewalProbability},1-(1-{renewalProbability})*((1+{rentEscalatorPerYear})/(1+{leaseDiscountRate}))^(${remaining}))`,
      bySite(context, (w) => w.lease.hallWeight),
      { note: "quarters still under contract are certain, the rest is not" },
    ),
    perSite(
      "leaseTerminal",
      "Exit",
      "USD",
      "money",
      "{hallWeight}*{hallValue}+IF({leaseLastAge}>{leaseTermQuarters},0,(1-{hallWeight})*{landUsd})",
      bySite(context, (w) => w.lease.terminal),
      { total: summed(bySite(context, (w) => w.lease.terminal)), emphasis: "total" },
    ),
  ];
}
