import type { Case } from "../../economics/model/case.js";
import type { FeatureStore } from "../base/ports/store.js";
import type { World } from "../base/ports/world.js";
import { comparison } from "../build/comparison-on-demand.js";
import { followInputs, sheetsAgree } from "../build/follow-inputs.js";
import { detailsOf } from "./comparison-details.js";
import type { Action, PaneState } from "./state.js";

/** What one feature lends another. The borrower names it as a port; here stands who is behind it. */
export function bridges(store: FeatureStore<PaneState, Action>, { now }: Pick<World, "now">) {
  const details = (input: Case, builtAt: Date) => detailsOf(store.state(), input, builtAt);
  return {
    detailsOf: details,
    sheets: { agree: () => sheetsAgree(store), follow: () => followInputs(store) },
    comparison: async () => {
      const { case: input } = store.derived();
      if (!input) return null;
      const { layOutComparison } = await comparison.load();
      return layOutComparison(input, details(input, now()));
    },
  };
}
