import type { AssumptionName } from "../base/case/assumption-groups.js";
import type { Choices } from "../base/case/choices.js";

/** The slice is what the user chose; what follows from it is settled in base/case, for every feature. */
export interface ChoicesSlice {
  readonly choices: Choices;
}

export type AssumptionsAction =
  | { readonly type: "preset"; readonly id: string }
  | { readonly type: "edit"; readonly name: AssumptionName; readonly text: string }
  | { readonly type: "take back"; readonly name: AssumptionName }
  | { readonly type: "take all back" };
