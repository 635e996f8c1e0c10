export interface FunctionsState {
  readonly query: string;
  /** Id of the function that is open. */
  readonly open: string | null;
  /** A sentence on what was inserted. */
  readonly inserted: string | null;
}

export const firstFunctions: FunctionsState = { query: "", open: null, inserted: null };

export interface FunctionsSlice {
  readonly functions: FunctionsState;
}

export type FunctionsAction =
  | { readonly type: "search functions"; readonly query: string }
  | { readonly type: "open function"; readonly id: string | null }
  | { readonly type: "function inserted"; readonly sentence: string };
