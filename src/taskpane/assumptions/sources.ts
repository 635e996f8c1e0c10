import { baseMarketMonth } from "../../sites/assumptions/base-market-date.js";
import { baseName, type PresetName } from "../../sites/assumptions/presets.js";
import { descriptionOf as presetDescription } from "../../sites/assumptions/source-of.js";

export { sourceOf } from "../../sites/assumptions/source-of.js";

/** What a preset stands for. */
export const descriptionOf = (preset: PresetName | typeof baseName): string =>
  preset === baseName ? baseWords : presetDescription(preset);

const baseWords = `As of ${baseMarketMonth}. Sources stand beside the values; judgements are called so.`;
