import { siteResult } from "../roles.js";
import type { LeasePath, CloudPath, Returns } from "../../economics/index.js";
import {
  addedUp,
  CENT_USD,
  irrGrid,
  lowestPoint,
  NO_CROSSING_WORDS,
  npv,
  SEVERAL_CROSSINGS_WORDS,
} from "../../economics/index.js";
import type { Line } from "../../sheet/plan.js";
import { lowestRowFormula, paybackFormula, peakNeedFormula } from "./cash-need-formulas.js";
import type { Context } from "../context.js";
import { perQuarter, perSite, summed, summedRows } from "../lines/line-builders.js";

/** Lines that Lease and Cloud have in common: mining until the conversion, and returns over mining on. */
export type Converted = "lease" | "cloud";

const words = { lease: "B", cloud: "C" } as const;

export const NO_CASH_NEED = "no cash need";
export const NO_PAYBACK = "does not pay back";

export function beforeLines(context: Context, id: Converted): Line[] {
  const { workings, quarters } = context;
  const before = workings.map((w) => w[id].before);
  const q = `{${id}Mining:index}`;
  const sold = (share: string, after: string): string =>
    `IF({${id}Sales:index}=${after}+1,${share}*{runOffMachines},0)`;
  return [
    perQuarter(
      `${id}Mining`,
      "Mining until the conversion",
      "USD",
      "money",
      [1, quarters + 1],
      `IF(${q}<={startQuarters},{runOffOperating},IF(${q}<={${id}Opens},{miningRetainedFraction}*{runOffOperating},0))`,
      before.map((b) => b.mining),
    ),
    perQuarter(
      `${id}Sales`,
      "Machines sold as they stop",
      "USD",
      "money",
      [1, quarters + 1],
      `${sold("(1-{miningRetainedFraction})", "{startQuarters}")}+${sold("{miningRetainedFraction}", `{${id}Opens}`)}`,
      before.map((b) => b.machineSales),
    ),
  ];
}

/** All flows of the path, what it adds to mining on, and that added up. */
export function returnFlows(context: Context, id: Converted, ownFlow: string): Line[] {
  const { workings, quarters } = context;
  const flows = workings.map((w) => w[id].flows);
  const incremental = workings.map((w) => returnsOf(w, id).incremental);
  const path = words[id];
  return [
    perQuarter(
      `${id}Flow`,
      `${path}, cash flow of the path`,
      "USD",
      "money",
      [1, quarters + 1],
      `{${id}Mining}+{${id}Sales}+{${ownFlow}}`,
      flows,
      { total: summedRows(flows) },
    ),
    perQuarter(
      `${id}Incremental`,
      `${path} less A, cash flow`,
      "USD",
      "money",
      [1, quarters + 1],
      `{${id}Flow}-{mineFlow}`,
      incremental,
      { total: summedRows(incremental) },
    ),
    perQuarter(
      `${id}Cumulative`,
      `${path} less A, added up`,
      "USD",
      "money",
      [1, quarters + 1],
      `IF({${id}Cumulative:index}=1,{${id}Incremental},{${id}Cumulative:previous}+{${id}Incremental})`,
      incremental.map(addedUp),
    ),
  ];
}

const returnsOf = (w: Context["workings"][number], id: Converted): Returns =>
  id === "lease" ? w.leaseReturns : w.cloudReturns;

/** Peak cash, payback and IRR of what the path adds to mining on. */
export function returnLines(context: Context, id: Converted): Line[] {
  const returns = context.workings.map((w) => returnsOf(w, id));
  const path = words[id];
  const addedUpCash = { sums: `{${id}Cumulative:all}`, rows: `{${id}Cumulative:index:all}`, cent: "{centUsd}" };
  return [
    perSite(
      `${id}LowestRow`,
      "Lowest point in quarter",
      "no.",
      "integer",
      lowestRowFormula(addedUpCash),
      returns.map((r) => lowestPoint(addedUp(r.incremental), CENT_USD) + 1),
    ),
    perSite(
      `${id}PeakCash`,
      "Peak cash need",
      "USD",
      "money",
      peakNeedFormula(addedUpCash),
      returns.map((r) => r.peakCash),
      {
        role: siteResult(`${id}PeakCash`),
        total: summed(returns.map((r) => r.peakCash)),
        note: "lowest point of the added-up cash flow over mining on",
      },
    ),
    perSite(
      `${id}Payback`,
      "Payback",
      "years",
      "years",
      `IF({${id}PeakCash}=0,"${NO_CASH_NEED}",${paybackFormula(addedUpCash, `{${id}LowestRow}`, NO_PAYBACK, "/4")})`,
      returns.map((r) => paybackWords(r)),
      { role: siteResult(`${id}PaybackYears`) },
    ),
    perSite(
      `${id}Crossings`,
      "Rates at which it breaks even",
      "count",
      "integer",
      `SUM({${id}GridCross:all})`,
      returns.map((r) => crossings(r).length),
    ),
    perSite(`${id}Irr`, `IRR of ${path} over A`, "a year", "percent", irrFormula(id), returns.map(irrWords), {
      role: siteResult(`${id}Irr`),
      note: "annual; in words where there is not exactly one rate",
    }),
  ];
}

function irrFormula(id: Converted): string {
  const at = `MATCH(1,{${id}GridCross:all},0)`;
  const middle = `(INDEX({irrRate:all},${at})+INDEX({irrRate:all},${at}-1))/2`;
  const quarterly = `IRR({${id}Incremental:all},(1+${middle})^(1/4)-1)`;
  return `IF({${id}Crossings}=1,(1+${quarterly})^4-1,IF({${id}Crossings}=0,"${NO_CROSSING_WORDS}","${SEVERAL_CROSSINGS_WORDS}"))`;
}

/** Present value at each rate of the grid, and where its sign changes. */
export function gridLines(context: Context, id: Converted): Line[] {
  const returns = context.workings.map((w) => returnsOf(w, id));
  const rows = [1, irrGrid.length] as const;
  const values = returns.map((r) => gridValues(r));
  return [
    perQuarter(
      `${id}GridValue`,
      `${words[id]} less A, value at each rate`,
      "USD",
      "money",
      rows,
      `SUMPRODUCT({${id}Incremental:all},(1+{irrRate})^(-1*{t:all}))`,
      values,
      { index: "rate" },
    ),
    perQuarter(
      `${id}GridCross`,
      "Crosses zero from the rate before",
      "1 or 0",
      "integer",
      rows,
      `IF({${id}GridCross:index}=1,0,IF(({${id}GridValue}>0)=({${id}GridValue:previous}>0),0,1))`,
      returns.map((r) => signs(gridValues(r))),
      { index: "rate" },
    ),
  ];
}

const gridValues = (r: Returns): number[] =>
  irrGrid.map((rate) => npv(Math.pow(1 + rate, 0.25) - 1, r.incremental) * Math.pow(1 + rate, -0.125));
const signs = (values: readonly number[]): number[] =>
  values.map((value, i) => (i > 0 && value > 0 !== values[i - 1]! > 0 ? 1 : 0));
const crossings = (r: Returns): number[] => signs(gridValues(r)).filter((sign) => sign === 1);

export const paybackWords = (r: Returns): number | string =>
  r.peakCash === 0 ? NO_CASH_NEED : (r.paybackYears ?? NO_PAYBACK);

/** Value of the path's own flows and of the mining before it. */
export function valueLines(context: Context, id: Converted, ownFlow: string, rate: string): Line[] {
  const paths: readonly (LeasePath | CloudPath)[] = context.workings.map((w) => w[id]);
  const before = paths.map((path) => path.before.value);
  const values = paths.map((path) => path.value);
  return [
    perSite(
      `${id}BeforeValue`,
      "Mining until the conversion, present value",
      "USD",
      "money",
      `SUMPRODUCT({${id}Mining:all}+{${id}Sales:all},{mineFactor:all})`,
      before,
      { total: summed(before) },
    ),
    perSite(
      `${id}OwnValue`,
      "The new business, present value",
      "USD",
      "money",
      `SUMPRODUCT({${ownFlow}:all},{${rate}:all})`,
      paths.map((path) => path.value - path.before.value),
      {
        total: summed(paths.map((path) => path.value - path.before.value)),
      },
    ),
    perSite(`${id}Value`, `Value of ${words[id]}`, "USD", "money", `{${id}BeforeValue}+{${id}OwnValue}`, values, {
      role: siteResult(id),
      total: summed(values),
      emphasis: "total",
    }),
  ];
}

export const irrWords = (r: Returns): number | string => ("rate" in r.irr ? r.irr.rate : r.irr.words);
