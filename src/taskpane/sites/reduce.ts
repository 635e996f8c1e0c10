import type { Action } from "../app/actions.js";
import type { SitesState } from "../app/state.js";

/** The table: asked for, read, or refused. */
export function reduceSites(sites: SitesState, action: Action): SitesState {
  switch (action.type) {
    case "reading":
      return { status: "reading" };
    case "sites read":
      return { status: "read", cells: action.cells, answers: action.answers, read: action.read };
    case "sites refused":
      return { status: "refused", sentence: action.sentence };
    default:
      return sites;
  }
}
