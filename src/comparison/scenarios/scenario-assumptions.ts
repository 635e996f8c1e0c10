import { quantities, type Case } from "../../economics/index.js";
import type { TablePlan } from "../../sheet/plan.js";
import { groups } from "../../sites/assumptions/groups.js";
import type { CaseField } from "../../economics/fields.js";
import type { Context } from "../context.js";
import { rowLabels, scenarioColumn } from "./scenario-columns.js";
import type { WorkedScenario } from "./scenarios.js";

/** Every assumption in which a scenario differs from this workbook; no table where none does. */
export function scenarioAssumptions({ input }: Context, worked: readonly WorkedScenario[]): TablePlan[] {
  const fields = groups
    .flatMap((group) => group.fields)
    .filter((field) => worked.some((scenario) => valueOf(scenario.input, field) !== valueOf(input, field)));
  if (fields.length === 0) return [];
  const rows = fields.map((field) => quantities[field]);
  const one: TablePlan = {
    id: "scenarioInputs",
    heading: "Scenarios: what they assume",
    note: "Every assumption in which one differs from this workbook; all others are those of the sheet Inputs.",
    index: "scenarioField",
    from: 1,
    to: fields.length,
    columns: [
      ...rowLabels("assumed", "Assumption", rows),
      {
        ...scenarioColumn(
          "assumedHere",
          "This workbook",
          "link",
          "general",
          fields.map((field) => valueOf(input, field)),
        ),
        formulas: fields.map((field) => `{${field}}`),
      },
      ...worked.map((scenario, i) =>
        scenarioColumn(
          `assumed${i + 1}`,
          scenario.name,
          "text",
          "general",
          fields.map((field) => valueOf(scenario.input, field)),
        ),
      ),
    ],
  };
  return [one];
}

const valueOf = ({ market, assumptions }: Case, field: CaseField): number => {
  const values: Readonly<Record<CaseField, number>> = { ...market, ...assumptions };
  return values[field];
};
