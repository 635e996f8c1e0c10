import { sourceOf } from "../sites/source-of.js";
import type { CaseField } from "../sites/groups.js";
import { baseName, isPresetName } from "../sites/presets.js";
import type { Context } from "./context.js";

/** Source and note of an input as the sheet shows them. A value that is not the preset's was typed by somebody. */
export function sourceWords(context: Context, field: CaseField, value: number): { source: string; note: string } {
  const told = context.details.sources?.[field];
  if (told) return { source: told, note: told };
  const preset = context.details.preset ?? baseName;
  const { source, note, value: usual } = sourceOf(field, isPresetName(preset) ? preset : baseName);
  if (value !== usual) return { source: "typed", note: `typed; ${preset.toLowerCase()} has ${usual}` };
  return { source, note: `${hostOf(source)}: ${note}` };
}

/** "hashrateindex.com" of an address; "judgement" stays what it is. */
const hostOf = (source: string): string => /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? source;
