import type { MarketSnapshot } from "../../../market/snapshot.js";
import { baseName, isPresetName, type PresetName } from "../../../sites/assumptions/presets.js";
import type { AssumptionName } from "./assumption-groups.js";

/** What the user chose: layers over the base values, the later ones win. */
export interface Choices {
  readonly preset: PresetName | typeof baseName;
  /** Live numbers taken over with "Use in workbook". */
  readonly market: MarketSnapshot | null;
  /** Text as typed, kept even while it is wrong. */
  readonly edits: Readonly<Partial<Record<AssumptionName, string>>>;
}

export const baseChoices: Choices = { preset: baseName, market: null, edits: {} };

export const presetNamed = (name: string): Choices["preset"] => (isPresetName(name) ? name : baseName);
