import { supports } from "./requirements.js";
import { codeOf, sentenceFor } from "./sentences.js";

/** What an Excel answers that has the operation in its list but not in itself. */
const CANNOT: readonly string[] = ["ApiNotFound", "NotImplemented", "UnsupportedOperation", "InvalidOperation"];

/**
 * Opens a file (.xlsx in base64) as a new workbook in a window of its own. The open workbook is left alone.
 * @returns false where this Excel cannot
 * @throws Error with a sentence
 */
export async function openAsWorkbook(base64: string): Promise<boolean> {
  if (!supports("1.8")) return false;
  try {
    await Excel.createWorkbook(base64);
    return true;
  } catch (error) {
    if (CANNOT.includes(codeOf(error))) return false;
    throw new Error(sentenceFor(error, "No new workbook was opened"));
  }
}
