import type { Assumptions, Market } from "../economics/case.js";
import { assumptionFields, marketFields } from "../economics/check-case.js";
import { quantities } from "../economics/quantities.js";
import { checkQuantity } from "../economics/check.js";
import { Refusal } from "../economics/refusal.js";
import { errorOf, isBlank, plainCell, quoted, textOf } from "./cells.js";
import { distance, nearest } from "./nearest.js";
import type { Cells } from "./sites-read.js";

type Field = (typeof marketFields)[number] | (typeof assumptionFields)[number];

/** A refusal inside the range; row and column count from 1. */
export interface AssumptionProblem {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  readonly message: string;
}

export interface AssumptionsRead {
  readonly market: Partial<Market>;
  readonly assumptions: Partial<Assumptions>;
  readonly problems: readonly AssumptionProblem[];
}

const allFields: readonly Field[] = [...marketFields, ...assumptionFields];
const keyOf = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, "");
/** Field names and sheet labels. A Map: "constructor" is no field. */
const fieldsByName: ReadonlyMap<string, Field> = new Map(
  allFields.flatMap((field) => [field, quantities[field].label].map((name) => [keyOf(name), field] as const)),
);
const isMarket = (field: Field): field is (typeof marketFields)[number] =>
  (marketFields as readonly Field[]).includes(field);

/** A header over the two columns: a text beside a text, neither of them an assumption. */
const isHeader = (name: unknown, value: unknown): boolean =>
  typeof value === "string" && !/\d|^#/.test(value) && !isBlank(value) && !fieldsByName.has(keyOf(textOf(name)));

/** "85%" typed as text is a number that Excel did not take for one; everything else must be a number already. */
function numberOf(field: Field, value: unknown): number {
  const percent = typeof value === "string" ? /^(-?\d+(?:\.\d+)?) ?%$/.exec(textOf(value)) : null;
  const isShare = (quantities[field] as { slips?: readonly { unit: string }[] }).slips?.some(
    ({ unit }) => unit === "%",
  );
  return checkQuantity(quantities[field], percent && isShare ? Number(percent[1]) / 100 : value);
}

function unknown(name: unknown, value: unknown): string {
  if (isBlank(name)) return `${quoted(value)} stands beside no name.`;
  const text = textOf(name);
  const [near = ""] = nearest(keyOf(text), [...fieldsByName.keys()], 1);
  const isNear = distance(near, keyOf(text)) <= near.length / 2;
  const field = isNear ? fieldsByName.get(near) : undefined;
  return `${quoted(text)} is no assumption${field ? `; the nearest is ${field} (${quantities[field].label})` : ""}.`;
}

type RowRead =
  { readonly field: Field; readonly value: number } | { readonly column: 1 | 2; readonly words: string } | null;

/** One row: a field and its checked value, a refusal of one of the two cells, or null where nothing is given. */
function readRow(name: unknown, value: unknown, seen: Map<Field, number>, row: number): RowRead {
  const [nameError, valueError] = [errorOf(name, undefined), errorOf(value, undefined)];
  if (nameError !== null) return { column: 1, words: `the cell holds ${nameError}; repair the formula.` };
  const field = fieldsByName.get(keyOf(textOf(name)));
  if (field === undefined) return { column: 1, words: unknown(name, value) };
  if (valueError !== null) return { column: 2, words: `${field} holds ${valueError}; repair the formula.` };
  if (isBlank(value)) return null;
  const earlier = seen.get(field);
  if (earlier !== undefined)
    return { column: 1, words: `${field} is already given in row ${earlier}; keep one of the two.` };
  seen.set(field, row);
  try {
    return { field, value: numberOf(field, value) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { column: 2, words: refusal.message };
  }
}

/**
 * Assumptions from two columns: field name or sheet label, and value. Blank rows and a header row are passed over; a
 * blank value is left to the base preset. Nothing is thrown: each refusal names row and column of the range.
 */
export function readAssumptions(values: Cells): AssumptionsRead {
  const market: Partial<Record<Field, number>> = {};
  const assumptions: Partial<Record<Field, number>> = {};
  const problems: AssumptionProblem[] = [];
  const seen = new Map<Field, number>();
  const rows = values.map((cells, index) => ({
    row: index + 1,
    width: cells.length,
    name: plainCell(cells[0]),
    value: plainCell(cells[1]),
  }));
  const filled = rows.filter(({ name, value }) => !isBlank(name) || !isBlank(value));
  filled.forEach(({ row, width, name, value }, index) => {
    if (index === 0 && isHeader(name, value)) return;
    const read =
      width < 2
        ? { column: 1 as const, words: "two columns are needed, name and value." }
        : readRow(name, value, seen, row);
    if (read === null) return;
    if ("field" in read) (isMarket(read.field) ? market : assumptions)[read.field] = read.value;
    else {
      const at = read.column === 1 ? name : value;
      problems.push({
        row,
        column: read.column,
        value: at,
        message: `Assumptions, row ${row}, column ${read.column}: ${read.words}`,
      });
    }
  });
  return { market, assumptions, problems };
}
