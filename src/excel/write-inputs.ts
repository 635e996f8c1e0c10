/** One input of an earlier build, by the plan's name for it. */
export interface InputChange {
  readonly name: string;
  readonly value: number;
  readonly source: string;
  /** ISO 8601. */
  readonly asOf: string;
}

export interface InputsReport {
  /** The sheet, by the name it has in this workbook. */
  readonly sheet: string;
  readonly replaced: readonly { readonly name: string; readonly address: string; readonly before: string }[];
}

/** @throws Error with a sentence. */
export function writeInputs(_changes: readonly InputChange[]): Promise<InputsReport> {
  return Promise.reject(new Error("Inputs cannot be written yet."));
}
