import { quotedSheet } from "../../../sheet/r1c1.js";
import { type Reference, scan, vocabulary } from "../find/our-calls.js";
import type { Place } from "../blocks/rectangles.js";

/** What "Value now" tells of a frozen cell. */
export type Tracked =
  | (Place & { readonly kind: "at"; readonly sheet: string; readonly inputs: readonly string[] })
  | { readonly kind: "deleted" }
  /** Somebody has put a value in place of the formula. */
  | { readonly kind: "unknown" };

/** What Excel puts in place of a reference to what is gone. */
export const GONE = "#REF!";
/** COUNT takes 255, and a formula 8,192 characters. */
const MOST_INPUTS = 200;
const LONGEST_FORMULA = 8_000;

const nothing = vocabulary([], [], []);
export const sheetsIn = (formula: string): readonly string[] => scan(formula, nothing).sheets;

/** "B3:C9" → "$B$3:$C$9" */
const absolute = (address: string): string => address.replace(/[A-Z]+|\d+/g, "$$$&");

/**
 * The log's column "Value now": a formula that shows what the cell holds and, never calculated, names the cells that the
 * frozen formula names. Excel rewrites it when rows are inserted or sheets renamed, so it tells Thaw where the cell has
 * gone, and whether the frozen formula would still mean the same cells.
 */
export function trackingFormula(sheet: string, address: string, formula: string): string {
  const cell = `${quotedSheet(sheet)}!${absolute(address)}`;
  const inputs = inputsOf(formula, sheet).map((input) => `${quotedSheet(input.sheet)}!${absolute(input.address)}`);
  const whole = `=IF(TRUE,${cell},COUNT(${inputs.join(",")}))`;
  return inputs.length === 0 || whole.length > LONGEST_FORMULA ? `=${cell}` : whole;
}

/** Each once, with their sheet; as many as the log can follow. */
function inputsOf(formula: string, own: string): (Reference & { readonly sheet: string })[] {
  const all = scan(formula, nothing).references.map(({ sheet, address }) => ({ sheet: sheet ?? own, address }));
  return [...new Map(all.map((one) => [nameOf(one), one])).values()].slice(0, MOST_INPUTS);
}

const nameOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `${sheet.toLowerCase()}!${address}`;

/** Reads "Value now" as Excel has kept it up to date. */
export function trackedBy(tracking: string): Tracked {
  if (!tracking.startsWith("=")) return { kind: "unknown" };
  const [first = ""] = tracking.replace(/^=(IF\(TRUE,)?/i, "").split(/,COUNT\(/i);
  if (first.includes(GONE)) return { kind: "deleted" };
  const [cell, ...inputs] = scan(tracking, nothing).references;
  const place = cell ? placeIn(cell.address) : null;
  if (!place || cell?.sheet === null || cell?.sheet === undefined) return { kind: "unknown" };
  const names = inputs.map(({ sheet, address }) => nameOf({ sheet: sheet ?? "", address }));
  return { kind: "at", sheet: cell.sheet, ...place, inputs: tracking.includes(GONE) ? [...names, GONE] : names };
}

/** Whether the frozen formula, put back, would name other cells than when it was frozen. */
export function inputsHaveMoved(tracked: Tracked, formula: string): boolean {
  if (tracked.kind !== "at" || tracked.inputs.length === 0) return false;
  const then = inputsOf(formula, tracked.sheet).map(nameOf);
  return JSON.stringify(then) !== JSON.stringify(tracked.inputs);
}

/** "B7" → row 6, column 1. */
export function placeIn(address: string): Place | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
