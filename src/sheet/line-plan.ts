import type { Role } from "./roles.js";

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
  | "text"
  | "code"; // text for programs: small, and no column is widened for it

/** Text, or a formula that gives text, with the core's value beside it. */
export type Words = string | { readonly formula: string; readonly value: string };

export type Line = ScalarLine | SiteLine | SeriesLine;

interface LineBase {
  /** Unique in the workbook: the name other formulas use. */
  readonly id: string;
  readonly label: string;
  /** Always filled; "–" is written for a pure ratio only where the dictionary says so. */
  readonly unit: string;
  readonly kind: LineKind;
  readonly number: NumberStyle;
  /** What it is for readers of the workbook; an input or a check without one is that of its id. */
  readonly role?: Role;
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

export type Validation =
  | { readonly type: "list"; readonly source: string /* reference: "{siteName:all}" or a comma list */ }
  | { readonly type: "range"; readonly min: number; readonly max: number; readonly message: string };
