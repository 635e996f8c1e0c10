import { atLeastOneQuarter, BLOCKS_PER_ERA, irrGrid as irrRates, quartersOf } from "../economics/index.js";
import type { ScalarLine, TableColumn, TablePlan, TableSheet } from "../sheet/plan.js";
import type { Context } from "./context.js";
import { constant } from "./line-builders.js";

/** Market: the quarterly path of price, subsidy, difficulty and hashprice, the same for every site. */
export function marketSheet(context: Context): TableSheet {
  return {
    form: "table",
    id: "market",
    name: "Market",
    title: "Market",
    subtitle: "Price, subsidy, difficulty and hashprice, quarter by quarter. Money moves in the middle of a quarter.",
    tabColour: "1F3A4D",
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

type Row = Context["market"][number];

const column = (
  context: Context,
  id: string,
  label: string,
  unit: string,
  number: TableColumn["number"],
  formula: string,
  value: (row: Row, i: number) => number,
): TableColumn => ({
  id,
  label,
  unit,
  number,
  kind: "calculation",
  formula,
  values: context.market.map(value),
});

function networkColumns(context: Context): TableColumn[] {
  const { market, input } = context;
  const revenue = (row: Row): number => row.modelHashprice * row.difficulty;
  return [
    {
      id: "quarter",
      label: "Quarter",
      unit: "no.",
      number: "integer",
      kind: "text",
      width: 9,
      values: market.map((row) => row.q),
    },
    column(context, "t", "Time, mid-quarter", "years", "factor", "({quarter}-0.5)/4", (row) => row.t),
    column(
      context,
      "height",
      "Block height",
      "block",
      "integer",
      "{blockHeight}+({quarter}-1)*{blocksPerQuarter}",
      (row) => row.height,
    ),
    column(context, "era", "Era", "no.", "integer", "INT({height}/{blocksPerEra})", (row) =>
      Math.floor(row.height / BLOCKS_PER_ERA),
    ),
    column(
      context,
      "subsidy",
      "Subsidy, average",
      "BTC/block",
      "btcPerPh",
      "{firstSubsidyBtc}/2^{era}*(1-MAX(0,{height}+{blocksPerQuarter}-{blocksPerEra}*({era}+1))/{blocksPerQuarter}/2)",
      (row) => row.subsidy,
    ),
    column(
      context,
      "price",
      "Bitcoin price",
      "USD/BTC",
      "money",
      "{btcPriceUsd}*(1+{btcPriceGrowthPerYear})^{t}",
      (row) => row.price,
    ),
    column(
      context,
      "powerFactor",
      "Power price factor",
      "ratio",
      "factor",
      "(1+{powerPriceGrowthPerYear})^{t}",
      (row) => Math.pow(1 + input.assumptions.powerPriceGrowthPerYear, row.t),
    ),
    column(
      context,
      "floor",
      "Marginal miner pays",
      "USD/PH/day",
      "price",
      "24*{marginalEfficiencyJPerTh}*(1-{efficiencyGainPerYear})^{t}*{marginalPowerPriceUsdPerKwh}*{powerFactor}",
      (row) => row.floor,
    ),
    column(
      context,
      "revenueAtDifficulty1",
      "Revenue at difficulty 1",
      "USD/PH/day",
      "difficulty",
      "{price}*({subsidy}+{feesBtcPerBlock})*{hashesPerPhDay}/{hashesPerDifficulty}",
      revenue,
    ),
  ];
}

function hashpriceColumns(context: Context): TableColumn[] {
  const { market, input } = context;
  const curve = market.map((row) => input.market.hashpriceCurve?.[row.q - 1] || null);
  const grown = "{networkDifficulty:previous}*(1+{growth})^(1/4)";
  return [
    column(
      context,
      "growth",
      "Difficulty growth",
      "a year",
      "percent",
      "IF({quarter}=1,0,MIN({maxDifficultyGrowthPerYear},{difficultyGrowthPerYear}+{difficultyResponse}*IF({floor:previous}=0,0,MAX(0,{hashprice:previous}/{floor:previous}-1))))",
      (_, i) => growthOf(context, i),
    ),
    column(
      context,
      "networkDifficulty",
      "Difficulty",
      "ratio",
      "difficulty",
      `IF({quarter}=1,{difficulty},MAX({networkDifficulty:previous}*(1-{maxDifficultyFallPerQuarter}),MIN(${grown},IF({floor}=0,${grown},{revenueAtDifficulty1}/{floor}))))`,
      (row) => row.difficulty,
    ),
    column(
      context,
      "rawHashprice",
      "Hashprice, model",
      "USD/PH/day",
      "price",
      "{revenueAtDifficulty1}/{networkDifficulty}",
      (row) => row.modelHashprice,
    ),
    { id: "hashpriceCurve", label: "Your curve", unit: "USD/PH/day", number: "price", kind: "input", values: curve },
    column(
      context,
      "hashprice",
      "Hashprice used",
      "USD/PH/day",
      "price",
      "IF({hashpriceCurve}>0,{hashpriceCurve},{rawHashprice})",
      (row) => row.hashprice,
    ),
  ];
}

/** Growth into a quarter as the core applies it; the core keeps only the difficulty that follows from it. */
function growthOf({ market, input }: Context, i: number): number {
  const previous = market[i - 1];
  if (!previous) return 0;
  const margin = previous.floor === 0 ? 0 : Math.max(0, previous.hashprice / previous.floor - 1);
  const { maxDifficultyGrowthPerYear, difficultyGrowthPerYear, difficultyResponse } = input.market;
  return Math.min(maxDifficultyGrowthPerYear, difficultyGrowthPerYear + difficultyResponse * margin);
}

function factorColumns(context: Context): TableColumn[] {
  const { frame } = context;
  const factor = (id: string, label: string, rate: string, values: readonly number[]): TableColumn =>
    column(context, id, label, "ratio", "factor", `(1+{${rate}})^(-1*{t})`, (_, i) => values[i]!);
  return [
    factor("mineFactor", "Discount factor, mine", "mineDiscountRate", frame.mineFactors),
    factor("leaseFactor", "Discount factor, lease", "leaseDiscountRate", frame.leaseFactors),
    factor("cloudFactor", "Discount factor, cloud", "cloudDiscountRate", frame.cloudFactors),
  ];
}

/** New machines: better and cheaper the later they are bought. */
function machinesTable(context: Context): TablePlan {
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
