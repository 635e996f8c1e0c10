import type { SelectedCells } from "../../../excel/selection/selection.js";
import type { EarlierBuild, WriteOptions, WrittenReport } from "../../../excel/build/to-excel.js";
import type { InputChange, InputsReport } from "../../../excel/inputs/write-inputs.js";
import type { LaidOutWorkbook } from "../../../sheet/grid.js";
import type { Sharing } from "./sharing.js";

export type { EarlierBuild, InputChange, InputsReport, SelectedCells, WrittenReport };

/**
 * All that the pane asks of the open workbook. Excel stands behind it in the add-in, a fake in tests.
 * Every failure is an Error whose message is a sentence for the user.
 */
export interface Workbook {
  /** The selection, or the table around a single selected cell. */
  readSelection(): Promise<SelectedCells>;
  /** Tells of each new selection ("Sheet1!B3"), until the returned function is called. */
  watchSelection(seen: (address: string) => void): Promise<() => void>;
  /** A new sheet (named so, or "… (2)") with these cells, selected. */
  insertTable(sheetName: string, rows: readonly (readonly (string | number)[])[]): Promise<void>;
  /** Shows a sheet and selects cells on it. */
  selectCells(sheetName: string, address: string): Promise<void>;
  /** The formula into the active cell. Gives its address, "Sheet1!H2". Refuses a cell that has content. */
  insertFormula(formula: string): Promise<string>;

  readEarlierBuild(): Promise<EarlierBuild | null>;
  writeWorkbook(laidOut: LaidOutWorkbook, options: WriteOptions): Promise<WrittenReport>;
  /** Writes inputs of an earlier build by name, with source and as-of, and logs the values they replace. */
  writeInputs(changes: readonly InputChange[]): Promise<InputsReport>;

  /** What only the Share tab asks for, fetched when it does. */
  sharing(): Promise<Sharing>;

  /** The pane's own text, kept in the workbook's file. */
  readSettings(): Promise<string | null>;
  saveSettings(text: string): Promise<void>;
}

/** The sentence of a failure, whatever was thrown. */
export const sentenceOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message.trim() : "";
  return message === "" ? "Something failed that has no name. Nothing was changed." : message;
};
