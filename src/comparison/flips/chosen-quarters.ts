import type { MinePlan } from "../../economics/index.js";
import type { TableColumn, TablePlan } from "../../sheet/plan.js";
import type { ChosenSite } from "./chosen-site.js";
import type { Context } from "../context.js";

/** What the price points need of the chosen site, quarter by quarter: nothing in it moves with the bitcoin price. */
export function chosenQuarters(context: Context, { workings }: ChosenSite): TablePlan {
  const { quarters, frame, input } = context;
  const { mine, site } = workings;
  const numbers = Array.from({ length: quarters + 1 }, (_, i) => i + 1);
  const pick = (line: string): string => `INDEX({${line}:sites},{flipSiteNumber})`;
  const landUsd = site.gridMw * input.assumptions.siteResidualUsdPerMw;
  const kept = (1 - input.assumptions.poolFeeFraction) * 1000;
  const per = (plan: MinePlan): number[] => [...plan.efficiencyJPerTh.map((e) => kept / (24 * e * site.miningPue)), 0];
  const sale = (plan: MinePlan): number[] =>
    plan.machineValue.map((machines, i) => (landUsd + machines) * frame.mineFactors[i]!);
  const perFormula = (e: string): string =>
    `IF({chosenQuarter}>{quarters},0,(1-{poolFeeFraction})*1000/(24*${e}*${pick("siteMiningPue")}))`;
  const saleFormula = (machines: string): string =>
    `IF({chosenQuarter}>{quarters}+1,0,(${pick("landUsd")}+${pick(machines)})*{mineFactor})`;
  const column = (
    id: string,
    label: string,
    unit: string,
    number: TableColumn["number"],
    formula: string,
    values: readonly number[],
  ): TableColumn => ({ id, label, unit, number, kind: "calculation", formula, values, width: 14 });
  return {
    id: "chosenQuarters",
    heading: "The chosen site, quarter by quarter",
    note: "Feeds the sheet Price points.",
    index: "quarter",
    from: 1,
    to: quarters + 1,
    columns: [
      {
        id: "chosenQuarter",
        label: "Quarter",
        unit: "no.",
        number: "integer",
        kind: "text",
        width: 9,
        values: numbers,
      },
      column("chosenCost", "Cost", "USD/MWh", "price", pick("costPerMwh"), [...mine.costUsdPerMwh, 0]),
      column(
        "chosenRunOffPer",
        "Run-off: MWh revenue per hashprice",
        "USD/MWh",
        "factor",
        perFormula(pick("siteEfficiencyJPerTh")),
        per(mine.runOff),
      ),
      column(
        "chosenRenewPer",
        "Renewed: MWh revenue per hashprice",
        "USD/MWh",
        "factor",
        perFormula(pick("renewEfficiency")),
        per(mine.renew),
      ),
      column("chosenMachinery", "Renewed: machines bought and sold", "USD", "money", pick("renewMachinery"), [
        ...mine.renew.purchases.map((spent, i) => spent + mine.renew.sales[i]!),
        0,
      ]),
      column(
        "chosenRunOffSale",
        "Run-off: sale, present value",
        "USD",
        "money",
        saleFormula("runOffMachines"),
        sale(mine.runOff),
      ),
      column(
        "chosenRenewSale",
        "Renewed: sale, present value",
        "USD",
        "money",
        saleFormula("renewMachines"),
        sale(mine.renew),
      ),
    ],
  };
}
