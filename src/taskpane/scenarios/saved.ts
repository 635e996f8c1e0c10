import { savedScenario } from "./scenario-file.js";
import { firstScenarios, type ScenariosState } from "./state.js";

/** What of the scenarios outlives the pane. */
export const keptScenarios = ({ saved, current }: ScenariosState): object => ({ scenarios: { saved, current } });

/** Scenarios from what was kept; one that cannot be read is left out. */
export function savedScenarios(thing: unknown): ScenariosState {
  const { saved, current } = (thing ?? {}) as Readonly<Record<string, unknown>>;
  const list = Array.isArray(saved) ? saved.flatMap(savedScenario) : [];
  return {
    ...firstScenarios,
    saved: list,
    current: list.some(({ name }) => name === current) ? (current as string) : null,
  };
}
