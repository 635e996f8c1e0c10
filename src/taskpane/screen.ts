import type { Action } from "./actions.js";
import type { Commands } from "./commands/commands.js";
import type { Derived } from "./derived.js";
import type { PaneState } from "./state.js";

/** What every screen is given. */
export interface ScreenProps {
  readonly state: PaneState;
  readonly derived: Derived;
  readonly send: (action: Action) => void;
  readonly commands: Commands;
  readonly now: Date;
}
