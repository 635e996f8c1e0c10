import type { Assumptions } from "../../economics/model/case.js";
import { baseSources, type BaseSource } from "./base-sources.js";
import { baseAssumptions, baseMarket } from "./base-values.js";
import type { CaseField } from "../../economics/fields.js";
import { presetSources } from "./preset-sources.js";
import { baseName, presetOverrides, type PresetName } from "./presets.js";

/** A value with where it comes from; `low` and `high` are always those of the field, whatever the preset. */
export interface Sourced extends BaseSource {
  readonly value: number;
}

/** Value, source, note and range of a field under a preset (or the base values). For pane and workbook only: long. */
export function sourceOf(field: CaseField, preset: PresetName | typeof baseName = baseName): Sourced {
  const base = baseSources[field];
  const name = field as keyof Assumptions;
  const own = presetOverrides(preset)[name];
  const words = preset === baseName ? undefined : presetSources[preset].fields[name];
  if (own === undefined || words === undefined) return { ...base, value: baseValue(field) };
  return { ...base, value: own, source: words[0], note: words[1] };
}

const baseValues: Readonly<Record<CaseField, number>> = { ...baseMarket, ...baseAssumptions };
const baseValue = (field: CaseField): number => baseValues[field];
