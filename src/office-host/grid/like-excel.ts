/**
 * What Excel does that nobody expects, one named switch each. All are off unless a test asks: the host is then kind, as
 * a careless stand-in is. A test that passes on a kind host and fails under a switch has found a fault that users would.
 */
export interface LikeExcel {
  /** `Range.clear()` over a whole table takes the table too. As in Excel for Windows (ListObject); undocumented. */
  readonly clearTakesWholeTables?: boolean;
  /**
   * `Worksheet.copy()` gives the copy a name of its own for every name of the workbook that points into the sheet, and
   * its own names point into the copy. Long known: excelcodex.com, "Defined names: choosing the scope".
   */
  readonly copyTwinsNames?: boolean;
  /**
   * Functions of add-ins, in capitals without a namespace. A cell that calls one may get an array, so Excel saves its
   * formula as an array's, and `Range.savedAsArray` says true though nothing spills.
   */
  readonly savedAsArrayForCustomFunctions?: readonly string[];
  /**
   * Under `mergeUndoGroup`, operations that Microsoft lists as not undoable answer UndoNotSupported: see
   * `undo-not-supported.ts`. The client's runs have to be marked first (`markUndoGroups`).
   */
  readonly undoNotSupported?: boolean;
  /**
   * One value for the formulas, values or number formats of several cells is refused, though Microsoft documents it.
   * Whole columns and rows still take one: no matrix fits them.
   */
  readonly scalarForBlockRefused?: boolean;
  /** A link without `textToDisplay` puts its address in the cell's place, one with it that text; a formula goes. */
  readonly hyperlinksReplaceText?: boolean;
  /** Errors that come once each, before the operation is done. */
  readonly faults?: readonly Fault[];
}

export interface Fault {
  /** The n-th action from 0 over all requests, or the first operation of this name: "Worksheet.copy", "Range.values". */
  readonly atOperation: number | string;
  /** Excel's code: "InactiveWorkbook", "GeneralException" … */
  readonly error: string;
}
