import { type Role } from "../../sheet/roles.js";
import { planComparison, type ComparisonDetails } from "../../comparison/index.js";
import { checkCase, quartersOf, Refusal, type Case } from "../../economics/index.js";
import type { LaidOutWorkbook } from "../../sheet/grid.js";
import { layout } from "../../sheet/layout.js";
import { isBlank, readAsBuilt, type AsBuilt } from "./as-built.js";
import { caseOfCells, detailsOfCells } from "./case-of-cells.js";
import { changedCounts } from "./changed-counts.js";
import { expectedValues } from "./expected-values.js";
import { findings, type Finding } from "./findings.js";
import { restored, type Restored } from "./fingerprints.js";
import { changedOf, inputCells, type InputCell } from "./input-cells.js";
import type { OurSheets } from "./our-sheets.js";
import { placeOf, probe } from "./probe.js";
import { scenariosAsBuilt } from "./scenarios-as-built.js";
import { toldSources } from "./told-sources.js";

/** What was found out about one comparison. */
export interface Verdict {
  readonly built: AsBuilt;
  readonly changed: readonly InputCell[];
  readonly findings: readonly Finding[];
  /** Results are still those of the inputs as built: nothing has recalculated the workbook since. */
  readonly notRecalculated: boolean;
  /** Why results could not be compared with the inputs as they stand; null when they were. */
  readonly notCompared: string | null;
}

/**
 * Recomputes a comparison from its own inputs and compares every formula and every result.
 * @throws Stop (refused) when the file does not say what it was built from.
 */
export function verdictOf(ours: OurSheets): Verdict {
  const built = readAsBuilt(ours);
  const whole = restored(built, inputCells(built, ours));
  const changed = changedOf(whole.cells);
  const input = caseOfCells(whole.cells, (cell) => cell.built);
  const made = madeWith(built, input, ours);
  const then = attempt(() => layoutAsBuilt(input, whole, made, ours));
  if (typeof then === "string")
    return { built, changed, findings: whole.findings, notRecalculated: false, notCompared: then };
  // Values that were solved when the workbook was built and stand as numbers.
  const unknown = (role: Role | undefined): boolean => whole.curveLost && role?.kind === "solved";
  const special = changedCounts(built, whole.cells);
  const compare = (now: LaidOutWorkbook, own: typeof special) =>
    findings(then, ours, expectedValues(now, own, unknown));
  const now = changed.length === 0 ? then : attempt(() => layoutNow(then, whole, made));
  if (typeof now !== "string") {
    const found = compare(now, special);
    const results = found.some(({ kind }) => kind === "result");
    const asBefore = results && changed.length > 0 ? compare(then, () => undefined) : found;
    const notRecalculated = results && changed.length > 0 && !asBefore.some(({ kind }) => kind === "result");
    const shown = notRecalculated ? asBefore : found;
    return { built, changed, findings: [...whole.findings, ...shown], notRecalculated, notCompared: null };
  }
  const formulas = compare(then, () => undefined).filter(({ kind }) => kind !== "result");
  return { built, changed, findings: [...whole.findings, ...formulas], notRecalculated: false, notCompared: now };
}

/** The layout, or why the model refuses the inputs. */
function attempt(make: () => LaidOutWorkbook): LaidOutWorkbook | string {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function layoutAsBuilt(input: Case, { cells }: Restored, made: ComparisonDetails, ours: OurSheets): LaidOutWorkbook {
  checkCase(input);
  const { flipsSite: _first, ...details } = detailsOfCells(cells, (cell) => cell.built);
  const all: ComparisonDetails = { ...details, ...made };
  const sources = toldSources(layout(planComparison(input, { ...all, pricePoints: 3 })), ours.sheets.get("inputs")!);
  return layout(planComparison(input, { ...all, sources }));
}

/** What the file says of its making, besides inputs. */
function madeWith({ preset, marketAsOf }: AsBuilt, input: Case, { sheets }: OurSheets): ComparisonDetails {
  const scenarios = scenariosAsBuilt(sheets.get("comparison")!, input);
  return { preset, marketAsOf, scenarios, pricePoints: pointCount(sheets) };
}

/** Columns of the sheet Price points. */
function pointCount(sheets: OurSheets["sheets"]): number {
  const { row, column } = placeOf(probe(), "points", "pointNumber");
  let count = 0;
  while (!isBlank(sheets.get("points")?.cellAt(row, column + count)?.value)) count++;
  return Math.max(2, count);
}

/** The same workbook with the inputs as they stand. @throws Refusal when the model does not accept them. */
function layoutNow(then: LaidOutWorkbook, { cells }: Restored, made: ComparisonDetails): LaidOutWorkbook {
  const input = caseOfCells(cells, (cell) => cell.now);
  checkCase(input);
  const rows = placeOf(then, "market", "quarter").rows;
  const quarters = quartersOf(input.market.horizonYears);
  if (quarters >= rows)
    throw new Refusal(`The horizon of ${quarters} quarters is longer than the sheets' ${rows - 1} rows.`);
  const details = detailsOfCells(cells, (cell) => cell.now);
  requireSite(details.flipsSite, input, "Flips");
  requireSite(details.cashFlowSite, input, "Cash flow");
  return layout(planComparison(input, { ...details, ...made }));
}

function requireSite(name: string | undefined, { sites }: Case, sheet: string): void {
  if (name === undefined || sites.some((site) => site.name.toLowerCase() === name.toLowerCase())) return;
  throw new Refusal(`${sheet} shows “${name}”, and no site is called so.`);
}
