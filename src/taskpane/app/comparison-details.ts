import type { ComparisonDetails, ScenarioInputs } from "../../comparison/index.js";
import { dateSerialOf } from "../../economics/date-serial.js";
import type { Case } from "../../economics/model/case.js";
import { asOf } from "../../market/freshness.js";
import { caseOf } from "../base/case/case-of.js";
import type { Choices } from "../base/case/choices.js";
import { changedFields, isLive, settle, type Settled } from "../base/case/settle.js";
import type { PaneState } from "./state.js";

/** What the sheets say beside the numbers, gathered from the features: owners, scenarios, sources, dates. */
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
    sources: sourcesOf(changedFields(settle(choices)), choices),
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
