import { choiceOf } from "../roles.js";
import { addedUp, backAtZero, CENT_USD, peakNeed } from "../../economics/index.js";
import type { ChartPlan, TableColumn, TablePlan, TableSheet } from "../../sheet/plan.js";
import { lowestRowFormula, paybackFormula, peakNeedFormula, type AddedUp } from "../conversion/cash-need-formulas.js";
import { numberOfSite } from "../flips/chosen-site.js";
import { NO_CASH_NEED, NO_PAYBACK } from "../conversion/conversion-lines.js";
import type { Context } from "../context.js";
import { add, constant } from "../lines/line-builders.js";
import { PATH_WORDS } from "../summary/site-table-columns.js";

export const ALL_SITES = "All sites";

/** Cash flow: one site or all of them, by year, on each path, with what B and C add to mining on. */
export function cashFlowSheet(context: Context): TableSheet {
  const years = yearlyFlows(context);
  return {
    form: "table",
    id: "cashflow",
    name: "Cash flow",
    title: "Cash flow",
    subtitle: "By year, for all sites or the one chosen below; undiscounted. The last year holds the exits.",
    tab: "main",
    charts: [cumulativeChart(context)],
    tables: [yearTable(context, years), choiceTable(context)],
  };
}

interface YearlyFlows {
  readonly mine: readonly number[];
  readonly lease: readonly number[];
  readonly cloud: readonly number[];
}

/** Number of the site shown; 0: all of them. */
const shownNumber = ({ input, details }: Context): number =>
  details.cashFlowSite === undefined ? 0 : numberOfSite(input.sites, details.cashFlowSite);

function yearlyFlows(context: Context): YearlyFlows {
  const { quarters } = context;
  const shown = shownNumber(context);
  const workings = shown === 0 ? context.workings : [context.workings[shown - 1]!];
  const years = Math.ceil((quarters + 1) / 4);
  const yearly = (path: "mine" | "lease" | "cloud"): number[] =>
    Array.from(
      { length: years },
      (_, year) => add(workings.map((w) => add(w[path].flows.slice(4 * year, 4 * year + 4)))) / 1e6,
    );
  return { mine: yearly("mine"), lease: yearly("lease"), cloud: yearly("cloud") };
}

function yearTable(context: Context, flows: YearlyFlows): TablePlan {
  const years = flows.mine.map((_, i) => i + 1);
  const over = (path: "lease" | "cloud"): number[] => addedUp(flows[path].map((flow, i) => flow - flows.mine[i]!));
  const column = (
    id: string,
    label: string,
    group: string,
    formula: string,
    values: readonly number[],
  ): TableColumn => ({
    id,
    label,
    unit: "USD m",
    number: "moneyM",
    kind: "calculation",
    group,
    formula,
    values,
    width: 13,
  });
  const flow = (id: string, path: keyof YearlyFlows): TableColumn => {
    const inYear = `(INT(({${path}Flow:index:all}-1)/4)+1={cfYear})`;
    const one = `SUMPRODUCT(${inYear}*INDEX({${path}Flow:block},0,MAX(1,{cfNumber})))`;
    return {
      ...column(
        id,
        PATH_WORDS[path],
        "Cash flow of the year",
        `IF({cfNumber}=0,SUMPRODUCT(${inYear}*{${path}Flow:total:all}),${one})/10^6`,
        flows[path],
      ),
      total: { formula: "sum", value: add(flows[path]) },
    };
  };
  const summed = (id: string, label: string, group: string, of: string, values: readonly number[]): TableColumn =>
    column(id, label, group, `IF({cfYear}=1,${of},{${id}:previous}+${of})`, values);
  const added = "Added up";
  const more = "Added up, over mining on";
  return {
    id: "yearTable",
    index: "year",
    from: 1,
    to: years.length,
    above: choiceLines(context, over("lease"), over("cloud")),
    columns: [
      { id: "cfYear", label: "Year", unit: "no.", number: "integer", kind: "text", width: 8, values: years },
      flow("cfMine", "mine"),
      flow("cfLease", "lease"),
      flow("cfCloud", "cloud"),
      summed("cfMineSum", PATH_WORDS.mine, added, "{cfMine}", addedUp(flows.mine)),
      summed("cfLeaseSum", PATH_WORDS.lease, added, "{cfLease}", addedUp(flows.lease)),
      summed("cfCloudSum", PATH_WORDS.cloud, added, "{cfCloud}", addedUp(flows.cloud)),
      summed("cfLeaseOver", "B less A", more, "({cfLease}-{cfMine})", over("lease")),
      summed("cfCloudOver", "C less A", more, "({cfCloud}-{cfMine})", over("cloud")),
    ],
  };
}

/** A cent in the USD m of this sheet. */
const CENT_USD_M = CENT_USD / 1e6;
const addedUpOf = (line: string): AddedUp => ({ sums: `{${line}:all}`, rows: "{cfYear:all}", cent: "{centUsd}/10^6" });

function choiceLines(context: Context, leaseOver: readonly number[], cloudOver: readonly number[]) {
  const peak = (id: string, label: string, line: string, values: readonly number[]) =>
    constant(id, label, "USD m", "moneyM", peakNeedFormula(addedUpOf(line)), peakNeed(values, CENT_USD_M), {
      note: "lowest year-end of what the path adds to mining on",
    });
  const payback = (id: string, label: string, line: string, values: readonly number[]) => {
    const sums = addedUpOf(line);
    const earned = paybackFormula(sums, lowestRowFormula(sums), NO_PAYBACK);
    return constant(
      id,
      label,
      "year",
      "general",
      `IF(MIN(${sums.sums})>=-1*${sums.cent},"${NO_CASH_NEED}",${earned})`,
      paybackYear(values),
      { note: "first year-end after the low at which it is earned back" },
    );
  };
  return [
    {
      shape: "constant" as const,
      id: "cfSite",
      role: choiceOf("cashFlowSite"),
      label: "Show",
      unit: "choose",
      kind: "input" as const,
      number: "text" as const,
      value: context.details.cashFlowSite ?? ALL_SITES,
      note: "all sites, or one of them",
      validation: { type: "list" as const, source: "{cfChoiceName:all}" },
    },
    constant(
      "cfNumber",
      "Its number",
      "no.",
      "general",
      "SUMPRODUCT(MAX(({cfChoiceName:all}={cfSite})*({cfChoiceNumber:all}-1)))",
      shownNumber(context),
      { note: "0: all sites" },
    ),
    peak("cfPeakB", "Peak cash need, B over A", "cfLeaseOver", leaseOver),
    peak("cfPeakC", "Peak cash need, C over A", "cfCloudOver", cloudOver),
    payback("cfPaybackB", "Payback, B over A", "cfLeaseOver", leaseOver),
    payback("cfPaybackC", "Payback, C over A", "cfCloudOver", cloudOver),
  ];
}

function paybackYear(sums: readonly number[]): number | string {
  if (peakNeed(sums, CENT_USD_M) === 0) return NO_CASH_NEED;
  const back = backAtZero(sums, CENT_USD_M);
  return back < 0 ? NO_PAYBACK : back + 1;
}

/** The names that the list above offers. */
function choiceTable({ workings }: Context): TablePlan {
  const names = [ALL_SITES, ...workings.map(({ site }) => site.name)];
  return {
    id: "cfChoices",
    heading: "What may be shown",
    index: "choice",
    from: 1,
    to: names.length,
    columns: [
      {
        id: "cfChoiceNumber",
        label: "Row",
        unit: "no.",
        number: "integer",
        kind: "text",
        width: 8,
        values: names.map((_, i) => i + 1),
      },
      {
        id: "cfChoiceName",
        label: "Show",
        unit: "",
        number: "text",
        kind: "link",
        width: 24,
        formula: `IF({cfChoiceNumber}=1,"${ALL_SITES}",INDEX({siteName:sites},MAX(1,{cfChoiceNumber}-1)))`,
        values: names,
      },
    ],
  };
}

const cumulativeChart = ({ details }: Context): ChartPlan => ({
  id: "cumulativeCash",
  kind: "line",
  title: {
    formula: `"Cash added up, "&{cfSite}&": what each path has earned by year-end"`,
    value: `Cash added up, ${details.cashFlowSite ?? ALL_SITES}: what each path has earned by year-end`,
  },
  altText: "Three lines: cumulative cash flow of mine, lease and cloud by year, USD m.",
  categories: "{cfYear:all}",
  series: [
    { name: PATH_WORDS.mine, values: "{cfMineSum:all}", colour: "first" },
    { name: PATH_WORDS.lease, values: "{cfLeaseSum:all}", colour: "second" },
    { name: PATH_WORDS.cloud, values: "{cfCloudSum:all}", colour: "third", dash: true },
  ],
  xAxis: { title: "Year" },
  yAxis: { title: "USD m, added up" },
  place: { rows: 19, columns: 8, after: "yearTable" },
});
