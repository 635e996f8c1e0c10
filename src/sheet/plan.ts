import type { ChartPlan } from "./chart-plan.js";

/**
 * What a good sheet is, as plain JSON: lines with a name, a label, a unit and a formula written by line name.
 * A plan knows no cell address; `layout` turns it into regions of a grid, and a writer turns those into cells.
 *
 * ## Formulas
 * Excel formulas without the leading "=", in which `{name}` stands for another line or table column of the workbook:
 *
 * | written | means |
 * |---|---|
 * | `{x}` | the cell of x that belongs to this cell: same site, same row index; a constant is the same everywhere |
 * | `{x:previous}` `{x:next}` | one row (quarter) earlier or later |
 * | `{x:first}` `{x:last}` | first or last row of x, same site |
 * | `{x:all}` | every row of x, same site: a column range |
 * | `{x:sofar}` | from the first row of x to this one |
 * | `{x:sites}` | x for all sites, same row index: a row range on a site sheet, a column range in a table of sites |
 * | `{x:block}` | every row and every site of x |
 * | `{x:total}` | the total of x: on a site sheet the cell in the total column (same row index), in a table the total row |
 * | `{x:index}` | the number of this row, as it stands in the label column of the block x |
 * | `{x:label}` `{x:unit}` | the label or unit cell of line x (a filtered table has the unit in the label cell) |
 *
 * `sites`, `total` and `index` say which column and go with one of `previous next first last all sofar`, which say
 * which row: `{x:total:all}` is the whole total column, `{x:index:all}` the numbers beside the block,
 * `{x:sites:first}` all sites in the first row.
 *
 * Rows align by index, not by position: a line over quarters 0…N may name one over quarters 1…N+1, but no reference
 * may leave the rows of x. One exception: `{x:previous}` in the first row of x is the blank heading row of the block
 * (0 in sums), in a table the row of units (text), so a table's formula guards it: `IF({quarter}=1,…,{x:previous})`.
 * A table of sites (one row a site) reaches a site sheet by `INDEX({x:sites},{siteIndex})`.
 *
 * ## Names with a meaning
 * `allChecks`: a constant, 1 when every check is fine; every sheet's header shows it as "ok" or "CHECK".
 * `siteName`: one text per site (a site line, or an input column of a table of sites); the headers of site sheets
 * show it. Without it they carry the plan's `siteNames` as text.
 */
export interface WorkbookPlan {
  readonly title: string;
  readonly stamp: Stamp;
  readonly siteNames: readonly string[];
  readonly sheets: readonly SheetPlan[];
}

/** Who built this, from what. Written to About, to the file's properties and to JSON exports. */
export interface Stamp {
  readonly product: string;
  readonly version: string;
  /** When the market numbers were read, ISO 8601, or words ("base values of November 2025"). */
  readonly marketAsOf: string;
  readonly preset: string;
  readonly inputsHash: string;
}

export type CellValue = number | string | boolean | null;

/** Input: typed or fetched, blue on cream. Link: only fetches another sheet, green. Check: 1 when fine, 0 when not. */
export type LineKind = "input" | "calculation" | "link" | "check" | "text";

export type NumberStyle =
  | "money" // USD, no decimals, negatives in parentheses, zero a dash
  | "moneyM" // USD m, one decimal
  | "usdPerW" // two decimals
  | "price" // two decimals
  | "rate" // four decimals: USD/kWh, subsidy
  | "percent" // 0.0%
  | "quantity" // one decimal: MW, J/TH
  | "integer"
  | "factor" // four decimals, ratios and discount factors
  | "btcPerPh" // eight decimals
  | "difficulty" // 0.000E+00
  | "date"
  | "years" // two decimals
  | "general"
  | "text";

export type SheetPlan = SiteSheet | TableSheet | TextSheet;

interface SheetBase {
  /** Stable id ("mine"); the name may get a "(2)" when the user already has such a sheet. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What this sheet says, one sentence; a formula where it states a finding. */
  readonly subtitle: Words;
  readonly tabColour: string;
  readonly charts: readonly ChartPlan[];
}

/** Text, or a formula that gives text, with the core's value beside it. */
export type Words = string | { readonly formula: string; readonly value: string };

/** One column per site: A section, B–D indents, E label, F constant, G unit, H total, I air, J→ sites, then note. */
export interface SiteSheet extends SheetBase {
  readonly form: "sites";
  /**
   * Columns that are not the sites: price points, say. Lines of shape "site" and "series" then have a value per such
   * column, `{x:sites}` means all of them, and lines of other sheets are reached by INDEX or as constants.
   */
  readonly across?: { readonly name: string; readonly labels: readonly string[] };
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Start a new printed page here when the current one is at least half full. */
  readonly breakBefore?: boolean;
}

export type Line = ScalarLine | SiteLine | SeriesLine;

interface LineBase {
  /** Unique in the workbook: the name other formulas use. */
  readonly id: string;
  readonly label: string;
  /** Always filled; "–" is written for a pure ratio only where the dictionary says so. */
  readonly unit: string;
  readonly kind: LineKind;
  readonly number: NumberStyle;
  /** Source of an input, note of a calculation. */
  readonly note?: string;
  /** Address of the source (https); the note's cell leads there. */
  readonly link?: string;
  readonly emphasis?: "total" | "best";
  readonly validation?: Validation;
}

/** One cell in the constant column. An input has a value and no formula. */
export interface ScalarLine extends LineBase {
  readonly shape: "constant";
  readonly formula?: string;
  readonly value: CellValue;
  /** Defined name in the workbook, for inputs ("btcPriceUsd"). */
  readonly name?: string;
}

/** One cell per site, and a total of them where that means something. */
export interface SiteLine extends LineBase {
  readonly shape: "site";
  readonly formula?: string;
  readonly values: readonly CellValue[];
  readonly total?: Total;
}

/** A block: a row per quarter (or other index) from `from` to `to`, one formula copied across and down. */
export interface SeriesLine extends LineBase {
  readonly shape: "series";
  readonly index: string; // "quarter", "stop": rows of equal index name align
  readonly from: number;
  readonly to: number;
  readonly formula?: string;
  /** values[row][site] */
  readonly values: readonly (readonly CellValue[])[];
  readonly total?: Total;
}

/** "sum": SUM over the sites; or a formula. For a series the total has one value a row. */
export interface Total {
  readonly formula: "sum" | string;
  readonly values: readonly CellValue[];
}

/** Tables: a header row, a unit row, a row per index, and perhaps a total row. */
export interface TableSheet extends SheetBase {
  readonly form: "table";
  readonly tables: readonly TablePlan[];
}

export interface TablePlan {
  readonly id: string;
  /** Shown above the table when the sheet has more than one. */
  readonly heading?: string;
  readonly note?: string;
  readonly index: string; // "site", "quarter", "year", "point"
  readonly from: number;
  readonly to: number;
  readonly columns: readonly TableColumn[];
  /** Make it an Excel table (sortable, filterable). */
  readonly filter?: boolean;
  /** Constant lines shown above the table's header, e.g. the site chosen in a list. */
  readonly above?: readonly ScalarLine[];
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Written in the unit row; empty only for text. */
  readonly unit: string;
  readonly kind: LineKind;
  readonly number: NumberStyle;
  readonly width?: number;
  readonly formula?: string;
  /** Instead of `formula`: one for each row, in tables whose rows are different things (the steps of a bridge). */
  readonly formulas?: readonly string[];
  readonly values: readonly CellValue[];
  readonly total?: { readonly formula: "sum" | string; readonly value: CellValue };
  readonly group?: string; // heading over neighbouring columns: "Value", "Risk", "Cash", "Flips"
  readonly highlight?: Highlight;
}

/** Conditional format on native cells: the fill shows where the formula (by line name) is true. */
export interface Highlight {
  readonly when: string;
  readonly style: "bestMine" | "bestLease" | "bestCloud" | "ok" | "bad" | "changed";
}

export interface TextSheet extends SheetBase {
  readonly form: "text";
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly heading?: string;
  readonly rows: readonly (readonly [label: string, text: Words, style?: "input" | "calculation" | "link"])[];
}

export type Validation =
  | { readonly type: "list"; readonly source: string /* reference: "{siteName:all}" or a comma list */ }
  | { readonly type: "range"; readonly min: number; readonly max: number; readonly message: string };

export type { ChartPlan, ChartSeries } from "./chart-plan.js";
