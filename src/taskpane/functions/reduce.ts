import { reducerOf } from "../base/reducers.js";
import type { FunctionsAction, FunctionsState } from "./state.js";

export const reduceFunctions = reducerOf<FunctionsState, FunctionsAction>({
  "search functions": (functions, { query }) => ({ ...functions, query, inserted: null }),
  "open function": (functions, { id }) => ({ ...functions, open: id, inserted: null }),
  "function inserted": (functions, { sentence }) => ({ ...functions, inserted: sentence }),
});
