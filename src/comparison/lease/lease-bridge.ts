import { presentValue } from "../../economics/index.js";
import type { SiteWorkings } from "../../economics/index.js";
import type { Line } from "../../sheet/plan.js";
import { bySite, type Context } from "../context.js";
import { perSite, summed } from "../lines/line-builders.js";

/** Steps from A to B and from B to the brokers' spread: each a present value in USD that the next one adds to. */
export interface BridgeStep {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly value: (context: Context, workings: SiteWorkings) => number;
  readonly note?: string;
}

const exitFactor = "INDEX({leaseFactor:all},{quarters}+1)";
const aged = "({leaseNoi:index:all}-{leaseOpens}>{leaseTermQuarters})";

const factorAt = ({ frame, quarters }: Context): number => frame.leaseFactors[quarters]!;
const noiPast = (context: Context, { lease, site }: SiteWorkings, past: boolean): number => {
  const lastOfTerm = site.startQuarters + lease.buildQuarters + lease.termQuarters;
  const noi = lease.noi.map((amount, i) => (i + 1 > lastOfTerm === past ? amount : 0));
  return presentValue(noi, context.frame.leaseFactors);
};

export const bridgeSteps: readonly BridgeStep[] = [
  {
    id: "bridgeForgone",
    label: "Mining forgone",
    formula: "SUMPRODUCT({leaseMining:all},{mineFactor:all})-{mineValue}",
    value: ({ frame }, { mine, lease }) => presentValue(lease.before.mining, frame.mineFactors) - mine.value,
    note: "mining until the conversion less all of A, its sale included",
  },
  {
    id: "bridgeMachines",
    label: "Machines sold",
    formula: "SUMPRODUCT({leaseSales:all},{mineFactor:all})",
    value: ({ frame }, { lease }) => presentValue(lease.before.machineSales, frame.mineFactors),
  },
  {
    id: "bridgeCapex",
    label: "Less capex",
    formula: "-1*{leaseCapexPv}",
    value: (_, { lease }) => -lease.capexPresentValue,
  },
  {
    id: "bridgeContract",
    label: "Contracted NOI",
    formula: `SUMPRODUCT((1-${aged})*{leaseNoi:all},{leaseFactor:all})`,
    value: (context, workings) => noiPast(context, workings, false),
  },
  {
    id: "bridgeRenewal",
    label: "Renewal, or the site",
    formula: `SUMPRODUCT(${aged}*{leaseNoi:all}+{leaseReversion:all},{leaseFactor:all})`,
    value: (context, workings) =>
      noiPast(context, workings, true) + presentValue(workings.lease.reversion, context.frame.leaseFactors),
  },
  {
    id: "bridgeExit",
    label: "Plus the exit",
    formula: `{leaseTerminal}*${exitFactor}`,
    value: (_, { lease }) => lease.terminalPresentValue,
  },
];

const stabilisedUsd = ({ input }: Context, { site }: SiteWorkings): number => {
  const { leaseNoiMargin, exitCapRate } = input.assumptions;
  const valueUsdPerW = (12 * site.rentUsdPerKwMonth * leaseNoiMargin) / (1000 * exitCapRate);
  return site.criticalMw * 1e6 * (valueUsdPerW - site.leaseCapexUsdPerW);
};

const renewalRisk = (context: Context, { lease, site }: SiteWorkings): number => {
  const lost = lease.fullNoi.map((full, i) => full - lease.noi[i]! - lease.reversion[i]!);
  const pastTerm = context.quarters - site.startQuarters - lease.buildQuarters > lease.termQuarters;
  const landUsd = site.gridMw * context.input.assumptions.siteResidualUsdPerMw;
  const exit = (1 - lease.hallWeight) * (lease.hall.capitalisedNoi - (pastTerm ? 0 : landUsd));
  return presentValue(lost, context.frame.leaseFactors) + exit * factorAt(context);
};

const exitLimit = (context: Context, { lease }: SiteWorkings): number =>
  lease.hallWeight * (lease.hall.capitalisedNoi - lease.hall.value) * factorAt(context);

export const spreadSteps: readonly BridgeStep[] = [
  {
    id: "spreadMining",
    label: "Less mining before",
    formula: "-1*{leaseBeforeValue}",
    value: (_, { lease }) => -lease.before.value,
  },
  {
    id: "spreadLimit",
    label: "No limit on the exit",
    formula: `{hallWeight}*({capitalisedNoi}-{hallValue})*${exitFactor}`,
    value: exitLimit,
  },
  {
    id: "spreadRenewal",
    label: "Renewal certain",
    formula: `SUMPRODUCT({leaseFullNoi:all}-{leaseNoi:all}-{leaseReversion:all},{leaseFactor:all})+(1-{hallWeight})*({capitalisedNoi}-IF({leaseLastAge}>{leaseTermQuarters},0,{landUsd}))*${exitFactor}`,
    value: renewalRisk,
  },
  {
    id: "spreadTime",
    label: "No wait, no discounting",
    formula: "{stabilisedUsd}-{leaseValue}-{spreadMining}-{spreadLimit}-{spreadRenewal}",
    value: (context, workings) =>
      stabilisedUsd(context, workings) -
      workings.lease.value +
      workings.lease.before.value -
      exitLimit(context, workings) -
      renewalRisk(context, workings),
    note: "the rest: the spread capitalises the first year's NOI as if it were earned now and for ever",
  },
];

const lineOf = (context: Context, { id, label, formula, value, note }: BridgeStep): Line => {
  const values = bySite(context, (workings) => value(context, workings));
  return perSite(id, label, "USD", "money", formula, values, { total: summed(values), ...(note ? { note } : {}) });
};

export const bridgeLines = (context: Context): Line[] => {
  const sum = bridgeSteps.map(({ id }) => `{${id}}`).join("+");
  const values = bySite(context, (w) => w.lease.value);
  return [
    ...bridgeSteps.map((step) => lineOf(context, step)),
    perSite("bridgeLease", "A and all steps: B", "USD", "money", `{mineValue}+${sum}`, values, {
      total: summed(values),
      emphasis: "total",
    }),
  ];
};

export const spreadLines = (context: Context): Line[] => {
  const values = bySite(context, (w) => stabilisedUsd(context, w));
  const formula = "{criticalMw}*10^6*(12*{leaseRent}*{leaseNoiMargin}/(1000*{exitCapRate})-{leaseCapexPerW})";
  return [
    perSite("stabilisedUsd", "Stabilised spread", "USD", "money", formula, values, {
      total: summed(values),
      emphasis: "total",
      note: "COLOCVALUE at the same inputs, times the grid connection: a spread, not a present value",
    }),
    ...spreadSteps.map((step) => lineOf(context, step)),
  ];
};
