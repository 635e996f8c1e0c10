import type { BookExtras, SheetExtras } from "./extras.js";
import type { LikeExcel } from "./like-excel.js";

export * from "./extras.js";

/**
 * What the executor asks of a grid: about forty operations on sheets, cells and formats. The in-memory host of the
 * tests and the Univer host of the workbench both implement it; Microsoft's client never sees it.
 *
 * Rows and columns count from 0. Sheets are named by a stable id that survives renaming. Every operation may be
 * synchronous or return a promise: the executor awaits each, one after another. A host that cannot do something throws
 * `HostError("ApiNotFound", …)`, never pretends. Colours are "#RRGGBB", lengths are points unless said otherwise.
 */
export type Awaitable<T> = T | Promise<T>;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "" is an empty cell. An error is its text ("#N/A"), and `types` says "Error". */
export type Scalar = string | number | boolean;
export type Matrix<T = Scalar> = readonly (readonly T[])[];

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColour: string; // "" where none is set
  readonly gridlines: boolean;
}

/** What may be changed about a sheet; `position` counts from 0 among all sheets. */
export type SheetChange = Partial<Omit<SheetInfo, "id">> & { readonly position?: number };

export interface CellFormat {
  readonly numberFormat: string; // en-US code, "General" by default
  readonly fill: string; // "" where there is none
  readonly fontColour: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly horizontal: "General" | "Left" | "Center" | "Right";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly indent: number;
  readonly wrap: boolean;
  readonly topBorder: string; // colour of a thin line, "" where there is none
  readonly bottomBorder: string;
}

/** A rule as Excel has it. `source`, `formula1` and `formula2` are A1 formulas ("='Sites'!$A$2:$A$4") or values. */
export type ValidationRule =
  | { readonly type: "list"; readonly source: string }
  | {
      readonly type: "decimal" | "wholeNumber" | "date" | "textLength";
      readonly operator: string;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | { readonly type: "custom"; readonly formula: string };

export interface Validation {
  readonly rule: ValidationRule;
  readonly errorTitle?: string;
  readonly errorMessage?: string;
  readonly errorStyle?: "Stop" | "Warning" | "Information";
  readonly promptTitle?: string;
  readonly promptMessage?: string;
}

/** A conditional format by formula; `formula` is A1 ("=$D8=1"), relative to the top left cell of `area`. */
export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
  readonly fontColour: string;
  readonly bold: boolean | null;
}

/** A defined name; `scope` is a sheet's id, or null for the workbook. `formula` is A1 with "=". */
export interface DefinedName {
  readonly scope: string | null;
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area; // header and body
  readonly style: string;
  readonly hasHeaders: boolean;
  readonly showFilterButton: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
}

/** An area that is filled by one formula. */
export interface FilledArea {
  readonly area: Area;
  readonly spilled: boolean;
}

export type ReadKind = "values" | "formulas" | "formulasR1C1" | "text" | "types" | "numberFormats";

export interface GridHost {
  /** Size of every sheet: Excel's 1,048,576 × 16,384, or what this grid has. */
  limits(): { readonly rows: number; readonly columns: number };

  // ---- sheets, from left to right
  sheets(): Awaitable<readonly SheetInfo[]>;
  /** Appends a sheet. The executor has checked the name's rules and that it is free. Returns the id. */
  addSheet(name: string): Awaitable<string>;
  /** A copy at the end, with cells, formats, rules, widths and extras, under the given free name. Returns its id. */
  copySheet(sheet: string, name: string): Awaitable<string>;
  deleteSheet(sheet: string): Awaitable<void>;
  /** Renaming also changes formulas, names and rules that mention the sheet. */
  changeSheet(sheet: string, change: SheetChange): Awaitable<void>;
  activeSheet(): Awaitable<string>;
  activateSheet(sheet: string): Awaitable<void>;

  // ---- selection
  selection(): Awaitable<{ readonly sheet: string; readonly areas: readonly Area[] }>;
  /** Selects cells and makes their sheet the active one. */
  select(sheet: string, areas: readonly Area[]): Awaitable<void>;

  // ---- cells
  /** The smallest area with content (or, unless `valuesOnly`, formats); null where there is none. */
  usedArea(sheet: string, valuesOnly: boolean): Awaitable<Area | null>;
  /** A matrix of exactly `area`'s shape. Values are never display text; "text" is. */
  read(sheet: string, area: Area, kind: ReadKind): Awaitable<Matrix>;
  /**
   * Writes what a person would type: "=…" is an A1 formula, a leading apostrophe makes text of the rest, "" empties,
   * null leaves the cell as it is. Text that only looks like a number stays text where it had an apostrophe.
   */
  write(sheet: string, area: Area, cells: Matrix<Scalar | null>): Awaitable<void>;
  /** One R1C1 formula ("=R3C6*RC[-1]") into every cell. `formula-notation.ts` has it as A1 for a given cell. */
  fillFormula(sheet: string, area: Area, formulaR1C1: string): Awaitable<void>;
  clear(sheet: string, area: Area, what: "All" | "Contents" | "Formats"): Awaitable<void>;
  /** Copies values, formulas (relative references move), formats, validations and conditional formats. */
  copyCells(from: { sheet: string; area: Area }, to: { sheet: string; row: number; column: number }): Awaitable<void>;
  /** Areas that one formula fills, its cell included: spilled, or typed with Ctrl+Shift+Enter. */
  arrays(sheet: string): Awaitable<readonly FilledArea[]>;
  /** Waits until formulas written so far have results (a host without calculation does nothing). */
  settle(): Awaitable<void>;

  // ---- formats
  /** Format of the area; a property that differs between its cells is null, as in Excel. */
  readFormat(sheet: string, area: Area): Awaitable<{ readonly [K in keyof CellFormat]: CellFormat[K] | null }>;
  writeFormat(sheet: string, area: Area, change: Partial<CellFormat>): Awaitable<void>;
  /** A matrix of number formats, one a cell, null leaves the cell's. */
  writeNumberFormats(sheet: string, area: Area, formats: Matrix<string | null>): Awaitable<void>;
  /** Widths in points of `count` columns from `from`. */
  columnWidths(sheet: string, from: number, count: number): Awaitable<readonly number[]>;
  setColumnWidth(sheet: string, from: number, count: number, points: number): Awaitable<void>;
  rowHeights(sheet: string, from: number, count: number): Awaitable<readonly number[]>;
  setRowHeight(sheet: string, from: number, count: number, points: number): Awaitable<void>;
  /** Outline group of whole columns or rows. */
  group(sheet: string, what: "columns" | "rows", from: number, count: number): Awaitable<void>;
  ungroup(sheet: string, what: "columns" | "rows", from: number, count: number): Awaitable<void>;
  /** Number of rows and columns that stay in view. */
  frozen(sheet: string): Awaitable<{ readonly rows: number; readonly columns: number }>;
  freeze(sheet: string, rows: number, columns: number): Awaitable<void>;

  // ---- rules
  validation(sheet: string, area: Area): Awaitable<Validation | null>;
  /** Every rule of a sheet, with the cells it is for. */
  validations(sheet: string): Awaitable<readonly { readonly area: Area; readonly validation: Validation }[]>;
  setValidation(sheet: string, area: Area, validation: Validation | null): Awaitable<void>;
  conditionalFormats(sheet: string): Awaitable<readonly ConditionalFormat[]>;
  /** Returns the id; later changes to the same format come as `changeConditionalFormat`. */
  addConditionalFormat(sheet: string, format: Omit<ConditionalFormat, "id">): Awaitable<string>;
  changeConditionalFormat(sheet: string, id: string, change: Partial<Omit<ConditionalFormat, "id">>): Awaitable<void>;
  deleteConditionalFormats(sheet: string, ids: readonly string[]): Awaitable<void>;

  // ---- names and tables
  names(): Awaitable<readonly DefinedName[]>;
  addName(name: DefinedName): Awaitable<void>;
  changeName(scope: string | null, name: string, change: Partial<Omit<DefinedName, "scope" | "name">>): Awaitable<void>;
  deleteName(scope: string | null, name: string): Awaitable<void>;
  tables(): Awaitable<readonly TableInfo[]>;
  addTable(table: Omit<TableInfo, "id">): Awaitable<string>;
  changeTable(id: string, change: Partial<Omit<TableInfo, "id" | "sheet">>): Awaitable<void>;
  deleteTable(id: string): Awaitable<void>;

  // ---- what a grid need only remember
  /**
   * Charts, page layout, breaks, custom properties and protection of a sheet: the executor changes this object in
   * place. Start from `newSheetExtras()`; drop it with its sheet, copy it with its sheet.
   */
  extras(sheet: string): SheetExtras;
  /** Settings and calculation state of the workbook: likewise. Start from `newBookExtras()`. */
  bookExtras(): BookExtras;
  /** Told after a request changed the extras of a sheet (to redraw its charts). */
  extrasChanged?(sheet: string): void;
  /** While a person is typing in a cell: resolves when they have finished. Else null, as for a host without it. */
  editing?(): Promise<void> | null;
  /** Unkindnesses of Excel that this host is asked to show. A host without it shows none. */
  readonly likeExcel?: LikeExcel;
  /** Opens a file (.xlsx) as another workbook. A host without it says that it cannot. */
  openFile?(file: Uint8Array): Awaitable<void>;
}

/** What the host answers instead of a result; `code` is one of Excel's own (ItemNotFound, ApiNotFound, …). */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}
