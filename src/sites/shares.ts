import { inWords } from "../economics/number-words.js";
import type { CellFault } from "./cell-reading.js";
import { fromPercent, type Unit } from "./units.js";

/** A plain number (no % sign of its own) of a share column, and its row. */
export interface PlainShare {
  readonly row: number;
  readonly value: number;
}

/** How a column of shares is read: 0.95, 95 and "95 %" all say the same, but never in a way that the header denies. */
export interface ShareForm {
  readonly fraction: (value: number) => number | CellFault;
  /** Every number is 0 or 1 under a % header: 1 % or 100 %? */
  readonly ask: boolean;
  readonly warning: (PlainShare & CellFault) | null;
}

const asIs = (value: number): number => value;
const form = (fraction: ShareForm["fraction"], warning: ShareForm["warning"] = null, ask = false): ShareForm => ({
  fraction,
  warning,
  ask,
});

const tooSmall = (value: number): number | CellFault =>
  value === 0 || value > 1
    ? fromPercent(value)
    : {
        title: `is ${inWords(value)}`,
        advice: `The column holds whole per cent; type ${inWords(value)}% or ${inWords(value * 100)}%.`,
      };

/** 1 or less is a fraction, 2 or more per cent; between them (1.03 is a PUE) neither. */
const byItself = (value: number): number | CellFault => {
  if (value <= 1) return value;
  if (value >= 2) return fromPercent(value);
  return {
    title: `is ${inWords(value)}`,
    advice: "Neither a fraction (0 to 1) nor whole per cent (2 to 100); type it with a % sign.",
  };
};

/** Under a % header: whole per cent if any value is above 1, else fractions shown as per cent by the cell's format. */
function underPercentHeader(values: readonly PlainShare[]): ShareForm {
  if (values.some(({ value }) => value > 1)) return form(tooSmall);
  const fraction = values.find(({ value }) => value > 0 && value < 1);
  if (!fraction)
    return form(
      fromPercent,
      null,
      values.some(({ value }) => value === 1),
    );
  const read = inWords(fraction.value);
  const advice = `The header says %, but no value is above 1: read as fractions, ${read} is ${inWords(fraction.value * 100)} %.`;
  return form(asIs, { ...fraction, title: `is ${read}`, advice });
}

function mixture(values: readonly PlainShare[]): ShareForm["warning"] {
  const some = values.filter(({ value }) => value !== 0);
  const at = some.findIndex(({ value }, i) => i > 0 && value > 1 !== some[i - 1]!.value > 1);
  const [before, here] = [some[at - 1], some[at]];
  if (!before || !here) return null;
  const read = inWords(here.value > 1 ? here.value : here.value * 100);
  return {
    ...here,
    title: `is ${inWords(here.value)} in a column where ${inWords(before.value)} stands above`,
    advice: `Read as ${read} %.`,
  };
}

/** Chooses the form of a column. `told`: the user chose the unit, so it is taken at its word. */
export function shareForm(values: readonly PlainShare[], unit: Unit | null, told: boolean): ShareForm {
  if (unit?.id === "fraction") return form(asIs);
  if (unit?.id === "%") return told ? form(fromPercent) : underPercentHeader(values);
  return form(byItself, mixture(values));
}
