import { supports } from "./requirements.js";
import { isUsersToFix, sentenceFor } from "./sentences.js";

/**
 * Makes an attempt that Excel undoes in one step. One step is a nicety that many builds of Excel refuse half-way, so
 * the attempt, which has taken itself back by then, is made again without it.
 * @throws Error with a sentence; `doing` ("The comparison was not built") begins it where Excel says little
 */
export async function inOneUndoStep<T>(doing: string, attempt: (undoGroup: boolean) => Promise<T>): Promise<T> {
  if (supports("1.20")) {
    try {
      return await attempt(true);
    } catch (error) {
      if (isUsersToFix(error)) throw new Error(sentenceFor(error, doing));
    }
  }
  try {
    return await attempt(false);
  } catch (error) {
    throw new Error(sentenceFor(error, doing));
  }
}

export const runOptions = (undoGroup: boolean): Excel.RunOptions => ({
  delayForCellEdit: true,
  ...(undoGroup ? { mergeUndoGroup: true } : {}),
});
