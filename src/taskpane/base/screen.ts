import type { Action } from "../app/actions.js";
import type { Commands } from "../app/commands.js";
import type { Derived } from "../app/derived.js";
import type { PaneState } from "../app/state.js";

/** What every screen is given. */
export interface ScreenProps {
  readonly state: PaneState;
  readonly derived: Derived;
  readonly send: (action: Action) => void;
  readonly commands: Commands;
  readonly now: Date;
}
