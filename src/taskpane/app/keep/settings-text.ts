import { savedSnapshot } from "../../../market/snapshot.js";
import { baseChoices } from "../../base/case/choices.js";
import { savedChoices } from "../../base/case/saved-choices.js";
import { steps, type Step } from "../../base/places.js";
import { keptBuild, savedBuild } from "../../build/saved.js";
import { savedPreview } from "../../preview/state.js";
import { keptScenarios, savedScenarios } from "../../scenarios/saved.js";
import type { readTable } from "../../sites/read-table.js";
import { keptSites, savedSites } from "../../sites/saved.js";
import { firstState, type PaneState } from "../state.js";

/** Raised when an older pane could no longer read what this one saves. */
export const settingsSchema = 1;

/** What of the state outlives the pane, as the text that is kept in the workbook. */
export function settingsText({ step, choices, scenarios, preview, market, build, sites }: PaneState): string {
  return JSON.stringify({
    schema: settingsSchema,
    step,
    choices,
    ...keptScenarios(scenarios),
    preview,
    snapshot: market.snapshot,
    ...keptSites(sites),
    ...keptBuild(build),
  });
}

export type Restored =
  | { readonly state: Partial<PaneState> }
  /** Saved by a newer pane: not read, and not to be overwritten. */
  | { readonly newer: number };

/** The state from its kept text. What cannot be read is left at its start; nothing here throws. */
export function restored(text: string | null, read: typeof readTable): Restored {
  const saved = parsed(text);
  if (!saved) return { state: {} };
  if (typeof saved.schema === "number" && saved.schema > settingsSchema) return { newer: saved.schema };
  const sites = savedSites(saved.cells, saved.answers, read);
  const build = savedBuild(saved.build);
  const choices = savedChoices(saved.choices) ?? baseChoices;
  const snapshot = savedSnapshot(saved.snapshot);
  return {
    state: {
      step: savedStep(saved.step, { sites, build }),
      // The snapshot in use and the one on screen are one object: identity says "in use".
      choices: sameSnapshot(choices.market, snapshot) ? { ...choices, market: snapshot } : choices,
      scenarios: savedScenarios(saved.scenarios),
      preview: savedPreview(saved.preview),
      market: { ...firstState.market, snapshot },
      sites,
      build,
    },
  };
}

type Saved = Readonly<Record<string, unknown>>;

function parsed(text: string | null): Saved | null {
  try {
    const thing: unknown = JSON.parse(text ?? "null");
    return typeof thing === "object" && !Array.isArray(thing) ? (thing as Saved | null) : null;
  } catch {
    return null;
  }
}

const sameSnapshot = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** No step is restored whose ground is gone. */
function savedStep(thing: unknown, { sites, build }: Pick<PaneState, "sites" | "build">): Step {
  const step = steps.find(({ id }) => id === thing)?.id ?? "sites";
  if (step === "build") return build.status === "done" ? "build" : "sites";
  return sites.status === "read" ? step : "sites";
}
