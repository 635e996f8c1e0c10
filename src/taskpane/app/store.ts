import { reduce } from "./reduce.js";
import { firstState, type Action, type PaneState } from "./state.js";

/** The state and the one way to change it. */
export interface Store {
  state(): PaneState;
  send(action: Action): void;
  /** Called after every change, with the state before it. */
  subscribe(listener: (before: PaneState, after: PaneState) => void): () => void;
}

export function createStore(start: PaneState = firstState): Store {
  let state = start;
  const listeners = new Set<(before: PaneState, after: PaneState) => void>();
  return {
    state: () => state,
    send(action) {
      const before = state;
      state = reduce(state, action);
      if (state !== before) for (const listener of listeners) listener(before, state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
