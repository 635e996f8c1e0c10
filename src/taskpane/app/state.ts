import type { AssumptionsAction } from "../assumptions/state.js";
import { baseChoices, type Choices } from "../base/case/choices.js";
import type { PaneAction, Place, Step, Tab } from "../base/places.js";
import { firstBuild, type BuildAction, type BuildState } from "../build/state.js";
import { firstFunctions, type FunctionsAction, type FunctionsState } from "../functions/state.js";
import { firstMarket, type MarketAction, type MarketState } from "../market/state.js";
import { firstPreview, type PreviewAction, type PreviewState } from "../preview/state.js";
import { firstScenarios, type ScenariosAction, type ScenariosState } from "../scenarios/state.js";
import { firstShare, type ShareAction, type ShareState } from "../share/state.js";
import { firstSites, type SitesAction, type SitesState } from "../sites/state.js";

/** A slice a feature: its reducer alone changes it, but for the consequences. */
export interface Slices {
  readonly sites: SitesState;
  readonly choices: Choices;
  readonly scenarios: ScenariosState;
  readonly preview: PreviewState;
  readonly build: BuildState;
  readonly market: MarketState;
  readonly functions: FunctionsState;
  readonly share: ShareState;
}

/** All that the pane knows. Plain data: reducers change it, components show it, commands read it. */
export interface PaneState extends Slices {
  readonly tab: Tab;
  readonly step: Step;
  /** Address of the live selection, "Sheet1!A1", once the host has told one. */
  readonly selection: string | null;
  /** A failure that belongs to no field, shown where the user is: a cell that could not be selected. */
  readonly failure: string | null;
  /** Counts changes of screen, so that focus moves to the new heading once. */
  readonly screen: number;
}

export const firstState: PaneState = {
  tab: "compare",
  step: "sites",
  selection: null,
  sites: firstSites,
  choices: baseChoices,
  scenarios: firstScenarios,
  preview: firstPreview,
  build: firstBuild,
  market: firstMarket,
  functions: firstFunctions,
  share: firstShare,
  failure: null,
  screen: 0,
};

export const placeOf = ({ tab, step }: PaneState): Place => (tab === "compare" ? step : tab);

export type FeatureAction =
  | SitesAction
  | AssumptionsAction
  | ScenariosAction
  | PreviewAction
  | BuildAction
  | MarketAction
  | FunctionsAction
  | ShareAction;

/** Everything that can happen to the pane's state. */
export type Action =
  | PaneAction
  | FeatureAction
  | { readonly type: "restore"; readonly state: Partial<PaneState> }
  | { readonly type: "selection"; readonly address: string };
