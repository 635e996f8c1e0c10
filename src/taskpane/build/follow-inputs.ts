import { fingerprint } from "../../comparison/fingerprint.js";
import { evaluationOf } from "../base/case/evaluation.js";
import { findingInFull } from "../base/case/finding.js";
import type { FeatureStore } from "../base/ports/store.js";
import type { BuildAction, BuildSlice } from "./state.js";

type Store = FeatureStore<BuildSlice, BuildAction>;

/** Whether the built sheets stand for what is in the pane. */
export function sheetsAgree({ state, derived }: Pick<Store, "state" | "derived">): boolean {
  const { build } = state();
  const { case: input } = derived();
  return input !== null && build.status === "done" && build.built.key === fingerprint(input);
}

/** The sheets have recalculated with the numbers that the pane has too: what is said of them moves along. */
export function followInputs({ send, derived }: Pick<Store, "send" | "derived">): void {
  const { case: input } = derived();
  const evaluation = input && evaluationOf(input);
  if (!evaluation || "refusal" in evaluation) return;
  send({ type: "sheets follow", key: fingerprint(input), finding: findingInFull(evaluation.headline) });
}
