import { atLeastOneQuarter, BLOCKS_PER_ERA, irrGrid as irrRates, quartersOf } from "../../economics/index.js";
import type { ScalarLine, TablePlan, TableSheet } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { constant } from "../lines/line-builders.js";
import { factorColumns, hashpriceColumns, networkColumns } from "./market-columns.js";
import { machinesTable } from "./new-machines-table.js";

/** Market: the quarterly path of price, subsidy, difficulty and hashprice, the same for every site. */
export function marketSheet(context: Context): TableSheet {
  return {
    form: "table",
    id: "market",
    name: "Market",
    title: "Market",
    subtitle: "Price, subsidy, difficulty and hashprice, quarter by quarter. Money moves in the middle of a quarter.",
    tab: "main",
    charts: [],
    tables: [marketTable(context), machinesTable(context), ratesTable()],
  };
}

function marketTable(context: Context): TablePlan {
  return {
    id: "marketPath",
    heading: "The path of the market",
    note: "The last row is the quarter after the horizon, in which exits are received.",
    index: "quarter",
    from: 1,
    to: context.quarters + 1,
    above: marketConstants(context),
    columns: [...networkColumns(context), ...hashpriceColumns(context), ...factorColumns(context)],
  };
}

function marketConstants({ quarters, input }: Context): ScalarLine[] {
  const { market } = input;
  return [
    constant("quarters", "Operating quarters", "quarters", "integer", "INT(4*{horizonYears}+0.5)", quarters, {
      note: "whole quarters of the horizon",
    }),
    constant(
      "refreshQuarters",
      "First refresh after",
      "quarters",
      "integer",
      "INT(4*{firstRefreshYears}+0.5)",
      quartersOf(input.assumptions.firstRefreshYears),
    ),
    constant(
      "fleetLifeQuarters",
      "Life of a new fleet, whole quarters",
      "quarters",
      "integer",
      "MAX(1,INT(4*{fleetLifeYears}+0.5))",
      atLeastOneQuarter(input.assumptions.fleetLifeYears),
    ),
    constant(
      "eraNow",
      "Subsidy era today",
      "era",
      "integer",
      "INT({blockHeight}/{blocksPerEra})",
      Math.floor(market.blockHeight / BLOCKS_PER_ERA),
    ),
  ];
}

/** The annual rates between which an IRR is sought; more than one crossing is said in words. */
function ratesTable(): TablePlan {
  return {
    id: "irrRates",
    heading: "Rates at which returns are tried",
    note: "An IRR is given only where the present value crosses zero exactly once on these rates.",
    index: "rate",
    from: 1,
    to: irrRates.length,
    columns: [
      {
        id: "rateNumber",
        label: "Rate",
        unit: "no.",
        number: "integer",
        kind: "text",
        width: 9,
        values: irrRates.map((_, i) => i + 1),
      },
      { id: "irrRate", label: "Annual rate", unit: "a year", number: "percent", kind: "text", values: irrRates },
    ],
  };
}
