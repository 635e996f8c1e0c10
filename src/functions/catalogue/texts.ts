import { findQuantity, rangeInWords } from "../../economics/index.js";
import { argument } from "./arguments.js";
import type { Entry, Parameter } from "./entry.js";

/** A function's description as Excel shows it. */
export const entryText = (entry: Entry): string => `${entry.summary} Gives ${entry.unit}.`;

/** A parameter's description as Excel shows it: label, default, unit last. */
export function parameterText({ name, standard, unit }: Parameter): string {
  const rule = argument(name);
  const omitted = standard === undefined ? "" : ` (default ${standard})`;
  if (rule.kind === "number") return `${rule.label}${omitted}, ${unit ?? rule.quantity.standingUnit}`;
  return rule.kind === "text" ? `${rule.label}, ${rule.holds}` : `${rule.label}${omitted}, a range: ${rule.holds}`;
}

/** What a parameter accepts, in words. */
export function acceptedText({ name }: Parameter): string {
  const quantity = findQuantity(name);
  if (quantity) return rangeInWords(quantity);
  const rule = argument(name);
  return rule.kind === "number" ? "" : rule.holds;
}
