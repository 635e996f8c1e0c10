import type { FeatureStore } from "../base/ports/store.js";
import type { World } from "../base/ports/world.js";
import type { ScreenProps } from "../base/screen.js";
import { scenariosFromJson, scenariosToJson } from "./scenario-file.js";
import type { ScenariosAction, ScenariosSlice } from "./state.js";

/** A file larger than this holds something else. */
const largestFile = 2_000_000;

export type ScenarioCommands = ReturnType<typeof scenarioCommands>;
export type ScenariosScreen = ScreenProps<ScenariosSlice, ScenariosAction, ScenarioCommands>;

export const scenarioCommands = (
  { send, state }: FeatureStore<ScenariosSlice, ScenariosAction>,
  { now, download }: Pick<World, "now" | "download">,
) => ({
  saveScenario(): void {
    const { scenarios, choices } = state();
    if (scenarios.naming?.kind === "rename") send({ type: "rename scenario" });
    else send({ type: "save scenario", savedAt: now().toISOString(), choices });
  },

  updateScenario: () => send({ type: "update scenario", savedAt: now().toISOString(), choices: state().choices }),

  exportScenarios(): void {
    const { saved } = state().scenarios;
    download(`scenarios-${now().toISOString().slice(0, 10)}.json`, scenariosToJson(saved));
    send({ type: "scenario message", tone: "ok", text: "The file is in your downloads." });
  },

  async importScenarios(file: { readonly size: number; text(): Promise<string> }): Promise<void> {
    if (file.size > largestFile) {
      return send({ type: "scenario message", tone: "bad", text: "This file is larger than 2 MB; scenarios are not." });
    }
    const read = scenariosFromJson(await file.text());
    if ("problem" in read) send({ type: "scenario message", tone: "bad", text: read.problem });
    else send({ type: "import scenarios", scenarios: read.scenarios, note: read.note });
  },
});
