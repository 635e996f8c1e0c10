import { rangeInWords } from "../economics/check.js";
import { findQuantity, type Quantity } from "../economics/quantities.js";

/** What a parameter takes from a cell. A number's label, unit and range are in the dictionary of quantities. */
export type Argument =
  | { readonly kind: "number"; readonly label: string; readonly quantity: Quantity }
  | { readonly kind: "text"; readonly label: string; readonly example: string }
  | { readonly kind: "range"; readonly label: string; readonly holds: string };

const text = (label: string, example: string): Argument => ({ kind: "text", label, example });
const range = (label: string, holds: string): Argument => ({ kind: "range", label, holds });

const others = new Map<string, Argument>([
  ["model", text("Machine model", '"Antminer S21"')],
  ["field", text("Field", '"efficiency"')],
  ["variable", text("Variable", '"btcPriceUsd"')],
  ["pathA", text("First path", '"mine"')],
  ["pathB", text("Second path", '"lease"')],
  ["sites", range("Sites", "a header row and one row a site")],
  ["site", range("Site", "a header row and one row")],
  ["assumptions", range("Assumptions", "two columns, name and value")],
  ["pricesUsdPerMwh", range("Power prices", "prices in USD/MWh")],
]);

/** The rule for a parameter, by the name it has in Excel and in the core. */
export function argument(name: string): Argument {
  const quantity = findQuantity(name);
  const rule: Argument | undefined = quantity ? { kind: "number", label: quantity.label, quantity } : others.get(name);
  if (!rule) throw new Error(`No rule says what ${name} takes.`);
  return rule;
}

/** What a parameter takes, in words: "a number in USD/BTC, above 0, at most 100,000,000". */
export function needed(rule: Argument): string {
  if (rule.kind === "text") return `a text such as ${rule.example}`;
  if (rule.kind === "range") return `a range with ${rule.holds}`;
  const unit = /^(ratio|fraction|block|date serial|a .*|of .*)$/.test(rule.quantity.unit)
    ? ""
    : ` in ${rule.quantity.unit}`;
  return `a number${unit}, ${rangeInWords(rule.quantity)}`;
}
