import { baseName, type PresetName } from "../../sites/assumptions/presets.js";
import { presetSources } from "../../sites/assumptions/preset-sources.js";

export { sourceOf } from "../../sites/assumptions/source-of.js";

/** What a preset stands for. */
export const descriptionOf = (preset: PresetName | typeof baseName): string =>
  preset === baseName ? baseWords : presetSources[preset].description;

const baseWords = "As of November 2025. Sources stand beside the values; judgements are called so.";
