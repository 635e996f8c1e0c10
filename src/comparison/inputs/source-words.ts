import { sourceOf } from "../../sites/assumptions/source-of.js";
import type { CaseField } from "../../economics/fields.js";
import { baseName, isPresetName } from "../../sites/assumptions/presets.js";
import type { Context } from "../context.js";

/** Source and note of an input as the sheet shows them. A value that is not the preset's was typed by somebody. */
export function sourceWords(context: Context, field: CaseField, value: number): { source: string; note: string } {
  const told = context.details.sources?.[field];
  if (told) return { source: told, note: told };
  const preset = context.details.preset ?? baseName;
  const { source, note, value: usual } = sourceOf(field, isPresetName(preset) ? preset : baseName);
  if (value !== usual) return { source: "typed", note: `typed; ${preset.toLowerCase()} has ${usual}` };
  return { source, note: shortened(`${hostOf(source)}: ${note.replace(/\s*\(https?:[^)]*\)|:?\s*https?:\S+/g, "")}`) };
}

/** A linked note stands on one line: whole clauses up to the width of its column. The rest is in the preset's source. */
const LONGEST_NOTE = 92;

function shortened(note: string): string {
  const clauses = note.split("; ");
  while (clauses.length > 1 && clauses.join("; ").length > LONGEST_NOTE) clauses.pop();
  const short = clauses.join("; ");
  return short.length > LONGEST_NOTE ? short.replace(/\s*\([^)]*\)/g, "") : short;
}

/** "hashrateindex.com" of an address; "judgement" stays what it is. */
const hostOf = (source: string): string => /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? source;
