/** A row of truth: a function, its arguments in the order of the formula bar, and a number from outside this code. */
export interface Row {
  readonly id: string;
  readonly function: string;
  readonly args: readonly (number | undefined | readonly (readonly unknown[])[])[];
  readonly published: number;
  /** |got − published| ≤ this × |published|. */
  readonly relativeTolerance: number;
  /** An address, or "algebra: …". */
  readonly source: string;
  readonly note?: string;
}
