import type { Finding } from "./compare/findings.js";
import type { Built } from "./inputs/case-of-cells.js";
import type { InputCell } from "./inputs/input-cells.js";

/**
 * | kind | says |
 * |---|---|
 * | unchanged | every formula and result is the model's, of the inputs as built |
 * | inputs changed | some inputs are others, and everything follows from them |
 * | inputs refused | an input is outside its range: nothing follows from it |
 * | numbers do not follow | cells hold what does not follow from the inputs: `findings`, `missing`, `broken` |
 * | not compared | another version built it, with other formulas: its inputs were compared, as far as both know them |
 */
export type VerdictKind =
  ("unchanged" | "inputs changed" | "inputs refused") | ("numbers do not follow" | "not compared");

/** What was found out about one comparison, as data. `sentencesOf` says it in words. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** The sheet of checks: what tells two comparisons of one workbook apart. */
  readonly name: string;
  /** Fingerprint of the inputs as built; "" when nothing says them. */
  readonly hash: string;
  /** What the workbook was built from; null when it does not say. */
  readonly built: Built | null;
  readonly changed: readonly InputCell[];
  readonly findings: readonly Finding[];
  /** Names, as built, of the sheets that are gone. */
  readonly missing: readonly string[];
  /** Results are still those of the inputs as built: nothing has recalculated the workbook since. */
  readonly notRecalculated: boolean;
  /** Why nothing follows from the inputs, why formulas were not compared, or what is wrong with the record. */
  readonly why: string | null;
}
