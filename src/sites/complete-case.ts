import type { Assumptions, Case, Market, Site } from "../economics/case.js";
import { baseAssumptions, baseMarket } from "./base-values.js";
import { baseName, presetOverrides, type PresetName } from "./presets.js";

/**
 * A whole case from what somebody gave: their value over the preset's over the base's.
 * The parts are taken as they are; `checkCase` (and with it `threePaths`) refuses what the dictionary refuses.
 */
export const completeCase = (
  sites: readonly Site[],
  market: Partial<Market> = {},
  assumptions: Partial<Assumptions> = {},
  preset: PresetName | typeof baseName = baseName,
): Case => ({
  market: { ...baseMarket, ...market },
  assumptions: { ...baseAssumptions, ...presetOverrides(preset), ...assumptions },
  sites,
});
