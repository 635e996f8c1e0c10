import { inputOf } from "../roles.js";
import { BLOCKS_PER_ERA } from "../../economics/index.js";
import type { TableColumn } from "../../sheet/plan.js";
import type { Context } from "../context.js";

export type Row = Context["market"][number];

export const column = (
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

export function networkColumns(context: Context): TableColumn[] {
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

export function hashpriceColumns(context: Context): TableColumn[] {
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
    {
      id: "hashpriceCurve",
      role: inputOf("hashpriceCurve"),
      label: "Your curve",
      unit: "USD/PH/day",
      number: "price",
      kind: "input",
      values: curve,
    },
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

export function factorColumns(context: Context): TableColumn[] {
  const { frame } = context;
  const factor = (id: string, label: string, rate: string, values: readonly number[]): TableColumn =>
    column(context, id, label, "ratio", "factor", `(1+{${rate}})^(-1*{t})`, (_, i) => values[i]!);
  return [
    factor("mineFactor", "Discount factor, mine", "mineDiscountRate", frame.mineFactors),
    factor("leaseFactor", "Discount factor, lease", "leaseDiscountRate", frame.leaseFactors),
    factor("cloudFactor", "Discount factor, cloud", "cloudDiscountRate", frame.cloudFactors),
  ];
}
