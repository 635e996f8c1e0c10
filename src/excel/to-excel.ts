import type { LaidOutWorkbook } from "../sheet/grid.js";
import type { CellValue } from "../sheet/plan.js";

export interface WriteOptions {
  /** Called with what is happening, in words, and how much of the work is done (0–1). */
  readonly onProgress?: (step: string, done: number) => void;
  /**
   * What to do when this workbook already holds sheets that an earlier build made:
   * "keep-edits" (default) rewrites them in place and keeps the inputs that the user changed,
   * "discard-edits" rewrites them in place with the plan's own inputs,
   * "beside" leaves them alone and builds new ones ("Comparison (2)").
   */
  readonly replace?: "keep-edits" | "discard-edits" | "beside";
}

/** An input the user had changed since the last build. */
export interface Edit {
  readonly id: string;
  /** Words that stood beside the input, "Bitcoin price". */
  readonly label: string;
  readonly sheet: string;
  readonly address: string;
  readonly value: CellValue;
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

/** What an earlier build left in this workbook, to ask before rewriting it; null when there is nothing of ours. */
export interface EarlierBuild {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly builtAt: string;
  readonly edits: readonly Edit[];
}

export function readEarlierBuild(): Promise<EarlierBuild | null> {
  return Promise.reject(new Error("The workbook cannot be read yet."));
}

/**
 * Builds the comparison in the open workbook: all of it or, with a sentence why, nothing.
 * @throws Error with a sentence; sheets made by this build are gone again and nothing else has changed.
 */
export function writeWorkbook(_laidOut: LaidOutWorkbook, _options: WriteOptions = {}): Promise<WrittenReport> {
  return Promise.reject(new Error("The workbook cannot be written yet."));
}
