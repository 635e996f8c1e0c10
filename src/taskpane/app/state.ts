import type { EarlierBuild, SelectedCells, WrittenReport } from "../base/ports/workbook.js";
import type { MarketSnapshot } from "../../market/snapshot.js";
import type { Choices } from "../base/case/choices.js";
import type { SitesRead } from "../../sites/table/sites-read.js";
import type { Answers } from "../sites/answers.js";
import type { Scenario } from "../scenarios/scenario.js";
import type { ShareState } from "../share/state.js";

export type Tab = "compare" | "market" | "functions" | "share";
export type Step = "sites" | "assumptions" | "preview" | "build";
export const steps: readonly Step[] = ["sites", "assumptions", "preview", "build"];

/** All that the pane knows. Plain data: a reducer changes it, components show it, commands read it. */
export interface PaneState {
  readonly tab: Tab;
  readonly step: Step;
  /** Address of the live selection, "Sheet1!A1", once the host has told one. */
  readonly selection: string | null;
  readonly sites: SitesState;
  readonly choices: Choices;
  readonly scenarios: ScenariosState;
  readonly preview: PreviewState;
  readonly build: BuildState;
  readonly market: MarketState;
  readonly functions: FunctionsState;
  readonly share: ShareState;
  /** A failure that belongs to no field, shown where the user is: a cell that could not be selected. */
  readonly failure: string | null;
  /** Counts changes of screen, so that focus moves to the new heading once. */
  readonly screen: number;
}

export type SitesState =
  | { readonly status: "none" }
  | { readonly status: "reading" }
  | { readonly status: "refused"; readonly sentence: string }
  | { readonly status: "read"; readonly cells: SelectedCells; readonly answers: Answers; readonly read: SitesRead };

export interface PreviewState {
  readonly weighted: boolean;
  /** Place of the site in the chart, from 0; the first one by lead while null. */
  readonly site: number | null;
}

export const buildSteps = ["read", "compute", "lay out", "write"] as const;
export type BuildStep = (typeof buildSteps)[number];

export type BuildState =
  | { readonly status: "none" }
  | { readonly status: "asking"; readonly earlier: EarlierBuild }
  | { readonly status: "running"; readonly at: BuildStep; readonly detail: string | null; readonly stopping: boolean }
  | { readonly status: "failed"; readonly at: BuildStep; readonly sentence: string }
  | { readonly status: "done"; readonly report: WrittenReport; readonly built: BuiltFrom };

/** What the built sheets stand for, to say when the pane has moved on. */
export interface BuiltFrom {
  readonly finding: string;
  readonly sites: number;
  readonly key: string;
  /** Whether every check was fine when the sheets were written. */
  readonly checksFine: boolean;
}

export interface MarketState {
  readonly snapshot: MarketSnapshot | null;
  readonly asking: boolean;
  readonly fault: { readonly what: string; readonly advice: string } | null;
  /** A sentence on what "Use in workbook" did. */
  readonly used: string | null;
}

export interface FunctionsState {
  readonly query: string;
  readonly open: string | null;
  readonly inserted: string | null;
}

export interface ScenariosState {
  readonly saved: readonly Scenario[];
  /** Name of the scenario whose values are in the fields, changed or not. */
  readonly current: string | null;
  readonly compared: string | null;
  readonly naming: { readonly kind: "save" | "rename"; readonly text: string; readonly problem?: string } | null;
  readonly message: { readonly tone: "ok" | "bad"; readonly text: string } | null;
}
