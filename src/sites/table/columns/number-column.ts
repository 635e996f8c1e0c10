import { inWords } from "../../../economics/number-words.js";
import { quantities } from "../../../economics/quantities.js";
import {
  agrees,
  checked,
  fault,
  isFault,
  isText,
  notANumber,
  type CellFault,
  type Parsed,
} from "../cells/cell-reading.js";
import { quoted } from "../cells/cells.js";
import type { FieldColumn } from "./column-choice.js";
import { decimalStyle, settleNumber, type DecimalStyle, type NumberText } from "../cells/number-text.js";
import { shareForm, type PlainShare, type ShareForm } from "./shares.js";
import { columnWords, type Kind, type SiteNumber } from "./site-columns.js";
import { fromPercent, ownUnit, unitOf, type Unit } from "./units.js";

/** A column whose cells have been parsed one by one, in the order of the site rows. */
export interface ParsedColumn {
  readonly choosing: FieldColumn;
  readonly field: SiteNumber;
  readonly cells: readonly Parsed[];
  readonly decimals: DecimalStyle;
}

/** A number column as read: values in our units, faults, and null for blanks, in the order of the site rows. */
export interface NumberColumn {
  readonly index: number;
  readonly field: SiteNumber;
  readonly unit: Unit | null;
  /** No header names a unit, but no other one fits the values. */
  readonly guessed: boolean;
  /** Nothing says which unit, or which share a bare 1 is: only the user can. */
  readonly ask: boolean;
  readonly form: ShareForm | null;
  /** As typed, before conversion. */
  readonly typed: readonly (number | CellFault | null)[];
  readonly values: readonly (number | CellFault | null)[];
}

/** Kinds whose bare numbers could be in several units. */
const ambiguous: readonly Kind[] = ["power", "price", "years", "rent", "capex"];
/** Bare power prices up to this are USD/kWh: as cents or USD per MWh they would be next to nothing. */
const SURELY_USD_PER_KWH = 0.5;

export const parsedColumn = (choosing: FieldColumn, cells: readonly Parsed[]): ParsedColumn => ({
  choosing,
  field: choosing.field as SiteNumber,
  cells,
  decimals: decimalStyle(cells.filter(isText)),
});

function settledText(
  text: NumberText,
  unit: Unit | null,
  { field, decimals }: ParsedColumn,
  commas: boolean,
): number | CellFault {
  const isPercent = text.around === "%" && columnWords[field].kind === "share";
  if (text.around !== "" && !isPercent && !agrees(text.around, unit)) {
    const named = unit !== null && unit.id !== "" && /[\p{L}$¢]/u.test(text.around);
    return named
      ? fault(`is ${quoted(text.text)}`, `${quantities[field].label} must be in ${unit.id}, as the header says.`)
      : notANumber(text.text, field);
  }
  const value = settleNumber(text, decimals, commas);
  return typeof value === "string" ? fault(`is ${quoted(text.text)}`, value) : value;
}

function shareOf(field: SiteNumber, typed: number, cell: Parsed, form: ShareForm): number | CellFault {
  const fraction = isText(cell) && cell.around === "%" ? fromPercent(typed) : form.fraction(typed);
  return isFault(fraction) || !isFault(checked(field, fraction, null))
    ? fraction
    : fault(`is ${inWords(typed)}`, `${quantities[field].label} must be between 0 and 1, or 0 % and 100 %.`);
}

/** Settles unit, decimals and form of a column, and with them its cells. */
export function numberColumn(column: ParsedColumn, tableHasCommas: boolean): NumberColumn {
  const { choosing, field, cells } = column;
  const { kind } = columnWords[field];
  const given = choosing.unit;
  const typed = cells.map((cell) => (isText(cell) ? settledText(cell, given, column, tableHasCommas) : cell));
  const plain = typed.flatMap((value, at): PlainShare[] => {
    const cell = cells[at]!;
    return typeof value !== "number" || (isText(cell) && cell.around === "%") ? [] : [{ at, value }];
  });
  const fits = kind === "price" && plain.every(({ value }) => Math.abs(value) <= SURELY_USD_PER_KWH);
  const guessed = given === null && fits && plain.length > 0;
  const unit = guessed ? unitOf(kind, ownUnit[kind]) : given;
  const form = kind === "share" ? shareForm(plain, unit, choosing.told) : null;
  const values = typed.map((value, i) => {
    if (typeof value !== "number") return value;
    return form ? shareOf(field, value, cells[i]!, form) : checked(field, value, unit);
  });
  const ask = form ? form.ask : unit === null && ambiguous.includes(kind) && cells.some((cell) => cell !== null);
  return { index: choosing.index, field, unit, guessed, ask, form, typed, values };
}
