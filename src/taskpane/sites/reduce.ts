import { reducerOf } from "../base/reducers.js";
import type { SitesAction, SitesState } from "./state.js";

export const reduceSites = reducerOf<SitesState, SitesAction>({
  reading: () => ({ status: "reading" }),
  "sites read": (_, { cells, answers, read }) => ({ status: "read", cells, answers, read }),
  "sites refused": (_, { sentence }) => ({ status: "refused", sentence }),
});
