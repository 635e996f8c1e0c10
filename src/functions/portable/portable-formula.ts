/** What a portable name computes, as formula text in the names of the function's parameters. */
export interface PortableFormula {
  /** Names for intermediate results, in order; later ones may use earlier ones. */
  readonly steps?: Readonly<Record<string, string>>;
  /** Where this holds there is no answer: #N/A. */
  readonly noAnswer?: string;
  readonly result: string;
  /** What else is refused with #VALUE!: condition and sentence. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Parameters for which 0 is accepted although it lies outside the dictionary's range. */
  readonly zeroAllowed?: readonly string[];
}
