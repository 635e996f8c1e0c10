import { Refusal } from "../economics/refusal.js";
import { check, rangeInWords } from "../economics/check.js";
import { inWords, tidied } from "../economics/number-words.js";
import { quantities } from "../economics/quantities.js";
import { errorOf, isBlank, plainCell, quoted } from "./cells.js";
import { headerTokens } from "./header-tokens.js";
import { headerParts } from "./header-unit.js";
import { readNumberText, settleNumber, type DecimalStyle, type NumberText } from "./number-text.js";
import type { SiteNumber } from "./site-columns.js";
import { convert, type Unit } from "./units.js";

/** A cell's number as typed, before any conversion; `percent` when the cell itself says %. */
export interface RawNumber {
  readonly value: number;
  readonly percent: boolean;
}
/** Why a cell cannot be read: what follows its name, and what to do. */
export interface CellFault {
  readonly title: string;
  readonly advice: string;
}

export const isFault = (reading: object): reading is CellFault => "advice" in reading;

/** What cells of one column share. `unit` null: no unit known (or none needed). */
export interface ColumnStyle {
  readonly unit: Unit | null;
  readonly decimals: DecimalStyle;
  readonly tableHasCommas: boolean;
}

const spokenUnit = (unit: string): string => (unit === "ratio" || unit === "fraction" ? "" : ` ${unit}`);

/** "between -1 and 2 USD/kWh" for any site number. */
export const allowedFor = (field: SiteNumber): string =>
  `${quantities[field].label} must be a number, ${rangeInWords(quantities[field])}${spokenUnit(quantities[field].unit)}.`;

/** May these signs stand around a number in a column of this unit? "$" beside USD/MWh, "MW" beside MW. */
function agrees(around: string, unit: Unit | null): boolean {
  const tokens = headerTokens(around);
  if (unit === null || tokens.length === 0) return false;
  if (tokens.length === 1 && tokens[0] === "$") return unit.id.startsWith("USD");
  if (tokens.length === 1 && tokens[0] === "¢") return unit.id.startsWith("US cents");
  const parts = headerParts(tokens);
  return parts.words.length === 0 && parts.unit?.id === unit.id;
}

/** The number of a cell in the column's unit; null for a blank. */
export function rawNumber(
  given: unknown,
  type: string | undefined,
  field: SiteNumber,
  style: ColumnStyle,
): RawNumber | CellFault | null {
  const cell = plainCell(given);
  const error = errorOf(cell, type);
  if (error !== null)
    return { title: `holds ${error}`, advice: `An error cannot be read; repair the formula. ${allowedFor(field)}` };
  if (isBlank(cell)) return null;
  if (typeof cell === "number" && Number.isFinite(cell)) return { value: cell, percent: false };
  if (typeof cell !== "string")
    return {
      title: `is ${typeof cell === "boolean" ? String(cell).toUpperCase() : "no plain value"}, not a number`,
      advice: allowedFor(field),
    };
  const number = readNumberText(cell);
  if (number === null) return { title: `is ${quoted(cell)}, not a number`, advice: allowedFor(field) };
  return settled(number, cell, field, style);
}

function settled(number: NumberText, cell: string, field: SiteNumber, style: ColumnStyle): RawNumber | CellFault {
  const share = style.unit?.kind === "share" || isShare(field);
  const percent = number.around === "%" && share;
  if (number.around !== "" && !percent && !agrees(number.around, style.unit)) {
    const needed =
      style.unit === null || style.unit.id === ""
        ? "a plain number"
        : `a number in ${style.unit.id}, as the column's header says`;
    return { title: `is ${quoted(cell)}`, advice: `${quantities[field].label} must be ${needed}.` };
  }
  const value = settleNumber(number, quoted(cell).slice(1, -1), style.decimals, style.tableHasCommas);
  return typeof value === "string" ? { title: `is ${quoted(cell)}`, advice: value } : { value, percent };
}

export const isShare = (field: SiteNumber): boolean =>
  field === "miningUptimeFraction" || field === "deliveryProbability";

/** Converted and within the dictionary's range, or the dictionary's own sentence. */
export function checked(field: SiteNumber, raw: number, unit: Unit | null): number | CellFault {
  const value = unit === null ? raw : convert(raw, unit);
  try {
    return check(field, value);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const converted = unit !== null && (unit.multiply !== 1 || unit.divide !== 1);
    const own = spokenUnit(quantities[field].unit);
    const title = converted ? `is ${inWords(raw)} ${unit.id} = ${inWords(tidied(value))}${own}` : `is ${inWords(raw)}`;
    return { title, advice: converted ? allowedFor(field) : refusal.message };
  }
}
