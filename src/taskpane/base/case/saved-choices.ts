import { savedSnapshot } from "../../../market/snapshot.js";
import { assumptionNames, type AssumptionName } from "./assumption-groups.js";
import { presetNamed, type Choices } from "./choices.js";

/** Longest text of a field that is kept: a number is never longer. */
const longestText = 40;

/** Choices from saved JSON: what is not understood is left out, never guessed. Null where there are none. */
export function savedChoices(thing: unknown): Choices | null {
  if (typeof thing !== "object" || thing === null) return null;
  const { preset, market, edits } = thing as Record<string, unknown>;
  if (typeof preset !== "string") return null;
  return { preset: presetNamed(preset), market: savedSnapshot(market), edits: savedEdits(edits) };
}

function savedEdits(thing: unknown): Choices["edits"] {
  if (typeof thing !== "object" || thing === null) return {};
  const kept: Partial<Record<AssumptionName, string>> = {};
  for (const name of assumptionNames) {
    const text = (thing as Record<string, unknown>)[name];
    if (typeof text === "string" && text.length <= longestText) kept[name] = text;
  }
  return kept;
}
