import type { Assumptions } from "../../economics/model/case.js";
import { presetValues } from "./values.js";

/** The presets; the base values are not one of them. */
export type PresetName = keyof typeof presetValues;
export const presetNames = Object.keys(presetValues) as readonly PresetName[];

/** What a case without a preset is called. */
export const baseName = "Base values";

export const isPresetName = (name: string): name is PresetName => (presetNames as readonly string[]).includes(name);

/** What a preset changes; nothing for the base values. */
export const presetOverrides = (name: PresetName | typeof baseName): Partial<Assumptions> =>
  name === baseName ? {} : presetValues[name];
