import { sameRole } from "../../sheet/roles.js";
import { curveSum } from "../../comparison/roles.js";
import { fingerprint } from "../../comparison/index.js";
import type { FileCell } from "../input/workbook-file.js";
import { valuesOf, type AsBuilt } from "./as-built.js";
import { caseOfCells } from "./case-of-cells.js";
import type { Finding } from "./findings.js";
import { changedOf, curve, type InputCell } from "./input-cells.js";

export interface Restored {
  /** The cells with what really stood there when the workbook was built, as far as the fingerprint proves it. */
  readonly cells: readonly InputCell[];
  /** Cells of Checks or About that were altered since. */
  readonly findings: readonly Finding[];
  /** A hashprice curve was built in and has been changed: only its sum is known. */
  readonly curveLost: boolean;
}

/**
 * Are the inputs as built, which the sheet Checks keeps, those that About's fingerprint was made of? Where not, putting
 * back what Inputs says shows which cell of Checks was altered.
 */
export function restored(built: AsBuilt, given: readonly InputCell[]): Restored {
  const { cells, curveAltered, curveLost } = withCurve(built, given);
  const alterations = (some: readonly InputCell[]): readonly Finding[] => [
    ...some.map(({ role, at, built: found, now }) => finding(built.cellOf(role, at), found, now)),
    ...(curveAltered ? [finding(built.cellOf(curveSum, 0), built.curveSum, sumOfCurve(cells))] : []),
  ];
  if (hashOf(cells) === built.hash.text) return { cells, findings: alterations([]), curveLost };
  const changed = changedOf(cells).filter(({ role }) => valuesOf(built, role).length > 0);
  const put = (some: readonly InputCell[]) =>
    cells.map((cell) => (some.includes(cell) ? { ...cell, built: cell.now } : cell));
  const culprits = [changed, ...changed.map((one) => [one])].find((some) => hashOf(put(some)) === built.hash.text);
  if (culprits) return { cells: put(culprits), findings: alterations(culprits), curveLost };
  if (curveLost) return { cells, findings: [], curveLost };
  return { cells, findings: [finding(built.hash.cell, built.hash.text, hashOf(cells))], curveLost };
}

const hashOf = (cells: readonly InputCell[]): string => fingerprint(caseOfCells(cells, (cell) => cell.built));

function finding(cell: string, found: FileCell["value"], expected: FileCell["value"]): Finding {
  return { cell, kind: "constant", found, expected: typeof expected === "object" ? null : expected };
}

export const sumOfCurve = (cells: readonly InputCell[]): number =>
  cells.reduce((sum, { role, now }) => sum + (sameRole(role, curve) && typeof now === "number" ? now : 0), 0);

/** The curve as built is the one that stands there if its sum is the same, or if the fingerprint says so. */
function withCurve(built: AsBuilt, cells: readonly InputCell[]) {
  const kept = cells.map((cell) => (sameRole(cell.role, curve) ? { ...cell, built: cell.now } : cell));
  const [then, now] = [Number(built.curveSum ?? 0), sumOfCurve(cells)];
  if (Math.abs(then - now) <= 1e-9 * Math.max(1, now)) return { cells: kept, curveAltered: false, curveLost: false };
  if (now > 0 && hashOf(kept) === built.hash.text) return { cells: kept, curveAltered: true, curveLost: false };
  return { cells, curveAltered: then !== 0 && hashOf(cells) === built.hash.text, curveLost: then !== 0 };
}
