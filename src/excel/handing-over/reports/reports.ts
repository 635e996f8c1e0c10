import type { CellValue } from "../../../sheet/plan.js";

export type Progress = (step: string, done: number) => void;

/** What the caller knows of the add-in that is running. */
export interface KnownFunctions {
  /** Ids of our functions in capitals, "HASHPRICE". */
  readonly known: readonly string[];
  /** Every namespace that our add-ins have had, beside none: ["DEV"]. */
  readonly namespaces: readonly string[];
  /** Called with what is happening, in words, and how much of the work is done (0–1). */
  readonly onProgress?: Progress;
}

/** A cell that could not be treated, and why, as a sentence that names it. */
export interface LeftCell {
  readonly sheet: string;
  /** Without the sheet: "B7". */
  readonly address: string;
  readonly why: string;
}
/** A whole sheet that was left out: protected, too large to read. */
export interface LeftSheet {
  readonly sheet: string;
  /** Cells on it that would have been treated; 0 where it could not be read. */
  readonly cells: number;
  readonly why: string;
}

// ---- What will they see?

/** What somebody without the add-in sees in a cell. */
export type ColleagueSees =
  /** The last value, until Excel recalculates the cell: then #NAME?. */
  | "value-then-name-error"
  /** An error already, with or without the add-in. */
  | "error-already"
  /** #NAME? already: Repair re-enters it. */
  | "name-error-already";

export interface FoundCell {
  readonly address: string;
  /** As Excel shows it, en-US. */
  readonly formula: string;
  /** Our functions it calls, by id, each once. */
  readonly functions: readonly string[];
  /** Names through which it calls them ("myPrice"), or none. */
  readonly throughNames: readonly string[];
  readonly value: CellValue;
  readonly colleagueSees: ColleagueSees;
}
export interface FoundSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly cells: readonly FoundCell[];
}
export interface FoundName {
  readonly name: string;
  /** The sheet it belongs to, or null for the workbook. */
  readonly sheet: string | null;
  readonly formula: string;
  readonly functions: readonly string[];
}
/** A conditional format or a data validation whose formula calls our functions. */
export interface FoundRule {
  readonly kind: "conditional format" | "data validation";
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly functions: readonly string[];
}
export interface FoundFunctions {
  /** Sheets with at least one such cell, in the workbook's order, hidden ones too. */
  readonly sheets: readonly FoundSheet[];
  readonly names: readonly FoundName[];
  readonly rules: readonly FoundRule[];
  readonly leftSheets: readonly LeftSheet[];
  /** Number of cells in `sheets`. */
  readonly cells: number;
  /** Of those, how many are at #NAME? now. */
  readonly stuck: number;
  /** Name of the sheet that holds frozen formulas; null where nothing is frozen. */
  readonly log: string | null;
  /** The answer in words, most important first. */
  readonly sentences: readonly string[];
}

// ---- Freeze

export interface FreezeOptions extends KnownFunctions {
  /** Version of the add-in, for the log. */
  readonly version: string;
  readonly now: Date;
}
export interface FreezeReport {
  /** Formulas that were replaced by their values. */
  readonly frozen: number;
  /** Cells that hold values now, spilled ones included. */
  readonly cells: number;
  readonly sheets: readonly { readonly sheet: string; readonly formulas: number }[];
  readonly skipped: readonly LeftCell[];
  readonly leftSheets: readonly LeftSheet[];
  /** Name of the log sheet; null when nothing was frozen. */
  readonly log: string | null;
  readonly sentences: readonly string[];
}

// ---- Thaw

export interface ThawReport {
  /** Formulas that stand in their cells again. */
  readonly restored: number;
  readonly sheets: readonly { readonly sheet: string; readonly formulas: number }[];
  /** Left alone, and still in the log: changed since, moved, gone, protected. */
  readonly left: readonly LeftCell[];
  /** Sheets that have another name than when they were frozen. */
  readonly renamed: readonly { readonly was: string; readonly is: string }[];
  /** Name of the log sheet where it is still needed; null when it is gone or there was none. */
  readonly log: string | null;
  readonly sentences: readonly string[];
}

// ---- Repair

export interface RepairOptions extends KnownFunctions {
  /** Namespace of the add-in that is running: "" in production, "DEV" in development. */
  readonly namespace: string;
  /** Waits before another look at cells that are calculating. A quarter of a second if left out. */
  readonly betweenLooks?: () => Promise<void>;
}
export interface RepairReport {
  /** Formulas that were typed again. */
  readonly reentered: number;
  /** Of those, cells without #NAME? now; null when that could not be read. */
  readonly working: number | null;
  readonly sheets: readonly { readonly sheet: string; readonly formulas: number }[];
  /** Typed again, and still at #NAME? or still calculating. */
  readonly stillFailing: readonly LeftCell[];
  /** Not typed again. */
  readonly skipped: readonly LeftCell[];
  readonly leftSheets: readonly LeftSheet[];
  readonly sentences: readonly string[];
}
