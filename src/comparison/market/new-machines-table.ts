import { atLeastOneQuarter, quartersOf } from "../../economics/index.js";
import type { TablePlan } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { column, type Row } from "./market-columns.js";

/** New machines: better and cheaper the later they are bought. */
export function machinesTable(context: Context): TablePlan {
  const { market, input } = context;
  const { assumptions } = input;
  const refresh = quartersOf(assumptions.firstRefreshYears);
  const life = atLeastOneQuarter(assumptions.fleetLifeYears);
  const bought = market.map(({ q }) => (q <= refresh ? 0 : refresh + Math.floor((q - refresh - 1) / life) * life));
  const value = (of: (boughtAt: number) => number) => (_: Row, i: number) => of(bought[i]!);
  const decline = (rate: number) => (elapsed: number) => Math.pow(1 - rate, elapsed / 4);
  const efficiency = decline(input.market.efficiencyGainPerYear);
  const cheaper = decline(assumptions.machinePriceDeclinePerYear);
  return {
    id: "newMachines",
    heading: "New machines of the renewed fleet",
    note: "Bought after the first refresh and every fleet life from then; 0 while today's machines run.",
    index: "quarter",
    from: 1,
    to: context.quarters + 1,
    columns: [
      {
        id: "fleetQuarter",
        label: "Quarter",
        unit: "no.",
        number: "integer",
        kind: "text",
        width: 9,
        values: market.map((row) => row.q),
      },
      column(
        context,
        "boughtAfter",
        "Bought after",
        "quarters",
        "integer",
        "IF({fleetQuarter}<={refreshQuarters},0,{refreshQuarters}+INT(({fleetQuarter}-{refreshQuarters}-1)/{fleetLifeQuarters})*{fleetLifeQuarters})",
        value((elapsed) => elapsed),
      ),
      column(
        context,
        "newEfficiency",
        "Efficiency then",
        "J/TH",
        "factor",
        "{newMachineEfficiencyJPerTh}*(1-{efficiencyGainPerYear})^({boughtAfter}/4)",
        value((elapsed) => assumptions.newMachineEfficiencyJPerTh * efficiency(elapsed)),
      ),
      column(
        context,
        "newMachinePrice",
        "Price then",
        "USD/TH",
        "factor",
        "{machinePriceUsdPerTh}*(1-{machinePriceDeclinePerYear})^({boughtAfter}/4)",
        value((elapsed) => assumptions.machinePriceUsdPerTh * cheaper(elapsed)),
      ),
      column(
        context,
        "renewed",
        "Renewed fleet runs",
        "1 or 0",
        "integer",
        "IF({fleetQuarter}>{refreshQuarters},1,0)",
        (row) => (row.q > refresh ? 1 : 0),
      ),
      column(
        context,
        "fleetAge",
        "Age at quarter's end",
        "quarters",
        "integer",
        "IF({renewed}=1,{fleetQuarter}-{boughtAfter},0)",
        (row, i) => (row.q > refresh ? row.q - bought[i]! : 0),
      ),
    ],
  };
}
