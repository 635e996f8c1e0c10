import type { Assumptions, Market } from "../../economics/model/case.js";
import { assumptionFields, marketFields } from "../../economics/fields.js";
import { check } from "../../economics/check.js";
import { quantities } from "../../economics/quantities.js";
import { Refusal } from "../../economics/refusal.js";
import { isError, plainTable, quoted, textOf, type Cell } from "../table/cells/cells.js";
import { distance, nearest } from "../nearest.js";
import type { Cells } from "../table/sites-read.js";

type Field = (typeof marketFields)[number] | (typeof assumptionFields)[number];

/** A refusal inside the range; row and column count from 1. */
export interface AssumptionProblem {
  readonly row: number;
  readonly column: number;
  /** The cell's content, for showing as text only. */
  readonly value: string | number | null;
  readonly message: string;
}

export interface AssumptionsRead {
  readonly market: Partial<Market>;
  readonly assumptions: Partial<Assumptions>;
  readonly problems: readonly AssumptionProblem[];
}

const keyOf = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, "");
/** Field names and sheet labels. A Map: "constructor" is no field. */
const fieldsByName: ReadonlyMap<string, Field> = new Map(
  [...marketFields, ...assumptionFields].flatMap((field) =>
    [field, quantities[field].label].map((name) => [keyOf(name), field] as const),
  ),
);

/** A header over the two columns: a text beside a text, neither of them an assumption. */
const isHeader = (name: Cell, value: Cell): boolean =>
  typeof value === "string" && !/\d/.test(value) && !fieldsByName.has(keyOf(textOf(name)));

function unknown(name: Cell, value: Cell): string {
  if (name === null) return `${quoted(value)} stands beside no name.`;
  const key = keyOf(textOf(name));
  const near = nearest(key, [...fieldsByName.keys()], 1)[0]!;
  const field = fieldsByName.get(near)!;
  const hint = distance(near, key) <= near.length / 2 ? `; the nearest is ${field} (${quantities[field].label})` : "";
  return `${quoted(name)} is no assumption${hint}.`;
}

/** One row: a field and its checked value, or the column and the words of a refusal, or null where nothing is given. */
type RowRead = readonly [field: Field, value: number] | readonly [column: 1 | 2, words: string] | null;

function readRow(name: Cell, value: Cell, seen: Map<Field, number>, row: number): RowRead {
  if (isError(name)) return [1, `the cell holds ${name.error}; repair the formula.`];
  const field = fieldsByName.get(keyOf(textOf(name)));
  if (field === undefined) return [1, unknown(name, value)];
  if (isError(value)) return [2, `${field} holds ${value.error}; repair the formula.`];
  if (value === null) return null;
  if (seen.has(field)) return [1, `${field} is already given in row ${seen.get(field)}; keep one of the two.`];
  seen.set(field, row);
  try {
    return [field, check(field, value)];
  } catch (refusal) {
    if (refusal instanceof Refusal) return [2, refusal.message];
    throw refusal;
  }
}

/**
 * Assumptions from two columns: field name or sheet label, and value. Blank rows and a header row are passed over; a
 * blank value is left to the base preset. Nothing is thrown: each refusal names row and column of the range.
 */
export function readAssumptions(values: Cells): AssumptionsRead {
  const given: Partial<Record<Field, number>> = {};
  const problems: AssumptionProblem[] = [];
  const seen = new Map<Field, number>();
  let first = true;
  plainTable(values).forEach(([name = null, value], index) => {
    const row = index + 1;
    if (name === null && (value ?? null) === null) return;
    const passed = first && value !== undefined && isHeader(name, value);
    first = false;
    if (passed) return;
    const read: RowRead =
      value === undefined ? [1, "two columns are needed, name and value."] : readRow(name, value, seen, row);
    if (read === null) return;
    const [at, result] = read;
    if (typeof result === "number") given[at as Field] = result;
    else {
      const cell = at === 1 ? name : value!;
      const message = `Assumptions, row ${row}, column ${at}: ${result}`;
      problems.push({ row, column: at as number, value: isError(cell) ? cell.error : cell, message });
    }
  });
  const pick = (fields: readonly Field[]) =>
    Object.fromEntries(fields.flatMap((field) => (field in given ? [[field, given[field]]] : [])));
  return { market: pick(marketFields), assumptions: pick(assumptionFields), problems };
}
