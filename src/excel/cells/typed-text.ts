import type { CellValue } from "../../sheet/plan.js";

/**
 * Text as it has to be typed so that Excel keeps it as text. Excel reads what is written as if a person typed it: a
 * leading = + - @ makes a formula, and "3-4", "1E5", "May 24", "TRUE" or "#N/A" become something else. A leading
 * apostrophe prevents that and is not part of the value. Plain words are written as they are.
 */
export function typedText(text: string): string {
  return isPlainWords(text) ? text : `'${text}`;
}

const isPlainWords = (text: string): boolean =>
  /^[\p{L}–—•■(“][^\d]*$/u.test(text) && !/^(true|false)$/i.test(text) && !/[\t\r\n]/.test(text);

/** A value for `range.values`: null, which would leave the cell as it is, becomes an empty cell. */
export function typedValue(value: CellValue): string | number | boolean {
  if (value === null || value === "") return "";
  return typeof value === "string" ? typedText(value) : value;
}
