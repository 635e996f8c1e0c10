import type { Action } from "./actions.js";
import { reduceBuild } from "../build/reduce.js";
import { reduceSites } from "../sites/reduce.js";
import { baseChoices } from "../base/case/choices.js";
import { reduceChoices } from "../assumptions/reduce.js";
import { reduceFunctions } from "../functions/reduce.js";
import { reduceMarket } from "../market/reduce.js";
import { reduceScenarios } from "../scenarios/reduce.js";
import { reduceShare } from "../share/reduce.js";
import { firstShare } from "../share/state.js";
import type { PaneState, PreviewState, Step } from "./state.js";

export const firstState: PaneState = {
  tab: "compare",
  step: "sites",
  selection: null,
  sites: { status: "none" },
  choices: baseChoices,
  scenarios: { saved: [], current: null, compared: null, naming: null, message: null },
  preview: { weighted: false, site: null },
  build: { status: "none" },
  market: { snapshot: null, asking: false, fault: null, used: null },
  functions: { query: "", open: null, inserted: null },
  share: firstShare,
  failure: null,
  screen: 0,
};

/** The pane's next state. Pure: time, Excel and the network come in through actions. */
export function reduce(state: PaneState, action: Action): PaneState {
  if (action.type === "restore") return { ...state, ...action.state };
  if (action.type === "failure") return { ...state, failure: action.sentence };
  const { scenarios, choices } = reduceScenarios(state.scenarios, state.choices, action);
  const next: PaneState = {
    ...state,
    selection: action.type === "selection" ? action.address : state.selection,
    tab: action.type === "tab" ? action.tab : state.tab,
    step: stepAfter(state.step, action),
    sites: reduceSites(state.sites, action),
    choices: reduceChoices(choices, action),
    scenarios,
    preview: reducePreview(state.preview, action),
    build: reduceBuild(state.build, action),
    market: reduceMarket(state.market, action),
    functions: reduceFunctions(state.functions, action),
    share: reduceShare(state.share, action),
    failure: action.type === "selection" ? state.failure : null,
  };
  return next.tab === state.tab && next.step === state.step && !changesScreen(state, next)
    ? next
    : { ...next, screen: state.screen + 1 };
}

/** A finished reading or build replaces the screen, although the step stays. */
const changesScreen = (before: PaneState, after: PaneState): boolean =>
  (before.sites.status === "reading" && after.sites.status !== "reading") ||
  (before.build.status !== after.build.status && before.step === "build");

function stepAfter(step: Step, action: Action): Step {
  switch (action.type) {
    case "step":
      return action.step;
    case "reading":
      return "sites";
    case "build step":
      return "build";
    default:
      return step;
  }
}

function reducePreview(preview: PreviewState, action: Action): PreviewState {
  switch (action.type) {
    case "weighted":
      return { ...preview, weighted: action.weighted };
    case "chart site":
      return { ...preview, site: action.site };
    case "sites read":
      return { ...preview, site: null };
    default:
      return preview;
  }
}
