import { reduce } from "../../src/taskpane/app/reduce.js";
import type { Action, PaneState } from "../../src/taskpane/app/state.js";

/** An action, or one that takes something of the state along, as a command would. */
export type Happens = Action | ((state: PaneState) => Action);

export const reduceAny = (state: PaneState, happens: Happens): PaneState =>
  reduce(state, typeof happens === "function" ? happens(state) : happens);
