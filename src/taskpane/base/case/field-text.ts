import { check, probablyMeant } from "../../../economics/check.js";
import { quantities } from "../../../economics/quantities.js";
import { isInPercent } from "../../../economics/quantity.js";
import { Refusal } from "../../../economics/refusal.js";
import { exponential, plain } from "../numerals.js";
import type { AssumptionName } from "./assumption-groups.js";

/** What a field holds once its text is read: a number in the core's unit, or a sentence and perhaps a repair. */
export type FieldReading =
  | { readonly value: number }
  | { readonly problem: string; readonly repair?: { readonly text: string; readonly unit: string } };

/** Fractions are typed and shown in per cent. */
export const isPercent = (name: AssumptionName): boolean => isInPercent(quantities[name]);

/** "% a year", "% of rent", "USD/kW-month"; a bare ratio is one. */
export const unitOf = (name: AssumptionName): string => quantities[name].sheetUnit;

/** A value of the core as a field shows it: 0.85 is "85" where the unit is %. */
export function fieldText(name: AssumptionName, value: number): string {
  if (isPercent(name)) return plain(Number((value * 100).toPrecision(12)));
  return Math.abs(value) >= 1e12 ? exponential(value) : plain(value);
}

/** Thousands separators are accepted only where they separate thousands: 0,045 is a decimal comma, and refused. */
const grouped = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const bare = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export function readField(name: AssumptionName, text: string): FieldReading {
  const typed = text
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\s\u00a0\u202f_]/g, "")
    .replace(/%$/, "");
  const { label } = quantities[name];
  if (typed === "") return { problem: `${label} is blank. Type a number, or take the default back.` };
  if (grouped.test(typed)) return checked(name, Number(typed.replace(/,/g, "")));
  if (bare.test(typed)) return checked(name, Number(typed));
  const point = typed.replace(",", ".");
  if (/,/.test(typed) && bare.test(point)) {
    return {
      problem: `${label}: a comma separates thousands here. With a point it is ${point}.`,
      repair: repairOf(name, point),
    };
  }
  return { problem: `${label}: \u201c${text.trim().slice(0, 24)}\u201d is not a number.` };
}

const repairOf = (name: AssumptionName, text: string) => ({ text, unit: unitOf(name) });

function checked(name: AssumptionName, typed: number): FieldReading {
  const value = isPercent(name) ? Number((typed / 100).toPrecision(12)) : typed;
  try {
    return { value: check(name, value) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // In a field of per cent the refusal speaks of per cent, not of the fraction behind it.
    const meant = isPercent(name) ? undefined : probablyMeant(quantities[name], value);
    const problem = isPercent(name) ? outsidePercent(name, typed) : error.message;
    return meant === undefined ? { problem } : { problem, repair: repairOf(name, fieldText(name, meant)) };
  }
}

function outsidePercent(name: AssumptionName, typed: number): string {
  const { label, min, max } = quantities[name];
  const bound = (fraction: number) => plain(Number((fraction * 100).toPrecision(12)));
  const below = "maxExcluded" in quantities[name] ? "below " : "";
  return `${label} ${plain(typed)} % is outside ${bound(min)} to ${below}${bound(max)} %.`;
}
