import type { Derived } from "../case/derived.js";
import type { PaneAction } from "../places.js";
import { sentenceOf } from "./workbook.js";

/** The pane's store as a feature sees it: the slices that it names, and its own actions. */
export interface FeatureStore<State, Action> {
  state(): State;
  /** What follows from the sites and the assumptions as they stand. */
  derived(): Derived;
  send(action: Action | PaneAction): void;
}

/** Does the work; where it fails, its sentence is said in the foot. */
export async function saying(
  store: Pick<FeatureStore<unknown, never>, "send">,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    store.send({ type: "failure", sentence: sentenceOf(error) });
  }
}
