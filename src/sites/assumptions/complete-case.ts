import type { Assumptions, Case, Market, Site } from "../../economics/model/case.js";
import { baseAssumptions, baseMarket } from "./values.js";

/**
 * A whole case from what somebody gave: their value over the preset's (`presetOverrides(name)`) over the base's.
 * The parts are taken as they are; `checkCase` (and with it `threePaths`) refuses what the dictionary refuses.
 */
export const completeCase = (
  sites: readonly Site[],
  market: Partial<Market> = {},
  assumptions: Partial<Assumptions> = {},
  overrides: Partial<Assumptions> = {},
): Case => ({
  market: { ...baseMarket, ...market },
  assumptions: { ...baseAssumptions, ...overrides, ...assumptions },
  sites,
});
