import { reduceChoices } from "../assumptions/reduce.js";
import { reduceBuild } from "../build/reduce.js";
import { reduceFunctions } from "../functions/reduce.js";
import { reduceMarket } from "../market/reduce.js";
import { reducePreview } from "../preview/reduce.js";
import { reduceScenarios } from "../scenarios/reduce.js";
import { reduceShare } from "../share/reduce.js";
import { reduceSites } from "../sites/reduce.js";
import { consequencesOf } from "./consequences.js";
import type { Action, PaneState, Slices } from "./state.js";

/** The pane's next state. Pure: time, Excel and the network come in through actions. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "restore":
      return { ...state, ...action.state };
    case "failure":
      return { ...state, failure: action.sentence };
    case "selection":
      return { ...state, selection: action.address };
    case "tab":
      return shown(state, { ...state, tab: action.tab, failure: null });
    case "step":
      return shown(state, { ...state, step: action.step, failure: null });
    default: {
      const next: PaneState = { ...state, ...slicesAfter(state, action), failure: null };
      return shown(state, { ...next, ...consequencesOf(next, action) });
    }
  }
}

const slicesAfter = (state: Slices, action: Action): Slices => ({
  sites: reduceSites(state.sites, action),
  choices: reduceChoices(state.choices, action),
  scenarios: reduceScenarios(state.scenarios, action),
  preview: reducePreview(state.preview, action),
  build: reduceBuild(state.build, action),
  market: reduceMarket(state.market, action),
  functions: reduceFunctions(state.functions, action),
  share: reduceShare(state.share, action),
});

/** Counts a change of screen: another place, or a finished reading or build, which replaces what its step shows. */
const shown = (before: PaneState, after: PaneState): PaneState =>
  before.tab !== after.tab || before.step !== after.step || replacesScreen(before, after)
    ? { ...after, screen: before.screen + 1 }
    : after;

const replacesScreen = (before: PaneState, after: PaneState): boolean =>
  (before.sites.status === "reading" && after.sites.status !== "reading") ||
  (before.build.status !== after.build.status && before.step === "build");
