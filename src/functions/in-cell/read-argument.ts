import { checkQuantity, Refusal } from "../../economics/index.js";
import { plainCell } from "../../sites/table/cells/cells.js";
import { argument, type Argument } from "../catalogue/arguments.js";
import { numberInText } from "./number-in-text.js";

export type Range = readonly (readonly unknown[])[];

/** Missing means that the argument is required. */
export const required = Symbol("required");

/**
 * One argument as the core takes it: a finite number, a trimmed text, or rows of cells for a reader to judge.
 * A blank cell or an omitted argument gives `standard`; whether a number is within its range is the core's to judge.
 * @throws Refusal in a sentence with the parameter's label, what arrived, what is needed and what was probably meant.
 */
export function readArgument(name: string, given: unknown, standard: unknown): unknown {
  const rule = argument(name);
  const value = rule.kind === "range" ? rowsOf(given) : onlyCell(rule.label, given);
  if (isBlank(value) && standard !== required) return standard;
  if (rule.kind === "number") return readNumber(rule, value);
  if (rule.kind === "range" && !isBlank(value)) return value;
  if (typeof value === "string" && value.trim()) return value.trim();
  const found = isBlank(value) ? "is missing" : `got ${typeof value === "number" ? value : "no text"}`;
  throw new Refusal(`${rule.label} ${found}; needed: ${rule.holds}.`);
}

/** A blank cell or an omitted argument. Only a real 0 is 0. */
const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

/** What is inside a cell; the invocation, which the runtime adds after what it was sent, stands for an omitted one. */
const cellOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "setResult" in value ? null : plainCell(value);

/** A range of one cell is that cell; a larger one is no scalar. */
function onlyCell(label: string, given: unknown): unknown {
  let value = given;
  for (let depth = 0; depth < 2 && Array.isArray(value); depth++) {
    if (value.length !== 1)
      throw new Refusal(`${label} takes one cell; got ${value.length || "no"} rows or columns of cells.`);
    value = value[0];
  }
  return cellOf(value);
}

/** Rows of cells; undefined when nothing was given or every cell is blank. */
function rowsOf(given: unknown): Range | undefined {
  const rows: unknown[] = Array.isArray(given) ? given : [given];
  const cells = Array.from(rows, (row) => (Array.isArray(row) ? Array.from(row, cellOf) : [cellOf(row)]));
  return cells.some((row) => !row.every(isBlank)) ? cells : undefined;
}

function readNumber({ label, quantity }: Extract<Argument, { kind: "number" }>, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const meant = typeof value === "string" ? numberInText(value) : undefined;
  if (meant === undefined) return checkQuantity(quantity, value);
  const shown = (value as string).trim().slice(0, 24);
  throw new Refusal(`${label} is the text "${shown}", not a number. Probably meant: ${meant}, typed as a number.`);
}
