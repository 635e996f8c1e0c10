import type { LaidOutWorkbook } from "../sheet/grid.js";
import { attemptBuild, type Progress } from "./attempt.js";
import { readBook } from "./book-state.js";
import type { Edit } from "./edits.js";
import { ownBuild } from "./own-sheets.js";
import { requireExcel, supports } from "./requirements.js";
import { readOwn } from "./rewriting.js";
import { isUsersToFix, sentenceFor } from "./sentences.js";

export type { Edit } from "./edits.js";

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

/** What an earlier build left in this workbook, to ask before rewriting it. */
export interface EarlierBuild {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly builtAt: string;
  /** Inputs that the user has changed since, whether or not they could be kept. */
  readonly edits: readonly Edit[];
}

/**
 * The earlier build that `writeWorkbook` would rewrite, or null when there is nothing of ours.
 * @throws Error with a sentence
 */
export async function readEarlierBuild(): Promise<EarlierBuild | null> {
  requireExcel();
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const own = ownBuild(await readBook(context));
      if (!own) return null;
      const { edits } = await readOwn(context, own);
      const sheets = own.sheets.map(({ state, record }) => ({ id: record.id, name: state.name }));
      return { sheets, builtAt: own.record.builtAt, edits: edits.map(({ key: _key, why: _why, ...edit }) => edit) };
    });
  } catch (error) {
    throw new Error(sentenceFor(error, "The workbook could not be read"));
  }
}

/**
 * Builds the comparison in the open workbook: all of it or, with a sentence why, nothing. Needs ExcelApi 1.9.
 * A first build takes two syncs however many sites there are: one reads, one writes.
 * @throws Error with a sentence; sheets made by this build are gone again and nothing else has changed.
 */
export async function writeWorkbook(laidOut: LaidOutWorkbook, options: WriteOptions = {}): Promise<WrittenReport> {
  requireExcel();
  if (supports("1.20")) {
    try {
      return await attemptBuild(laidOut, options, true);
    } catch (error) {
      // One undo step for the whole build is a nicety that many builds of Excel refuse half-way.
      if (isUsersToFix(error)) throw new Error(sentenceFor(error, DOING));
    }
  }
  try {
    return await attemptBuild(laidOut, options, false);
  } catch (error) {
    throw new Error(sentenceFor(error, DOING));
  }
}

const DOING = "The comparison was not built and nothing was changed";
