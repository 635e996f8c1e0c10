import { atLeastOneQuarter, quarterlyNoiUsd, splitByRent } from "../economics/index.js";
import type { LeasePath, SettledSite, SiteWorkings } from "../economics/index.js";
import type { CellValue, Line, NumberStyle, Section, SiteLine, SiteSheet } from "../sheet/plan.js";
import { constant, perQuarter, perSite, summed, summedRows } from "./line-builders.js";
import { beforeLines, gridLines, returnFlows, returnLines, valueLines } from "./conversion-lines.js";
import type { Context } from "./context.js";
import { leasePerMwh } from "./today.js";

export const NOT_WORTH_MORE = "lease is not worth more";
export const NO_RENT = "no rent does it";
export const NO_CAPEX = "no capex";
export const NO_VALUE = "no value";

/** Lease: path B, the second landlord. Build a hall, let it by the kilowatt, sell it at the horizon. */
export function leaseSheet(context: Context): SiteSheet {
  return {
    form: "sites",
    id: "lease",
    name: "Lease",
    title: "B · Lease",
    subtitle:
      "Mine until the build starts, let the hall to an AI tenant, and sell it in the quarter after the horizon.",
    tabColour: "0B4F4A",
    charts: [],
    sections: [
      {
        heading: "Value of path B",
        lines: [...valueLines(context, "lease", "leaseHallFlow", "leaseFactor"), ...riskLines(context)],
      },
      { heading: "Over mining on", lines: returnLines(context, "lease") },
      { heading: "Where it flips", lines: rentFlipLines(context) },
      { heading: "The hall", breakBefore: true, lines: hallLines(context) },
      { heading: "The exit", lines: exitLines(context) },
      { heading: "Before the hall opens", breakBefore: true, lines: beforeLines(context, "lease") },
      ...operationSections(context),
      { heading: "Cash flow of path B", breakBefore: true, lines: returnFlows(context, "lease", "leaseHallFlow") },
      { heading: "Rates of return tried", breakBefore: true, lines: gridLines(context, "lease") },
    ],
  };
}

const of = <T>(context: Context, pick: (w: SiteWorkings) => T): T[] => context.workings.map(pick);

function riskLines(context: Context): Line[] {
  const { failureCostFraction } = context.input.assumptions;
  return [
    perSite(
      "leaseDelivery",
      "Delivery probability",
      "fraction",
      "percent",
      'IF({siteDeliveryProbability}="",{deliveryProbability},{siteDeliveryProbability})',
      of(context, (w) => w.site.deliveryProbability),
    ),
    perSite(
      "leaseFailureCost",
      "Cost of a failed project",
      "USD",
      "money",
      "{failureCostFraction}*{leaseCapexPv}",
      of(context, (w) => failureCostFraction * w.lease.capexPresentValue),
    ),
    perSite(
      "leaseRiskWeighted",
      "Value of B, risk-weighted",
      "USD",
      "money",
      "{leaseDelivery}*{leaseValue}+(1-{leaseDelivery})*({mineValue}-{leaseFailureCost})",
      of(context, (w) => w.risk.lease),
      {
        total: summed(of(context, (w) => w.risk.lease)),
        note: "not delivered: the site mines on and loses the failure cost",
      },
    ),
    perSite(
      "breakEvenDelivery",
      "Break-even delivery probability",
      "fraction",
      "percent",
      `IF({leaseValue}>{mineValue},{leaseFailureCost}/({leaseValue}-{mineValue}+{leaseFailureCost}),"${NOT_WORTH_MORE}")`,
      of(context, (w) => w.risk.breakEvenDelivery ?? NOT_WORTH_MORE),
    ),
    perSite(
      "leaseTerminalShare",
      "Share of the value that is the exit",
      "fraction",
      "percent",
      `IF({leaseValue}=0,"${NO_VALUE}",{leaseTerminal}*INDEX({leaseFactor:all},{quarters}+1)/{leaseValue})`,
      of(context, (w) => (w.lease.value === 0 ? NO_VALUE : w.lease.terminalPresentValue / w.lease.value)),
    ),
    perSite(
      "leaseUsdPerMwh",
      "NOI of the first full year",
      "USD/grid MWh",
      "price",
      "12*1000*{leaseRent}*{leaseNoiMargin}/({gridPerCritical}*{hoursPerQuarter}*4)",
      of(context, (w) => leasePerMwh(context, w)),
      { note: "LEASEPERMWH" },
    ),
    perSite(
      "yieldOnCost",
      "Yield on cost",
      "a year",
      "percent",
      `IF({leaseCapexPerW}=0,"${NO_CAPEX}",12*{leaseRent}*{leaseNoiMargin}/(1000*{leaseCapexPerW}))`,
      of(context, (w) => w.risk.yieldOnCost ?? NO_CAPEX),
    ),
  ];
}

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

function hallLines(context: Context): Line[] {
  const { assumptions } = context.input;
  const site = <K extends keyof SettledSite>(key: K): SettledSite[K][] => of(context, (w) => w.site[key]);
  const lease = <K extends keyof LeasePath>(key: K): LeasePath[K][] => of(context, (w) => w.lease[key]);
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
      of(context, (w) => w.site.startQuarters + w.lease.buildQuarters),
    ),
    perSite(
      "leaseLastAge",
      "Quarters of rent before the horizon",
      "quarters",
      "integer",
      "{quarters}-{leaseOpens}",
      of(context, (w) => context.quarters - w.site.startQuarters - w.lease.buildQuarters),
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

function exitLines(context: Context): Line[] {
  const hall = <K extends keyof LeasePath["hall"]>(key: K): number[] => of(context, (w) => w.lease.hall[key]);
  const remaining = "({leaseTermQuarters}-{leaseLastAge})/4";
  return [
    perSite(
      "nextFourNoi",
      "NOI of the next four quarters",
      "USD/year",
      "money",
      "SUMPRODUCT(({leaseFullNoi:index:all}>{quarters})*({leaseFullNoi:index:all}<={quarters}+4)*{leaseFullNoi:all})",
      hall("nextFourNoi"),
      { note: "as contracted, before renewal" },
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
      of(context, (w) => w.lease.hallWeight),
      { note: "quarters still under contract are certain, the rest is not" },
    ),
    perSite(
      "leaseTerminal",
      "Exit",
      "USD",
      "money",
      "{hallWeight}*{hallValue}+IF({leaseLastAge}>{leaseTermQuarters},0,(1-{hallWeight})*{landUsd})",
      of(context, (w) => w.lease.terminal),
      { total: summed(of(context, (w) => w.lease.terminal)), emphasis: "total" },
    ),
  ];
}

function operationSections(context: Context): Section[] {
  const { workings, quarters } = context;
  const rows = [1, quarters + 1] as const;
  const q = (id: string): string => `{${id}:index}`;
  const lease = <K extends "capex" | "noi" | "reversion" | "hallFlows">(key: K) => workings.map((w) => w.lease[key]);
  return [
    {
      heading: "Build and rent",
      breakBefore: true,
      lines: [
        perQuarter(
          "leaseCapex",
          "Capex, in equal parts",
          "USD",
          "money",
          rows,
          `IF(AND(${q("leaseCapex")}>{startQuarters},${q("leaseCapex")}<={leaseOpens}),-1*{leaseCapexUsd}/{leaseBuildQuarters},0)`,
          lease("capex"),
          { total: summedRows(lease("capex")) },
        ),
        perQuarter(
          "leaseFullNoi",
          "NOI as contracted",
          "USD",
          "money",
          [1, quarters + 4],
          `IF(${q("leaseFullNoi")}>{leaseOpens},{criticalMw}*1000*{leaseRent}*3*(1+{rentEscalatorPerYear})^INT((${q("leaseFullNoi")}-{leaseOpens}-1)/4)*{leaseNoiMargin},0)`,
          fullNoi(context),
          { note: "four quarters more than the horizon: the buyer's first year" },
        ),
        perQuarter(
          "leaseNoi",
          "NOI, weighted by renewal",
          "USD",
          "money",
          rows,
          `IF(${q("leaseNoi")}>{quarters},0,IF(${q("leaseNoi")}-{leaseOpens}>{leaseTermQuarters},{renewalProbability},1)*{leaseFullNoi})`,
          lease("noi"),
          { total: summedRows(lease("noi")) },
        ),
        perQuarter(
          "leaseReversion",
          "Site that comes back unrenewed",
          "USD",
          "money",
          rows,
          `IF(AND(${q("leaseReversion")}<={quarters},${q("leaseReversion")}={leaseOpens}+{leaseTermQuarters}+1),(1-{renewalProbability})*{landUsd},0)`,
          lease("reversion"),
        ),
        perQuarter(
          "leaseHallFlow",
          "Cash flow of the hall",
          "USD",
          "money",
          rows,
          `IF(${q("leaseHallFlow")}={quarters}+1,{leaseTerminal},{leaseCapex}+{leaseNoi}+{leaseReversion})`,
          lease("hallFlows"),
          { total: summedRows(lease("hallFlows")) },
        ),
      ],
    },
  ];
}

function fullNoi({ workings, quarters, input }: Context): number[][] {
  return workings.map(({ site, lease }) =>
    Array.from({ length: quarters + 4 }, (_, i) => {
      const age = i + 1 - site.startQuarters - lease.buildQuarters;
      return age > 0 ? quarterlyNoiUsd(site, input.assumptions, age) : 0;
    }),
  );
}

function rentFlipLines(context: Context): Line[] {
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
      of(context, (w) => w.flips.rentLeaseEqualsMine ?? NO_RENT),
      { note: "exact", emphasis: "total" },
    ),
  ];
}
