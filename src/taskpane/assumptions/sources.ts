import { baseName, type PresetName } from "../../sites/presets.js";
import { presetSources } from "../../sites/preset-sources.js";

export { sourceOf } from "../../sites/source-of.js";

/** What a preset stands for. */
export const descriptionOf = (preset: PresetName | typeof baseName): string =>
  preset === baseName ? baseWords : presetSources[preset].description;

const baseWords = "As of November 2025. Sources stand beside the values; judgements are called so.";
