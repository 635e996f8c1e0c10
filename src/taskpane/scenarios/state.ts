import type { Choices } from "../base/case/choices.js";
import type { Scenario } from "./scenario.js";

export interface ScenariosState {
  readonly saved: readonly Scenario[];
  /** Name of the scenario whose values are in the fields, changed or not. */
  readonly current: string | null;
  readonly compared: string | null;
  readonly naming: { readonly kind: "save" | "rename"; readonly text: string; readonly problem?: string } | null;
  readonly message: { readonly tone: "ok" | "bad"; readonly text: string } | null;
}

export const firstScenarios: ScenariosState = { saved: [], current: null, compared: null, naming: null, message: null };

/** Saving takes the choices along; using a scenario gives them to the assumptions. */
export interface ScenariosSlice {
  readonly scenarios: ScenariosState;
  readonly choices: Choices;
}

export type ScenariosAction =
  | { readonly type: "name scenario"; readonly kind: "save" | "rename" }
  | { readonly type: "scenario name"; readonly text: string }
  | { readonly type: "cancel name" }
  | { readonly type: "save scenario"; readonly savedAt: string; readonly choices: Choices }
  | { readonly type: "update scenario"; readonly savedAt: string; readonly choices: Choices }
  | { readonly type: "use scenario"; readonly name: string }
  | { readonly type: "compare scenario"; readonly name: string | null }
  | { readonly type: "rename scenario" }
  | { readonly type: "delete scenario"; readonly name: string }
  | { readonly type: "import scenarios"; readonly scenarios: readonly Scenario[]; readonly note: string }
  | { readonly type: "scenario message"; readonly tone: "ok" | "bad"; readonly text: string };
