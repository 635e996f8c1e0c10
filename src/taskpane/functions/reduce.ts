import type { Action } from "../app/actions.js";
import type { FunctionsState } from "../app/state.js";

export function reduceFunctions(functions: FunctionsState, action: Action): FunctionsState {
  switch (action.type) {
    case "search functions":
      return { ...functions, query: action.query, inserted: null };
    case "open function":
      return { ...functions, open: action.id, inserted: null };
    case "function inserted":
      return { ...functions, inserted: action.sentence };
    default:
      return functions;
  }
}
