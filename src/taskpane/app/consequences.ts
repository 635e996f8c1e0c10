import { withMarket } from "../assumptions/reduce.js";
import { findScenario } from "../scenarios/scenario.js";
import type { FeatureAction, PaneState } from "./state.js";

/**
 * What an action of one feature means for the rest of the pane, once the feature's own slice has changed.
 * Features know nothing of each other: whatever crosses between them stands here.
 */
type Consequences = {
  readonly [Type in FeatureAction["type"]]?: (
    after: PaneState,
    action: Extract<FeatureAction, { readonly type: Type }>,
  ) => Partial<PaneState>;
};

const consequences: Consequences = {
  reading: () => ({ step: "sites" }),
  // Another table may have other sites: the chart starts again at the first.
  "sites read": ({ preview }) => ({ preview: { ...preview, site: null } }),
  "use scenario": ({ scenarios, choices }, { name }) => ({
    choices: findScenario(scenarios.saved, name)?.choices ?? choices,
  }),
  "build step": () => ({ step: "build" }),
  "use market": ({ choices }, { snapshot }) => ({ choices: withMarket(choices, snapshot) }),
};

export function consequencesOf(after: PaneState, action: FeatureAction): Partial<PaneState> {
  const follow = consequences[action.type] as
    ((after: PaneState, action: FeatureAction) => Partial<PaneState>) | undefined;
  return follow?.(after, action) ?? {};
}
