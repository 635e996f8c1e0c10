import { wholeCheck } from "../../sheet/frame/frame.js";
import { sameRole } from "../../sheet/roles.js";
import { planComparison, type ComparisonDetails } from "../../comparison/index.js";
import type { Case } from "../../economics/model/case.js";
import type { LaidOutWorkbook } from "../../sheet/grid.js";
import { layout } from "../../sheet/layout.js";

/** The comparison as cells, ready for a writer. */
export const layOutComparison = (input: Case, details: ComparisonDetails): LaidOutWorkbook =>
  layout(planComparison(input, details));

/** Whether the check of all says so, by the value that stands beside its formula. */
export function checksFine({ sheets }: LaidOutWorkbook): boolean {
  const regions = sheets.flatMap((sheet) => sheet.regions);
  const all = regions.find(({ role }) => role !== undefined && sameRole(role, wholeCheck));
  return all !== undefined && "cached" in all.content && all.content.cached[0]?.[0] === 1;
}
