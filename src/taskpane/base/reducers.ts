/** Anything that can happen; its type says whose it is. */
export interface Happening {
  readonly type: string;
}

/** What each action of a feature does to the feature's slice of the state. The list is complete, or it does not compile. */
export type Reducers<State, Action extends Happening> = {
  readonly [Type in Action["type"]]: (state: State, action: Extract<Action, { readonly type: Type }>) => State;
};

/** The slice after an action; the actions of other features leave it as it is. */
export function reducerOf<State, Action extends Happening>(reducers: Reducers<State, Action>) {
  const byType: Readonly<Record<string, ((state: State, action: never) => State) | undefined>> = reducers;
  return (state: State, action: Action | Happening): State => byType[action.type]?.(state, action as never) ?? state;
}
