import type { Site } from "../../economics/model/case.js";
import type { SitesRead } from "../../sites/table/sites-read.js";
import type { SelectedCells } from "../base/ports/workbook.js";
import type { Answers } from "./answers.js";

/** The table of sites: not asked for yet, being read, refused, or read. */
export type SitesState =
  | { readonly status: "none" }
  | { readonly status: "reading" }
  | { readonly status: "refused"; readonly sentence: string }
  | { readonly status: "read"; readonly cells: SelectedCells; readonly answers: Answers; readonly read: SitesRead };

export const firstSites: SitesState = { status: "none" };

export type SitesAction =
  | { readonly type: "reading" }
  | { readonly type: "sites read"; readonly cells: SelectedCells; readonly answers: Answers; readonly read: SitesRead }
  | { readonly type: "sites refused"; readonly sentence: string };

export interface SitesSlice {
  readonly sites: SitesState;
}

const none: readonly Site[] = [];
export const sitesOf = (sites: SitesState): readonly Site[] => (sites.status === "read" ? sites.read.sites : none);
