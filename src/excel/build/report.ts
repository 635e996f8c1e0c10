import type { BookState } from "../workbook/book-state.js";
import type { BuildJob } from "./build-job.js";
import type { Edit } from "../inputs/edits.js";
import type { Kept } from "../inputs/keep-edits.js";
import { supports } from "../workbook/requirements.js";

export type Progress = (step: string, done: number) => void;

export interface WriteOptions {
  /** Called with what is happening, in words, and how much of the work is done (0–1). */
  readonly onProgress?: Progress;
  /**
   * What to do when this workbook already holds sheets that an earlier build made:
   * "keep-edits" (default) rewrites them in place and keeps the inputs that the user changed,
   * "discard-edits" rewrites them in place with the plan's own inputs,
   * "beside" leaves them alone and builds new ones ("Comparison (2)").
   */
  readonly replace?: "keep-edits" | "discard-edits" | "beside";
}

export interface WrittenReport {
  /** Sheets by the names they really got, in order; `id` is the plan's. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly rebuilt: boolean }[];
  /** Names by what they really got ("btcPriceUsd", or "btcPriceUsd_2" where the user has one). */
  readonly names: readonly { readonly wanted: string; readonly name: string }[];
  readonly kept: readonly Edit[];
  readonly lost: readonly (Edit & { readonly why: string })[];
  /** Sentences the pane shows: what could not be done on this version of Excel, what was renamed. */
  readonly notes: readonly string[];
}

/** What the pane tells the user after a build. */
export function report(job: BuildJob, before: BookState, kept: Kept, tidied: boolean): WrittenReport {
  const sheets = job.sheets.map(({ sheet, name, old }) => ({ id: sheet.id, name, rebuilt: old !== null }));
  const names = job.names.map(({ wanted, name }) => ({ wanted, name }));
  return {
    sheets,
    names,
    kept: kept.kept,
    lost: kept.lost,
    notes: [...notesOf(job, before), ...(tidied ? [] : [UNTIDY])],
  };
}

function notesOf(job: BuildJob, before: BookState): string[] {
  const renamedSheets = job.sheets.filter(({ sheet, name, old }) => !old && name !== sheet.name);
  const renamedNames = job.names.filter((one) => one.name !== one.wanted);
  const notes = [
    ...renamedSheets.map((one) => `You already have a sheet "${one.sheet.name}", so ours is called "${one.name}".`),
    ...renamedNames.map((one) => `You already have the name ${one.wanted}, so ours is called ${one.name}.`),
    ...job.obsolete.map((one) => `"${one.name}" is not part of the comparison any more and was removed.`),
    ...job.staleNames.map((name) => `The name ${name} has no line any more and gives #N/A.`),
  ];
  if (before.manualCalculation) notes.push("Calculation is set to manual in this workbook: press F9 to calculate.");
  if (!supports("1.10")) notes.push("This Excel cannot group columns from an add-in, so they are not grouped.");
  if (!supports("1.13"))
    notes.push("This Excel cannot rewrite a comparison in place: the next one is built beside it.");
  return notes;
}

const UNTIDY = 'Hidden sheets called "~… before", or old charts under the new ones, could not be removed: delete them.';
