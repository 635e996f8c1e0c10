import { CellError, type AssociatedFunction } from "./associations.js";
import type { FunctionMetadata } from "./metadata.js";

export type CellScalar = number | string | boolean;
export type CellInput = CellScalar | null | readonly (readonly (CellScalar | null)[])[];

/** What a cell gets: a value, a table that spills, or an error with the sentence that says why. */
export type Answer =
  | { readonly kind: "value"; readonly value: CellScalar }
  | { readonly kind: "table"; readonly rows: readonly (readonly CellScalar[])[] }
  | { readonly kind: "error"; readonly error: string; readonly sentence: string };

/**
 * Calls a custom function as Excel does: omitted arguments are null, the invocation comes last.
 * Always answers: a throw inside the grid's engine would stop every later calculation.
 */
export function answer(about: FunctionMetadata, associated: AssociatedFunction, inputs: readonly CellInput[]): Answer {
  try {
    const wrongCount = countFault(about, inputs.length);
    if (wrongCount) return fault(wrongCount);
    return asAnswer(about.name, associated(...argumentsFor(about, inputs), { functionName: about.name }));
  } catch (error) {
    if (error instanceof CellError) return { kind: "error", error: error.code, sentence: error.message };
    return fault(`${about.name} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const fault = (sentence: string): Answer => ({ kind: "error", error: "#VALUE!", sentence });

/** Excel refuses such a formula when it is typed; a grid cell can only say so. */
function countFault(about: FunctionMetadata, given: number): string | undefined {
  const most = about.parameters.at(-1)?.repeating ? Infinity : about.parameters.length;
  const least = about.parameters.filter((parameter) => !parameter.optional).length;
  if (given >= least && given <= most) return undefined;
  const names = about.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  return `${about.name} got ${given} arguments; it takes ${about.name}(${names}).`;
}

function argumentsFor(about: FunctionMetadata, inputs: readonly CellInput[]): unknown[] {
  return about.parameters.map(({ dimensionality, repeating }, index) => {
    const shaped = (input: CellInput): unknown => (dimensionality === "matrix" ? asMatrix(input) : unwrapped(input));
    return repeating ? inputs.slice(index).map(shaped) : shaped(inputs[index] ?? null);
  });
}

const asMatrix = (input: CellInput): unknown => (input === null || Array.isArray(input) ? input : [[input]]);

const isMatrix = (input: CellInput): input is Exclude<CellInput, CellScalar | null> => Array.isArray(input);

function unwrapped(input: CellInput): unknown {
  if (!isMatrix(input)) return input;
  const [row, second] = input;
  return row?.length === 1 && second === undefined ? row[0] : input;
}

function asAnswer(name: string, result: unknown): Answer {
  if (Array.isArray(result)) return asTable(name, result);
  if (isScalar(result)) return { kind: "value", value: result };
  return fault(`${name} returned ${result === null ? "null" : typeof result}, which no cell can show.`);
}

function asTable(name: string, rows: readonly unknown[]): Answer {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isTable = rows.every((row) => Array.isArray(row) && row.length === width && row.every(isScalar));
  if (!isTable || width === 0) return fault(`${name} returned a table with ragged rows or cells that are no values.`);
  return { kind: "table", rows: rows as CellScalar[][] };
}

const isScalar = (value: unknown): value is CellScalar =>
  typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
