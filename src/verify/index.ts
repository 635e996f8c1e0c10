/**
 * A workbook in, a verdict a comparison out: as data (`Verdict`) and in words (`sentencesOf`). The command line hands over
 * the sheets of a file, the pane those of Excel.
 */
import type { BookSheet } from "./cells.js";
import { comparisonsIn } from "./comparisons.js";
import { verdictOf } from "./verdict.js";
import type { Verdict } from "./verdict-data.js";

export type { BookCell, BookSheet, Value } from "./cells.js";
export type { Finding } from "./compare/findings.js";
export type { InputCell } from "./inputs/input-cells.js";
export { sentencesOf, type VerdictWords } from "./sentences.js";
export type { Verdict, VerdictKind } from "./verdict-data.js";

/** One verdict for each comparison that a workbook holds; none when it holds none. */
export const verifyBook = (book: readonly BookSheet[]): Verdict[] => comparisonsIn(book).map(verdictOf);
