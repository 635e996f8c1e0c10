import type { CaseField } from "../../economics/fields.js";
import { baseOf } from "./base/index.js";
import type { BaseValue } from "./base-value.js";
import type { Preset } from "./preset.js";
import { presets } from "./presets/index.js";
import { baseName, type PresetName } from "./presets.js";

const presetNamed = (name: string): Preset | undefined => presets.find((preset) => preset.name === name);

/**
 * Value, source, note and range of a field under a preset (or the base values). `low` and `high` are always those of the
 * field, whatever the preset. For pane and workbook only: long.
 */
export function sourceOf(field: CaseField, preset: PresetName | typeof baseName = baseName): BaseValue {
  const own = presetNamed(preset)?.fields[field as keyof Preset["fields"]];
  return { ...baseOf[field], ...own };
}

/** What a preset stands for; nothing for the base values. */
export const descriptionOf = (preset: PresetName): string => presetNamed(preset)!.description;
