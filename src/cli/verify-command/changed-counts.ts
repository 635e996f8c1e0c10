import { subjectKey } from "../../sheet/roles.js";
import type { Region } from "../../sheet/grid.js";
import type { CellValue } from "../../sheet/plan.js";
import type { FileCell } from "../input/workbook-file.js";
import { isBlank, valuesOf, type AsBuilt } from "./as-built.js";
import { sumOfCurve } from "./fingerprints.js";
import { curve, type InputCell } from "./input-cells.js";

/**
 * What the workbook's own count of changed inputs must show: of some inputs each, their sum, and the words "current" or "stale" that hang on it. Undefined for every other region.
 */
export function changedCounts(built: AsBuilt, cells: readonly InputCell[]): (region: Region) => CellValue | undefined {
  const then = Number(built.curveSum ?? 0);
  const curveChanged = Math.abs(sumOfCurve(cells) - then) > 1e-9 * Math.max(1, then) ? 1 : 0;
  // As the sheet counts: against what Checks says now, altered or not.
  const changed = cells.filter(({ role, at, now }) => {
    const values = valuesOf(built, role);
    return values.length > 0 && differs(values[at], now);
  });
  const total = changed.length + curveChanged;
  return ({ role, content }) => {
    if (!("formula" in content) || !role) return undefined;
    if (role.kind === "stale") return total === 0 ? "current" : "stale";
    if (role.kind !== "changed") return undefined;
    if (role.of === "all") return total;
    const covered = new Set((role.covers ?? []).map(subjectKey));
    if (covered.has(subjectKey(curve))) return curveChanged;
    return changed.filter((cell) => covered.has(subjectKey(cell.role))).length;
  };
}

type Value = FileCell["value"] | undefined;

/** As a sheet's `<>` sees it: a blank is 0 and "", texts in any case. */
function differs(built: Value, now: Value): boolean {
  if (isBlank(built) || isBlank(now)) return !(isNothing(built) && isNothing(now));
  if (typeof built === "string" && typeof now === "string") return built.toLowerCase() !== now.toLowerCase();
  return built !== now;
}

const isNothing = (value: Value): boolean => isBlank(value) || value === 0;
