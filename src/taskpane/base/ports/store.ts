import type { Derived } from "../case/derived.js";
import type { PaneAction } from "../places.js";

/** The pane's store as a feature sees it: the slices that it names, and its own actions. */
export interface FeatureStore<State, Action> {
  state(): State;
  /** What follows from the sites and the assumptions as they stand. */
  derived(): Derived;
  send(action: Action | PaneAction): void;
}
