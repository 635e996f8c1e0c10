import type { Region } from "../../sheet/grid.js";
import type { CellValue } from "../../sheet/plan.js";
import { subjectKey } from "../../sheet/roles.js";
import { isBlank, type Value } from "../cells.js";
import type { InputCell } from "../inputs/input-cells.js";

/**
 * What the workbook's own count of changed inputs must show: of some inputs each, their sum, and the words "current" or
 * "stale" that hang on it. Undefined for every other region. The sheet counts against what it keeps as built, altered or
 * not; of a line that it keeps as a sum it sees only that.
 */
export function changedCounts(
  inputs: readonly InputCell[],
  kept: readonly InputCell[],
): (region: Region) => CellValue | undefined {
  const builtAt = new Map(kept.map((cell) => [`${subjectKey(cell.role)} ${cell.at}`, cell.now]));
  const sums = sumsOf(inputs);
  const covered = new Map<string, number>();
  for (const { role, at, now } of inputs) {
    const key = subjectKey(role);
    if (builtAt.has(`${key} ${at}`) && differs(builtAt.get(`${key} ${at}`), now))
      covered.set(key, (covered.get(key) ?? 0) + 1);
  }
  for (const { role, now } of kept) {
    const sum = sums.get(subjectKey(role));
    if (sum && Math.abs(sum.now - Number(now ?? 0)) > 1e-9 * Math.max(1, Number(now ?? 0))) covered.set(sum.key, 1);
  }
  const total = [...covered.values()].reduce((sum, count) => sum + count, 0);
  return ({ role, content }) => {
    if (!("formula" in content) || !role) return undefined;
    if (role.kind === "stale") return total === 0 ? "current" : "stale";
    if (role.kind !== "changed") return undefined;
    if (role.of === "all") return total;
    return (role.covers ?? []).reduce((sum, each) => sum + (covered.get(subjectKey(each)) ?? 0), 0);
  };
}

/** Of lines of quarters: their sums, under the name by which the sheet keeps them. */
function sumsOf(inputs: readonly InputCell[]): ReadonlyMap<string, { readonly key: string; readonly now: number }> {
  const sums = new Map<string, { readonly key: string; readonly now: number }>();
  for (const { role, now } of inputs) {
    const name = subjectKey({ ...role, of: `sum of ${role.of}` });
    const before = sums.get(name)?.now ?? 0;
    sums.set(name, { key: subjectKey(role), now: before + (typeof now === "number" ? now : 0) });
  }
  return sums;
}

/** As a sheet's `<>` sees it: a blank is 0 and "", texts in any case. */
function differs(built: Value | undefined, now: Value): boolean {
  if (isBlank(built) || isBlank(now)) return !(isNothing(built) && isNothing(now));
  if (typeof built === "string" && typeof now === "string") return built.toLowerCase() !== now.toLowerCase();
  return built !== now;
}

const isNothing = (value: Value | undefined): boolean => isBlank(value) || value === 0;
