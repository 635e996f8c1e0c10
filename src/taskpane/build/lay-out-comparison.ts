import { planComparison, type ComparisonDetails, type ScenarioInputs } from "../../comparison/index.js";
import type { Case } from "../../economics/model/case.js";
import { asOf } from "../../market/freshness.js";
import type { LaidOutWorkbook } from "../../sheet/grid.js";
import { layout } from "../../sheet/layout.js";
import { caseOf } from "../base/case/case-of.js";
import type { Choices } from "../base/case/choices.js";
import { changedFields, isLive, settle, type Settled } from "../base/case/settle.js";
import { dateSerialOf } from "../../economics/date-serial.js";
import { derive } from "../app/derived.js";
import type { PaneState } from "../app/state.js";

/** The comparison as cells, ready for a writer. Fetched on demand: it is the largest part of the pane. */
export const layOutComparison = (state: PaneState, input: Case, builtAt: Date): LaidOutWorkbook =>
  layout(planComparison(input, detailsOf(state, input, builtAt)));

/** Whether the sheet of checks says so, by the values that stand beside its formulas. */
export function checksFine({ sheets }: LaidOutWorkbook): boolean {
  const all = sheets.find(({ id }) => id === "checks")?.regions.find(({ id }) => id === "allChecks");
  return all !== undefined && "cached" in all.content && all.content.cached[0]?.[0] === 1;
}

/** @internal exported for tests */
export function detailsOf(state: PaneState, input: Case, builtAt: Date): ComparisonDetails {
  const { sites, choices } = state;
  const read = sites.status === "read" ? sites : null;
  const live = choices.market && asOf(choices.market);
  return {
    owners: read?.read.sites.map(({ owner }) => owner) ?? [],
    statuses: read?.read.sites.map(({ status }) => status) ?? [],
    ...(read ? { sitesFrom: `${read.cells.sheetName}!${read.cells.address}` } : {}),
    preset: choices.preset,
    ...(live ? { marketAsOf: live.toISOString(), asOfDate: dateSerialOf(live.toISOString()) } : {}),
    scenarios: scenariosOf(state, input),
    sources: sourcesOf(changedFields(derive(state).settled), choices),
    builtAt: builtAt.toISOString(),
  };
}

/** Saved scenarios for the same sites; one with a field that is wrong says so in the pane and is not shown. */
const scenariosOf = ({ scenarios }: PaneState, { sites }: Case): ScenarioInputs[] =>
  scenarios.saved.flatMap(({ name, choices }) => {
    const scenario = caseOf(settle(choices), sites);
    return scenario ? [{ name, market: scenario.market, assumptions: scenario.assumptions }] : [];
  });

/** Presets bring their own sources; what was typed or read from the market is said here. */
const sourcesOf = (changed: readonly Settled[], { market }: Choices): Record<string, string> =>
  Object.fromEntries(
    changed.flatMap(({ name, layer }) => {
      if (layer === "edit") return [[name, "typed in the pane"]];
      return layer === "market" && market && isLive(name) ? [[name, market.readings[name].source]] : [];
    }),
  );
