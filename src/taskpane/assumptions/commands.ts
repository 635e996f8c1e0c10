import type { FeatureStore } from "../base/ports/store.js";
import type { World } from "../base/ports/world.js";
import type { ScreenProps } from "../base/screen.js";
import { fieldId } from "./field-id.js";
import type { AssumptionsAction, ChoicesSlice } from "./state.js";

export type AssumptionCommands = ReturnType<typeof assumptionCommands>;
export type AssumptionsScreen = ScreenProps<ChoicesSlice, AssumptionsAction, AssumptionCommands>;

export const assumptionCommands = (
  { send, derived }: FeatureStore<ChoicesSlice, AssumptionsAction>,
  { focus }: Pick<World, "focus">,
) => ({
  /** To the first wrong field, which may be in a folded group or on another step. */
  goToField(): void {
    const [first] = derived().wrong;
    if (!first) return;
    send({ type: "step", step: "assumptions" });
    focus(fieldId(first.name));
  },
});
