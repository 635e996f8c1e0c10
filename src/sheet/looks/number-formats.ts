import type { NumberStyle } from "../plan.js";

/**
 * Number formats as en-US codes. Negatives in parentheses, zero a dash; the fourth part keeps words that stand in a
 * column of numbers ("no crossing") off the right edge by the same width.
 */
const signed = (digits: string): string => `${digits}_);(${digits});"–"_);@_)`;

export const numberFormats: Readonly<Record<NumberStyle, string>> = {
  money: signed("#,##0"),
  moneyM: signed("#,##0.0"),
  usdPerW: signed("#,##0.00"),
  price: signed("#,##0.00"),
  rate: signed("#,##0.0000"),
  percent: signed("0.0%"),
  quantity: signed("#,##0.0"),
  integer: signed("#,##0"),
  factor: signed("0.0000"),
  btcPerPh: signed("0.00000000"),
  difficulty: signed("0.000E+00"),
  date: "yyyy-mm-dd_)",
  years: signed("#,##0.00"),
  general: "General",
  text: "@",
  code: "@",
};

/** A check is 1 when fine; it reads as a word. */
export const checkFormat = `"ok"_);"CHECK"_);"CHECK"_);@_)`;

/** Words over a column of numbers end where the digits end. */
export const headerFormat = "General_);General_);General_);@_)";

/** "Quarter 7": a number that formulas can use, shown with the name of what it counts. */
export const indexFormat = (name: string): string => `"${name.charAt(0).toUpperCase()}${name.slice(1)} "0`;
