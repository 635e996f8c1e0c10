import type { LaidOutWorkbook } from "../../sheet/grid.js";
import { attemptBuild } from "./attempt.js";
import { readBook } from "../workbook/book-state.js";
import type { Edit } from "../inputs/edits.js";
import { ownBuild } from "./own-sheets.js";
import { requireExcel } from "../workbook/requirements.js";
import type { WriteOptions, WrittenReport } from "./report.js";
import { readOwn } from "./rewriting.js";
import { sentenceFor } from "../workbook/sentences.js";
import { inOneUndoStep } from "../workbook/undo-step.js";

export type { Edit } from "../inputs/edits.js";
export type { WriteOptions, WrittenReport } from "./report.js";

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
  return inOneUndoStep(DOING, (undoGroup) => attemptBuild(laidOut, options, undoGroup));
}

const DOING = "The comparison was not built and nothing was changed";
