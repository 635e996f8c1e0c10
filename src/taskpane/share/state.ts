import type { FoundFunctions, NamesFound } from "../base/ports/sharing.js";

/** What the Share tab can do; each is one press, all of it or nothing. */
export const shareJobs = ["look", "freeze", "thaw", "repair", "write names", "remove names", "copy"] as const;
export type ShareJob = (typeof shareJobs)[number];

/** What a job did, in words, until the same section does something else. */
export interface Outcome {
  readonly job: ShareJob;
  readonly tone: "ok" | "warn" | "bad";
  readonly title: string;
  readonly sentences: readonly string[];
  readonly lists: readonly OutcomeList[];
}
export interface OutcomeList {
  readonly title: string;
  readonly items: readonly string[];
}

/** What the last look found; the pane's own and the workbook's. */
export interface Looked {
  readonly found: FoundFunctions;
  readonly names: NamesFound;
  /** Sheets that a build of the comparison made. */
  readonly comparisonSheets: number;
}

export interface ShareState {
  readonly looked: Looked | null;
  readonly running: { readonly job: ShareJob; readonly step: string; readonly done: number } | null;
  readonly outcomes: Partial<Readonly<Record<ShareJob, Outcome>>>;
  /** The job that ended last. */
  readonly last: ShareJob | null;
  /** Whether removing the names has been asked for and is not yet confirmed. */
  readonly askingRemoval: boolean;
}

export const firstShare: ShareState = { looked: null, running: null, outcomes: {}, last: null, askingRemoval: false };

export interface ShareSlice {
  readonly share: ShareState;
}

export type ShareAction =
  | { readonly type: "share runs"; readonly job: ShareJob; readonly step: string; readonly done: number }
  | { readonly type: "share looked"; readonly looked: Looked }
  | { readonly type: "share ended"; readonly outcome: Outcome }
  | { readonly type: "share idle" }
  | { readonly type: "ask removal"; readonly asking: boolean };

/** The id of what says how a job ended, and of what says how far it is: focus moves there. */
export const outcomeId = (job: ShareJob): string => `share-${job.replace(" ", "-")}`;
export const runningId = "share-running";
