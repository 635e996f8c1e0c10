import { inWords, tidied } from "../../../economics/number-words.js";
import { fault, type CellFault } from "../cells/cell-reading.js";
import { fromPercent, type Unit } from "./units.js";

/** A plain number (no % sign of its own) of a column, and its place among the site rows. */
export interface PlainShare {
  readonly at: number;
  readonly value: number;
}

/** How a column of shares is read: 0.95, 95 and "95 %" all say the same, but never in a way that the header denies. */
export interface ShareForm {
  readonly fraction: (value: number) => number | CellFault;
  readonly plain: readonly PlainShare[];
  /** The header says %, but the values are fractions; or: nothing says anything, each value speaks for itself. */
  readonly doubt: "fractions under %" | "each by itself" | null;
  /** Every number is 0 or 1 under a % header: 1 % or 100 %? */
  readonly ask: boolean;
}

const asIs = (value: number): number => value;
const wholePercent = (value: number): number | CellFault =>
  value === 0 || value > 1
    ? fromPercent(value)
    : fault(`is ${inWords(value)}`, `The column holds whole per cent; type ${value}% or ${tidied(value * 100)}%.`);

/** 1 or less is a fraction, 2 or more per cent; between them (1.03 is a PUE) neither. */
const byItself = (value: number): number | CellFault =>
  value <= 1
    ? value
    : value >= 2
      ? fromPercent(value)
      : fault(`is ${value}`, "Neither a fraction nor whole per cent; type it with a % sign.");

/** Chooses the form of a column. `told`: the user chose the unit, so it is taken at its word. */
export function shareForm(plain: readonly PlainShare[], unit: Unit | null, told: boolean): ShareForm {
  const none = { plain, doubt: null, ask: false };
  if (unit === null) return { ...none, fraction: byItself, doubt: "each by itself" };
  if (unit.id !== "%") return { ...none, fraction: asIs };
  if (told) return { ...none, fraction: fromPercent };
  if (plain.some(({ value }) => value > 1)) return { ...none, fraction: wholePercent };
  if (plain.some(({ value }) => value > 0 && value < 1)) return { ...none, fraction: asIs, doubt: "fractions under %" };
  return { ...none, fraction: fromPercent, ask: plain.some(({ value }) => value === 1) };
}
