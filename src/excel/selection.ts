/** What the user selected, as read from Excel: the part of it that has content. */
export interface SelectedCells {
  /** Address without the sheet, "B3:H14". */
  readonly address: string;
  readonly sheetName: string;
  /** Values as Excel gives them: "" for a blank, "#N/A" for an error. Untrusted. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** "Empty", "String", "Double", "Boolean", "Error", … for each value. */
  readonly valueTypes: readonly (readonly string[])[];
  /** As displayed, "95 %" where the value is 0.95. */
  readonly texts: readonly (readonly string[])[];
  /** Row and column of the first value, counted from 0: rowOffset 2, columnOffset 1 is B3. */
  readonly rowOffset: number;
  readonly columnOffset: number;
  /** A sentence when more was read than was selected ("One cell was selected, so the table around it was read."). */
  readonly note?: string;
}

/**
 * Reads the used part of the selection; for a single cell, the table around it.
 * @throws Error with a sentence: several areas, nothing selected, an empty or a too large selection, a host too old.
 */
export function readSelection(): Promise<SelectedCells> {
  return Promise.reject(new Error("The selection cannot be read yet."));
}
