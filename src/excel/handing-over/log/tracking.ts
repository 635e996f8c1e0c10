import { quotedSheet } from "../../../formula/names.js";
import { absoluteAddress, cellAt } from "../../../formula/address.js";
import { referencesIn, type Reference, sheetsIn as sheetsOf } from "../../../formula/references.js";
import { tokensOf } from "../../../formula/tokens.js";
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

export const sheetsIn = (formula: string): readonly string[] => sheetsOf(tokensOf(formula));

/**
 * The log's column "Value now": a formula that shows what the cell holds and, never calculated, names the cells that the
 * frozen formula names. Excel rewrites it when rows are inserted or sheets renamed, so it tells Thaw where the cell has
 * gone, and whether the frozen formula would still mean the same cells.
 */
export function trackingFormula(sheet: string, address: string, formula: string): string {
  const cell = `${quotedSheet(sheet)}!${absoluteAddress(address)}`;
  const inputs = inputsOf(formula, sheet).map(
    (input) => `${quotedSheet(input.sheet)}!${absoluteAddress(input.address)}`,
  );
  const whole = `=IF(TRUE,${cell},COUNT(${inputs.join(",")}))`;
  return inputs.length === 0 || whole.length > LONGEST_FORMULA ? `=${cell}` : whole;
}

/** Each once, with their sheet; as many as the log can follow. */
function inputsOf(formula: string, own: string): (Reference & { readonly sheet: string })[] {
  const all = referencesIn(tokensOf(formula)).map(({ sheet, address }) => ({ sheet: sheet ?? own, address }));
  return [...new Map(all.map((one) => [nameOf(one), one])).values()].slice(0, MOST_INPUTS);
}

const nameOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `${sheet.toLowerCase()}!${address}`;

/** Reads "Value now" as Excel has kept it up to date. */
export function trackedBy(tracking: string): Tracked {
  if (!tracking.startsWith("=")) return { kind: "unknown" };
  const tokens = tokensOf(tracking);
  const [first] = tokens.filter(({ kind, text }) => kind === "reference" || text === GONE);
  if (first?.text === GONE) return { kind: "deleted" };
  const [cell, ...inputs] = referencesIn(tokens);
  const place = cell ? cellAt(cell.address) : null;
  if (!place || cell?.sheet === null || cell?.sheet === undefined) return { kind: "unknown" };
  const names = inputs.map(({ sheet, address }) => nameOf({ sheet: sheet ?? "", address }));
  const isGone = tokens.some(({ text }) => text === GONE);
  return { kind: "at", sheet: cell.sheet, ...place, inputs: isGone ? [...names, GONE] : names };
}

/** Whether the frozen formula, put back, would name other cells than when it was frozen. */
export function inputsHaveMoved(tracked: Tracked, formula: string): boolean {
  if (tracked.kind !== "at" || tracked.inputs.length === 0) return false;
  const then = inputsOf(formula, tracked.sheet).map(nameOf);
  return JSON.stringify(then) !== JSON.stringify(tracked.inputs);
}
