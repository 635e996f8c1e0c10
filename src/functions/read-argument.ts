import { Refusal } from "../economics/refusal.js";
import { argument, needed, type Argument } from "./arguments.js";
import { isBlank, probablyMeant, received, unwrap } from "./read-cell.js";
import { readRange, type Range } from "./read-range.js";

/** Missing means that the argument is required. */
export const required = Symbol("required");

/**
 * One argument as the core takes it: a number, a trimmed text or a clean range.
 * A blank cell or an omitted argument gives `standard`; ranges of the dictionary are the core's to judge.
 * @throws Refusal in a sentence with the parameter's label, what arrived, what is needed and what was probably meant.
 */
export function readArgument(name: string, given: unknown, standard: unknown): unknown {
  const rule = argument(name);
  const value = rule.kind === "range" ? readRange(rule.label, given) : unwrap(onlyCell(rule.label, given));
  if (isBlank(value)) {
    if (standard !== required) return standard;
    throw new Refusal(`${rule.label} is missing: a blank cell is not 0. Needed: ${needed(rule)}.`);
  }
  if (rule.kind === "range") return value as Range;
  return rule.kind === "text" ? readText(rule, value) : readNumber(rule, value);
}

/** A range of one cell is that cell; a larger one is no scalar. */
function onlyCell(label: string, given: unknown): unknown {
  let value = given;
  for (let depth = 0; Array.isArray(value) && depth < 3; depth++) {
    if (value.length !== 1)
      throw new Refusal(`${label} takes one cell; got a range of ${value.length || "no"} rows or columns.`);
    value = value[0];
  }
  return value;
}

function readNumber(rule: Argument, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const meant = typeof value === "string" ? probablyMeant(value) : undefined;
  const hint = meant === undefined ? "" : ` Probably meant: ${meant}, typed as a number.`;
  throw new Refusal(`${rule.label} got ${received(value)}; needed: ${needed(rule)}.${hint}`);
}

function readText(rule: Argument, value: unknown): string {
  if (typeof value === "string" && value.trim()) return value.trim();
  throw new Refusal(`${rule.label} got ${received(value)}; needed: ${needed(rule)}.`);
}
