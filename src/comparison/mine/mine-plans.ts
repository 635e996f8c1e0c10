import type { MinePlan } from "../../economics/index.js";
import type { Line, Section } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { perQuarter, summedRows } from "../lines/line-builders.js";

export function costSection({ workings, quarters }: Context): Section {
  return {
    heading: "Cost of a megawatt-hour",
    breakBefore: true,
    lines: [
      perQuarter(
        "costPerMwh",
        "Power, less credit, plus variable cost",
        "USD/MWh",
        "price",
        [1, quarters + 1],
        whileOpen(
          "costPerMwh",
          "1000*{sitePowerPriceUsdPerKwh}*{powerFactor}-{powerCreditUsdPerMwh}+{miningVariableOpexUsdPerMwh}",
        ),
        workings.map((w) => closed(w.mine.costUsdPerMwh)),
      ),
    ],
  };
}

/** Operation ends with the horizon: the last row, in which exits are received, holds 0. */
const whileOpen = (id: string, formula: string): string => `IF({${id}:index}>{quarters},0,${formula})`;
const closed = (values: readonly number[]): number[] => [...values, 0];

/** The two ways to run the machines differ in efficiency, purchases and machine value; the rest is one set of lines. */
interface PlanWords {
  readonly id: "runOff" | "renew";
  readonly heading: string;
  readonly efficiency: string;
  readonly ownLines: (context: Context) => Line[];
  readonly machineValue: string;
  readonly flow: string;
}

/** What a whole new fleet costs at the price and efficiency of a quarter. */
const MACHINE_COST = (when = ""): string =>
  `{newMachinePrice${when}}*{miningMw}*10^6/({siteMiningPue}*{newEfficiency${when}})`;

export const runOffWords: PlanWords = {
  id: "runOff",
  heading: "Run-off",
  efficiency: "{siteEfficiencyJPerTh}",
  ownLines: () => [],
  machineValue: "{fleetTh}*{fleetResaleUsdPerTh}*(1-{machinePriceDeclinePerYear})^(({runOffMachines:index}-1)/4)",
  flow: "{runOffOperating:previous}",
};

export const renewWords: PlanWords = {
  id: "renew",
  heading: "Renewed",
  efficiency: "{renewEfficiency}",
  ownLines: ({ workings, quarters }) => [
    perQuarter(
      "renewEfficiency",
      "Renewed: fleet efficiency",
      "J/TH",
      "quantity",
      [1, quarters + 1],
      whileOpen("renewEfficiency", "IF({renewed}=1,{newEfficiency},{siteEfficiencyJPerTh})"),
      workings.map((w) => closed(w.mine.renew.efficiencyJPerTh)),
    ),
    perQuarter(
      "renewMachinery",
      "Renewed: machines bought and sold",
      "USD",
      "money",
      [1, quarters + 1],
      whileOpen(
        "renewMachinery",
        `IF({fleetAge}=1,-1*${MACHINE_COST()},0)+IF({renewMachinery:index}={refreshQuarters}+1,{runOffMachines},0)`,
      ),
      workings.map(({ mine: { renew } }) => closed(renew.purchases.map((spent, i) => spent + renew.sales[i]!))),
      {
        note: "the old fleet is sold in the first quarter of the new one",
      },
    ),
  ],
  machineValue: `IF({renewMachines:index}<={refreshQuarters}+1,{runOffMachines},${MACHINE_COST(":previous")}*MAX(0,1-{fleetAge:previous}/{fleetLifeQuarters}))`,
  flow: "{renewOperating:previous}+{renewMachinery:previous}",
};

export function planSections(context: Context, words: PlanWords): Section[] {
  const { workings, quarters } = context;
  const { id, heading } = words;
  const of = <T>(pick: (plan: MinePlan) => T): T[] => workings.map((w) => pick(w.mine[id]));
  const operating = [
    perQuarter(
      `${id}Revenue`,
      `${heading}: revenue`,
      "USD/MWh",
      "price",
      [1, quarters + 1],
      whileOpen(`${id}Revenue`, `{hashprice}*(1-{poolFeeFraction})*1000/(24*${words.efficiency}*{siteMiningPue})`),
      of((plan) => closed(plan.revenueUsdPerMwh)),
    ),
    perQuarter(
      `${id}Operating`,
      `${heading}: operating cash flow`,
      "USD",
      "money",
      [1, quarters + 1],
      whileOpen(
        `${id}Operating`,
        `MAX({energyMwh}*({${id}Revenue}-{costPerMwh})-{fixedOpex},-1*{fixedOpex}*{idleOpexFraction})`,
      ),
      of((plan) => closed(plan.operating)),
      {
        note: "machines switch off by themselves when they lose money",
        total: summedRows(of((plan) => closed(plan.operating))),
      },
    ),
  ];
  return [
    { heading: `${heading}: operation`, breakBefore: true, lines: [...words.ownLines(context), ...operating] },
    { heading: `${heading}: when to stop`, breakBefore: true, lines: stopLines(context, words) },
  ];
}

function stopLines({ workings, quarters, frame }: Context, { id, heading, machineValue, flow }: PlanWords): Line[] {
  const plans = workings.map((w) => w.mine[id]);
  const collected = plans.map((plan) => {
    let sum = 0;
    return [0, ...plan.flow.map((amount, i) => (sum += amount * frame.mineFactors[i]!))];
  });
  const rows = [1, quarters + 1] as const;
  const before = `{${id}Collected:index}=1,0,{${id}Collected:previous}+(${flow})*{mineFactor:previous}`;
  return [
    perQuarter(
      `${id}Machines`,
      `${heading}: what the machines fetch at the start`,
      "USD",
      "money",
      rows,
      machineValue,
      plans.map((plan) => plan.machineValue),
    ),
    perQuarter(
      `${id}Collected`,
      `${heading}: cash collected before, present value`,
      "USD",
      "money",
      rows,
      `IF(${before})`,
      collected,
    ),
    perQuarter(
      `${id}IfStopped`,
      `${heading}: value if sold in this quarter`,
      "USD",
      "money",
      rows,
      `IF({${id}IfStopped:index}>{quarters}+1,{${id}IfStopped:previous},{${id}Collected}+({landUsd}+{${id}Machines})*{mineFactor})`,
      plans.map((plan) => plan.valueIfStopped),
    ),
  ];
}
