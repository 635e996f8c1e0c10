import type { TablePlan } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { scenarioAssumptions } from "./scenario-assumptions.js";
import { scenarioTotals } from "./scenario-totals.js";
import { workScenarios } from "./scenarios.js";

/**
 * Scenarios beside this workbook: the totals of all sites in each, and every assumption in which one differs. The
 * workbook's own column is live; a scenario's is solved by the model when the workbook is built, and says "stale" once
 * an input has moved. None without scenarios.
 */
export function scenarioTables(context: Context): TablePlan[] {
  const given = context.details.scenarios ?? [];
  if (given.length === 0) return [];
  const { worked, leftOut } = workScenarios(context, given);
  return [scenarioTotals(context, worked, leftOut), ...scenarioAssumptions(context, worked)];
}
