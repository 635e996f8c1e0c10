import { Refusal } from "../../../economics/refusal.js";
import { check, rangeInWords, spoken } from "../../../economics/check.js";
import { inWords, tidied } from "../../../economics/number-words.js";
import { quantities } from "../../../economics/quantities.js";
import { isError, quoted, type Cell } from "./cells.js";
import { headerTokens } from "../header/header-tokens.js";
import { headerParts } from "../header/header-unit.js";
import { readNumberText, type NumberText } from "./number-text.js";
import type { SiteNumber } from "../columns/site-columns.js";
import { convert, type Unit } from "../columns/units.js";

/** Why a cell cannot be read: what follows its name, and what to do. */
export interface CellFault {
  readonly title: string;
  readonly advice: string;
}

/** A cell on its own: a number, a number in text whose separators only the column can tell, a fault, or blank. */
export type Parsed = number | NumberText | CellFault | null;

export const fault = (title: string, advice: string): CellFault => ({ title, advice });
export const isFault = (read: unknown): read is CellFault =>
  typeof read === "object" && read !== null && "advice" in read;
export const isText = (parsed: Parsed): parsed is NumberText =>
  typeof parsed === "object" && parsed !== null && "around" in parsed;

/** "Power price must be a number, -1 to 2 USD/kWh." */
export function allowedFor(field: SiteNumber): string {
  const quantity = quantities[field];
  return `${quantity.label} must be a number, ${[rangeInWords(quantity), quantity.spokenUnit].filter(Boolean).join(" ")}.`;
}

export const notANumber = (text: string, field: SiteNumber): CellFault =>
  fault(`is ${quoted(text)}, not a number`, allowedFor(field));

/** Reads one cell as far as it can be read alone. */
export function parseCell(cell: Cell, field: SiteNumber): Parsed {
  if (cell === null || typeof cell === "number") return cell;
  if (isError(cell)) return fault(`holds ${cell.error}`, `Repair the formula. ${allowedFor(field)}`);
  return readNumberText(cell) || notANumber(cell, field);
}

/** May these signs stand around a number in a column of this unit? "$" beside USD/MWh, "MW" beside MW. */
export function agrees(around: string, unit: Unit | null): boolean {
  const tokens = headerTokens(around);
  if (unit === null || tokens.length === 0) return false;
  if (tokens.length === 1 && /[$¢]/.test(around)) return unit.id.startsWith(tokens[0] === "$" ? "USD" : "US cents");
  const { words, unit: own } = headerParts(tokens);
  return words.length === 0 && own !== null && own.id === unit.id;
}

/** Converted and within the dictionary's range, or the dictionary's own sentence. */
export function checked(field: SiteNumber, raw: number, unit: Unit | null): number | CellFault {
  const value = unit === null ? raw : convert(raw, unit);
  try {
    return check(field, value);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (value === raw) return fault(`is ${inWords(raw)}`, refusal.message);
    const own = spoken(tidied(value), quantities[field]);
    return fault(`is ${inWords(raw)} ${unit === null ? "" : unit.id} = ${own}`, allowedFor(field));
  }
}
