import type { Region } from "../../sheet/grid.js";
import type { CellValue } from "../../sheet/plan.js";
import type { FileCell } from "../input/workbook-file.js";
import { isBlank, type AsBuilt } from "./as-built.js";
import { sumOfCurve } from "./fingerprints.js";
import type { InputCell } from "./input-cells.js";

/**
 * What the workbook's own count of changed inputs must show: lines `changed1`, `changedSites1` …, `changedCurve`, their
 * sum `changedInputs`, and the words "current" or "stale" that hang on it. Undefined for every other region.
 */
export function changedCounts(built: AsBuilt, cells: readonly InputCell[]): (region: Region) => CellValue | undefined {
  const curve =
    Math.abs(sumOfCurve(cells) - Number(built.curveSum ?? 0)) > 1e-9 * Math.max(1, Number(built.curveSum ?? 0)) ? 1 : 0;
  // As the sheet counts: against what Checks says now, altered or not.
  const changed = cells.filter(({ id, at, now }) => differs(built.lines.get(id)?.[at], now) && built.lines.has(id));
  const total = changed.length + curve;
  return ({ id = "", content }) => {
    if (!("formula" in content)) return undefined;
    if (/,"current","stale"\)$/.test(content.formula)) return total === 0 ? "current" : "stale";
    if (id === "changedInputs") return total;
    if (id === "changedCurve") return curve;
    if (!/^changed(Sites)?\d+$/.test(id)) return undefined;
    const rows = new Set([...content.formula.matchAll(/'\{\{inputs\}\}'!R(\d+)C/g)].map(([, row]) => row));
    return changed.filter(({ cell }) => rows.has(/\d+$/.exec(cell)?.[0])).length;
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
