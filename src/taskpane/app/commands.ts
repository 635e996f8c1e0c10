import { assumptionGroups, type AssumptionName } from "../base/case/assumption-groups.js";
import { derive } from "./derived.js";
import type { FootCommand } from "./foot.js";
import { gallery } from "../functions/gallery-on-demand.js";
import type { Step } from "./state.js";
import type { Store } from "./store.js";
import { sentenceOf } from "../base/ports/workbook.js";
import { buildCommands } from "../build/commands.js";
import { marketCommands } from "../market/commands.js";
import { scenarioCommands } from "../scenarios/commands.js";
import { shareCommands } from "../share/commands.js";
import { siteCommands } from "../sites/commands.js";
import type { World } from "../base/ports/world.js";

export type Commands = ReturnType<typeof createCommands>;

/** Everything a button of the pane can start. Each one ends in actions; none throws. */
export function createCommands(store: Store, world: World) {
  const { send, state } = store;
  const to = (step: Step) => () => send({ type: "step", step });
  const own = {
    toSites: to("sites"),
    toAssumptions: to("assumptions"),
    toPreview: to("preview"),

    /** To the first wrong field, which may be in a folded group or on another step. */
    goToField(): void {
      const [first] = derive(state()).wrong;
      if (!first) return;
      send({ type: "step", step: "assumptions" });
      world.focus(fieldId(first.name));
    },

    openFirstFunction(): void {
      const { query } = state().functions;
      const [first] = gallery.here()?.matches(query) ?? [];
      if (first) send({ type: "open function", id: first.id });
    },

    clearSearch(): void {
      send({ type: "search functions", query: "" });
      world.focus("function-search");
    },

    async insertFunction(): Promise<void> {
      const entry = gallery.here()?.functionNamed(state().functions.open ?? "");
      if (!entry) return;
      try {
        const address = await world.workbook.insertFormula(entry.example.formula);
        send({ type: "function inserted", sentence: `${entry.id} is in ${address}` });
      } catch (error) {
        send({ type: "failure", sentence: sentenceOf(error) });
      }
    },
  };
  return {
    ...own,
    ...siteCommands(store, world),
    ...buildCommands(store, world),
    ...marketCommands(store, world),
    ...scenarioCommands(store, world),
    ...shareCommands(store, world),
  } satisfies Record<FootCommand, () => unknown>;
}

export const fieldId = (name: AssumptionName): string => `field-${name}`;

export const groupOf = (name: AssumptionName): string => assumptionGroups.find(({ names }) => names.includes(name))!.id;
