import type { Derived } from "./case/derived.js";
import type { PaneAction } from "./places.js";

/** What a screen is given: the slices that its feature names, the feature's own actions and commands. */
export interface ScreenProps<State = unknown, Action = never, Commands = unknown> {
  readonly state: State;
  readonly derived: Derived;
  readonly send: (action: Action | PaneAction) => void;
  readonly commands: Commands;
  readonly now: Date;
}
