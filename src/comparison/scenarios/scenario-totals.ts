import { solvedOf, staleOf } from "../roles.js";
import { bestPath, paths, type Path } from "../../economics/index.js";
import type { CellValue, TablePlan } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { constant } from "../lines/line-builders.js";
import { rowLabels, scenarioColumn } from "./scenario-columns.js";
import { totalsOf, type Totals, type WorkedScenario } from "./scenarios.js";
import { bestOf, PATH_WORDS } from "../summary/site-table-columns.js";

interface Measure {
  readonly label: string;
  readonly unit: string;
  /** Of this workbook, live. */
  readonly formula: string;
  readonly of: (totals: Totals) => CellValue;
}

const lines: Readonly<Record<Path, string>> = {
  mine: "{cmpMine:total}",
  lease: "{cmpLease:total}",
  cloud: "{cmpCloud:total}",
};
const riskLines = { mine: "{riskMine:total}", lease: "{riskLease:total}", cloud: "{riskCloud:total}" } as const;

const measures: readonly Measure[] = [
  ...paths.map((path): Measure => ({
    label: PATH_WORDS[path],
    unit: "USD m",
    formula: lines[path],
    of: ({ headline }) => headline[path],
  })),
  ...paths.map((path): Measure => ({
    label: `${PATH_WORDS[path]}, per grid watt`,
    unit: "USD/W",
    formula: `${lines[path]}/{cmpGridMw:total}`,
    of: ({ headline, gridMw }) => headline[path] / gridMw,
  })),
  {
    label: "Best path",
    unit: "in words",
    formula: bestOf(lines.mine, lines.lease, lines.cloud),
    of: ({ headline }) => PATH_WORDS[bestPath(headline)],
  },
  ...(["lease", "cloud"] as const).map((path): Measure => ({
    label: `${PATH_WORDS[path]}, risk-weighted`,
    unit: "USD m",
    formula: riskLines[path],
    of: ({ riskWeighted }) => riskWeighted[path],
  })),
  {
    label: "Best path, risk-weighted",
    unit: "in words",
    formula: bestOf(riskLines.mine, riskLines.lease, riskLines.cloud),
    of: ({ riskWeighted }) => PATH_WORDS[bestPath(riskWeighted)],
  },
];

/** The totals of all sites in each scenario, beside the live ones. */
export function scenarioTotals(
  context: Context,
  worked: readonly WorkedScenario[],
  leftOut: readonly string[],
): TablePlan {
  const here = totalsOf(context);
  const when = context.details.builtAt ? ` at ${context.details.builtAt}` : "";
  const missing = leftOut.length > 0 ? ` Left out: ${leftOut.join(" ")}` : "";
  return {
    id: "scenarioTotals",
    heading: "Scenarios: all sites together",
    note: `Scenarios were solved by the model${when}; this workbook's own column is live.${missing}`,
    index: "scenarioLine",
    from: 1,
    to: measures.length,
    above: [
      constant(
        "scenarioState",
        "Solved values of the scenarios",
        "words",
        "text",
        'IF({changedInputs}=0,"current","stale")',
        "current",
        { role: staleOf("scenarios") },
      ),
    ],
    columns: [
      ...rowLabels("scenario", "All sites together", measures),
      {
        ...scenarioColumn(
          "scenarioHere",
          "This workbook",
          "calculation",
          "price",
          measures.map(({ of }) => of(here)),
        ),
        formulas: measures.map(({ formula }) => formula),
      },
      ...worked.map(({ name, totals }, i) => ({
        ...scenarioColumn(
          `scenario${i + 1}`,
          name,
          "text",
          "price",
          measures.map(({ of }) => of(totals)),
        ),
        role: solvedOf("scenarios"),
      })),
    ],
  };
}
