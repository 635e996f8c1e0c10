import type { Action } from "../actions.js";
import type { SitesState } from "../state.js";
import { readTable } from "./read-table.js";

/** The table: asked for, read, or refused. An answer reads the same cells again. */
export function reduceSites(sites: SitesState, action: Action): SitesState {
  switch (action.type) {
    case "reading":
      return { status: "reading" };
    case "cells": {
      const answers = action.answers ?? {};
      return { status: "read", cells: action.cells, answers, read: readTable(action.cells, answers) };
    }
    case "sites refused":
      return { status: "refused", sentence: action.sentence, ...(action.cell ? { cell: action.cell } : {}) };
    case "answer": {
      if (sites.status !== "read") return sites;
      const answers = { ...sites.answers, [action.column]: action.meaning };
      return { ...sites, answers, read: readTable(sites.cells, answers) };
    }
    default:
      return sites;
  }
}
