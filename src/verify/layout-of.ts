import { planComparison } from "../comparison/index.js";
import { checkCase, Refusal } from "../economics/index.js";
import type { LaidOutWorkbook } from "../sheet/grid.js";
import { layout } from "../sheet/layout.js";
import type { Built } from "./inputs/case-of-cells.js";

/** The workbook that follows from a case, or why the model refuses it. */
export const layoutOf = ({ input, details }: Built): LaidOutWorkbook | string =>
  attempt(() => {
    checkCase(input);
    return layout(planComparison(input, details));
  });

export function attempt<T>(make: () => T): T | string {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
