import { assumptionCommands } from "../assumptions/commands.js";
import type { Step } from "../base/places.js";
import type { World } from "../base/ports/world.js";
import { buildCommands } from "../build/commands.js";
import { functionCommands } from "../functions/commands.js";
import { marketCommands } from "../market/commands.js";
import { scenarioCommands } from "../scenarios/commands.js";
import { shareCommands } from "../share/commands.js";
import { siteCommands } from "../sites/commands.js";
import { bridges } from "./bridges.js";
import { derive } from "./derived.js";
import type { FootCommand } from "./foot.js";
import type { Store } from "./store.js";

export type Commands = ReturnType<typeof createCommands>;

/** Everything a button of the pane can start. Each one ends in actions; none throws. */
export function createCommands({ state, send }: Store, world: World) {
  const store = { state, send, derived: () => derive(state()) };
  const surroundings = { ...world, ...bridges(store, world) };
  const to = (step: Step) => () => send({ type: "step", step });
  return {
    toSites: to("sites"),
    toAssumptions: to("assumptions"),
    toPreview: to("preview"),
    ...siteCommands(store, surroundings),
    ...assumptionCommands(store, surroundings),
    ...scenarioCommands(store, surroundings),
    ...buildCommands(store, surroundings),
    ...marketCommands(store, surroundings),
    ...functionCommands(store, surroundings),
    ...shareCommands(store, surroundings),
  } satisfies Record<FootCommand, () => unknown>;
}
