import type { MarketSnapshot } from "../../market/snapshot.js";
import type { AssumptionName } from "../base/case/assumption-groups.js";
import type { SitesRead } from "../../sites/table/sites-read.js";
import type { Answers } from "../sites/answers.js";
import type { Scenario } from "../scenarios/scenario.js";
import type { ShareAction } from "../share/state.js";
import type { BuildStep, BuiltFrom, PaneState, Step, Tab } from "./state.js";
import type { EarlierBuild, SelectedCells, WrittenReport } from "../base/ports/workbook.js";

/** Everything that can happen to the pane's state. */
export type Action =
  | { readonly type: "restore"; readonly state: Partial<PaneState> }
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "step"; readonly step: Step }
  | { readonly type: "failure"; readonly sentence: string | null }
  | SitesAction
  | AssumptionsAction
  | PreviewAction
  | BuildAction
  | MarketAction
  | FunctionsAction
  | ScenariosAction
  | ShareAction;

export type SitesAction =
  | { readonly type: "selection"; readonly address: string }
  | { readonly type: "reading" }
  | { readonly type: "sites read"; readonly cells: SelectedCells; readonly answers: Answers; readonly read: SitesRead }
  | { readonly type: "sites refused"; readonly sentence: string };

export type AssumptionsAction =
  | { readonly type: "preset"; readonly id: string }
  | { readonly type: "edit"; readonly name: AssumptionName; readonly text: string }
  | { readonly type: "take back"; readonly name: AssumptionName }
  | { readonly type: "take all back" };

export type PreviewAction =
  { readonly type: "weighted"; readonly weighted: boolean } | { readonly type: "chart site"; readonly site: number };

export type BuildAction =
  | { readonly type: "build asks"; readonly earlier: EarlierBuild }
  | { readonly type: "build cancelled" }
  | { readonly type: "build step"; readonly at: BuildStep; readonly detail?: string }
  | { readonly type: "build stopping" }
  | { readonly type: "build failed"; readonly sentence: string }
  | { readonly type: "built"; readonly report: WrittenReport; readonly built: BuiltFrom }
  /** Inputs of the built sheets have been written: they stand for this case now. */
  | { readonly type: "sheets follow"; readonly key: string; readonly finding: string };

export type MarketAction =
  | { readonly type: "market asking" }
  | { readonly type: "market answered"; readonly snapshot: MarketSnapshot }
  | { readonly type: "market failed"; readonly what: string; readonly advice: string }
  | { readonly type: "use market"; readonly snapshot: MarketSnapshot; readonly sentence: string };

export type FunctionsAction =
  | { readonly type: "search functions"; readonly query: string }
  | { readonly type: "open function"; readonly id: string | null }
  | { readonly type: "function inserted"; readonly sentence: string };

export type ScenariosAction =
  | { readonly type: "name scenario"; readonly kind: "save" | "rename" }
  | { readonly type: "scenario name"; readonly text: string }
  | { readonly type: "cancel name" }
  | { readonly type: "save scenario"; readonly savedAt: string }
  | { readonly type: "update scenario"; readonly savedAt: string }
  | { readonly type: "use scenario"; readonly name: string }
  | { readonly type: "compare scenario"; readonly name: string | null }
  | { readonly type: "rename scenario" }
  | { readonly type: "delete scenario"; readonly name: string }
  | { readonly type: "import scenarios"; readonly scenarios: readonly Scenario[]; readonly note: string }
  | { readonly type: "scenario message"; readonly tone: "ok" | "bad"; readonly text: string };
