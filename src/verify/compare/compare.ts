import { Refusal } from "../../economics/index.js";
import type { LaidOutWorkbook } from "../../sheet/grid.js";
import { placesOfKind, sameRole } from "../../sheet/roles.js";
import { withCells, type Built } from "../inputs/case-of-cells.js";
import {
  builtCells,
  changedOf,
  inputCells,
  plannedValues,
  type InputCell,
  type SheetMaps,
} from "../inputs/input-cells.js";
import { attempt, layoutOf } from "../layout-of.js";
import { changedCounts } from "./changed-counts.js";
import { expectedValues } from "./expected-values.js";
import { findings, type Finding } from "./findings.js";
import { withoutSearched } from "./searched.js";

export interface Compared {
  readonly changed: readonly InputCell[];
  readonly findings: readonly Finding[];
  readonly notRecalculated: boolean;
  /** An input is outside its range; `why` says which. */
  readonly refused: boolean;
  readonly why: string | null;
}

/** Every formula against the workbook as built, every result against the inputs as they stand. */
export function compare(built: Built, then: LaidOutWorkbook, maps: SheetMaps): Compared {
  const inputs = inputCells(then, maps);
  const changed = changedOf(inputs);
  const special = changedCounts(inputs, builtCells(then, maps));
  const against = (now: LaidOutWorkbook, own: typeof special): Finding[] =>
    withoutSearched(findings(then, maps, expectedValues(now, own)));
  const now = changed.length === 0 ? then : attempt(() => layoutNow(built, then, inputs));
  if (typeof now === "string") {
    const formulas = against(then, () => undefined).filter(({ kind }) => kind !== "result");
    return { changed, findings: formulas, notRecalculated: false, refused: true, why: now };
  }
  const found = against(now, special);
  const results = changed.length > 0 && found.some(({ kind }) => kind === "result");
  const asBefore = results ? against(then, () => undefined) : found;
  const notRecalculated = results && !asBefore.some(({ kind }) => kind === "result");
  return { changed, findings: notRecalculated ? asBefore : found, notRecalculated, refused: false, why: null };
}

/** The same workbook with the inputs as they stand. @throws Refusal when the model or the sheets do not accept them. */
function layoutNow(built: Built, then: LaidOutWorkbook, inputs: readonly InputCell[]): LaidOutWorkbook {
  const changed = changedOf(inputs).map(({ role }) => role);
  // What a sheet shows is told, too: until somebody chose, the plan would choose anew from other inputs.
  const touched = inputs.filter(({ role }) => role.kind === "choice" || changed.some((other) => sameRole(role, other)));
  const now = layoutOf(withCells(built, touched, (cell) => cell.now));
  if (typeof now === "string") throw new Refusal(now);
  requireRows(then, now);
  requireChoices(touched, now);
  return now;
}

/** Lines that run down have so many rows as were built. */
function requireRows(then: LaidOutWorkbook, now: LaidOutWorkbook): void {
  for (const { role, area, down } of now.roles) {
    const place = down === undefined ? undefined : then.roles.find((other) => sameRole(other.role, role));
    if (place && area.rows > place.area.rows)
      throw new Refusal(
        `The horizon needs ${area.rows} rows a ${down}; the sheets have ${place.area.rows}: build again.`,
      );
  }
}

/** A sheet that shows a site which is none shows nothing. */
function requireChoices(touched: readonly InputCell[], now: LaidOutWorkbook): void {
  const chosen = inputCellsOfPlan(now);
  for (const { role, label, cell, now: name } of touched) {
    if (role.kind !== "choice") continue;
    const expected = chosen.get(role.of);
    if (expected?.toLowerCase() === String(name ?? "").toLowerCase()) continue;
    throw new Refusal(`${label} (${cell}) shows “${String(name ?? "")}”, and no site is called so.`);
  }
}

/** What a plan itself chooses. */
function inputCellsOfPlan(plan: LaidOutWorkbook): ReadonlyMap<string, string> {
  const choices = placesOfKind(plan, "choice").map(
    (place) => [place.role.of, String(plannedValues(plan, place)[0] ?? "")] as const,
  );
  return new Map(choices);
}
