import { planComparison, type ComparisonDetails } from "../../comparison/index.js";
import type { Case } from "../../economics/model/case.js";
import type { LaidOutWorkbook } from "../../sheet/grid.js";
import { layout } from "../../sheet/layout.js";

/** The comparison as cells, ready for a writer. */
export const layOutComparison = (input: Case, details: ComparisonDetails): LaidOutWorkbook =>
  layout(planComparison(input, details));

/** Whether the sheet of checks says so, by the values that stand beside its formulas. */
export function checksFine({ sheets }: LaidOutWorkbook): boolean {
  const all = sheets.find(({ id }) => id === "checks")?.regions.find(({ id }) => id === "allChecks");
  return all !== undefined && "cached" in all.content && all.content.cached[0]?.[0] === 1;
}
