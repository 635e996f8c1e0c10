import { inWords, tidied } from "./number-words.js";
import { quantities, type Quantity, type QuantityName, type Slip } from "./quantities.js";
import { Refusal } from "./refusal.js";

const accepts = (quantity: Quantity, value: number): boolean =>
  (value > quantity.min && value < quantity.max) ||
  (value === quantity.min && !quantity.minExcluded) ||
  (value === quantity.max && !quantity.maxExcluded) ||
  (value === 0 && quantity.zeroAllowed === true);

/** A number with the unit that a sentence needs: "60 USD/kWh", "Pool fee 2". */
export const spoken = (value: number, { spokenUnit }: Quantity): string =>
  [inWords(value), spokenUnit].filter(Boolean).join(" ");

/** The accepted range in words: "-1 to 2", "above 0, at most 20,000". */
export const rangeInWords = (quantity: Quantity): string => {
  const [min, max] = [inWords(quantity.min), inWords(quantity.max)];
  const bounds =
    quantity.minExcluded || quantity.maxExcluded
      ? `${quantity.minExcluded ? "above" : "at least"} ${min}, ${quantity.maxExcluded ? "below" : "at most"} ${max}`
      : `${min} to ${max}`;
  return quantity.zeroAllowed ? `${bounds}, or 0` : bounds;
};

/** How far from typical a converted value may lie and still be called meant. */
const PLAUSIBLE_FACTOR = 100;

/** The slip whose converted value is accepted and, where the quantity names a typical value, lies nearest to it. */
const likelySlip = (quantity: Quantity, value: number): Slip | undefined => {
  const distance = (slip: Slip): number =>
    quantity.typical === undefined ? 0 : Math.abs(Math.log(Math.abs(value * slip.factor) / quantity.typical));
  return (quantity.slips ?? [])
    .filter((slip) => value !== 0 && accepts(quantity, tidied(value * slip.factor)))
    .filter((slip) => distance(slip) <= Math.log(PLAUSIBLE_FACTOR))
    .sort((a, b) => distance(a) - distance(b))[0];
};

/** The accepted number that was probably meant by a refused one (11,500 for 11.5 USD/W), or undefined. */
export const probablyMeant = (quantity: Quantity, value: number): number | undefined => {
  const slip = accepts(quantity, value) ? undefined : likelySlip(quantity, value);
  return slip && tidied(value * slip.factor);
};

const outOfRange = (quantity: Quantity, value: number): Refusal => {
  const verb = quantity.minExcluded || quantity.maxExcluded ? "must be" : "is outside";
  const slip = likelySlip(quantity, value);
  const meant = slip
    ? `; ${inWords(value)} ${slip.unit} = ${spoken(tidied(value * slip.factor), quantity)} was probably meant`
    : "";
  return new Refusal(`${quantity.label} ${spoken(value, quantity)} ${verb} ${rangeInWords(quantity)}${meant}.`);
};

const MAX_QUOTED = 30;
/** A text from a cell, cut short and without control characters. */
const quoted = (text: string): string => {
  const plain = text.slice(0, 2 * MAX_QUOTED).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
  return plain.length > MAX_QUOTED ? `"${plain.slice(0, MAX_QUOTED)}…"` : `"${plain}"`;
};

const named = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "missing";
  if (typeof value === "string") return `the text ${quoted(value)}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return Number.isNaN(value) ? "not a number (NaN)" : "infinite";
  return "not a number";
};

const notANumber = (quantity: Quantity, value: unknown): Refusal => {
  const unit = quantity.spokenUnit;
  const needed = `a number${unit && ` in ${unit}`} is needed, ${rangeInWords(quantity)}`;
  return new Refusal(`${quantity.label} is ${named(value)}; ${needed}.`);
};

/** The value as a number within a quantity's range; otherwise a Refusal in a sentence. */
export const checkQuantity = (quantity: Quantity, value: unknown): number => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw notANumber(quantity, value);
  if (!accepts(quantity, value)) throw outOfRange(quantity, value);
  // Negative zero is zero: its reciprocal must not become negative.
  return value + 0;
};

/** The value as a number within the dictionary's range for `name`; otherwise a Refusal in a sentence. */
export const check = (name: QuantityName, value: unknown): number => checkQuantity(quantities[name], value);

/** A record of named quantities in the dictionary's units: what every function of the core takes, without defaults. */
export type Fields<Name extends QuantityName> = { readonly [N in Name]: number };

/**
 * The named fields of a record, each checked as the quantity of its own name; a field that is absent is refused.
 * @throws Refusal in a sentence for the first field, in the order of `names`, that is missing or out of range.
 */
export function checkAll<Name extends QuantityName>(fields: Fields<Name>, ...names: Name[]): Fields<Name> {
  const checked = {} as { [N in Name]: number };
  for (const name of names) checked[name] = check(name, fields[name]);
  return checked;
}

/**
 * A result that leaves the core.
 * @throws Refusal naming it when it is not finite: never an infinity, never NaN.
 */
export const finite = (result: string, value: number): number => {
  if (!Number.isFinite(value)) throw new Refusal(`${result} has no finite value for these inputs.`);
  return value;
};
