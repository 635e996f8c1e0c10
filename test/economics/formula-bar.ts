import * as core from "../../src/economics/index.js";
import { catalogue as entries } from "../../src/functions/catalogue/catalogue.js";

/** A function of the catalogue as the formula bar sees it: parameters in order, and what a blank one stands for. */
export interface Entry {
  readonly parameters: readonly string[];
  readonly standards: Readonly<Record<string, unknown>>;
  readonly run: (fields: never) => number;
}

/** The functions that the core computes by itself, without a table. */
export const catalogue: Readonly<Record<string, Entry>> = Object.fromEntries(
  entries.flatMap((entry) => {
    if (!(entry.core in core)) return [];
    const parameters = entry.parameters.map(({ name }) => name);
    const standards = Object.fromEntries(entry.parameters.map(({ name, standard }) => [name, standard]));
    return [[entry.id, { parameters, standards, run: core[entry.core as keyof typeof core] as Entry["run"] }]];
  }),
);

/** The fields that a row of arguments stands for. */
export const fieldsOf = ({ parameters, standards }: Entry, args: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(parameters.map((name, i) => [name, args[i] ?? standards[name]]));

/** What the core answers to a function of the formula bar. */
export function answer(id: string, args: readonly unknown[]): number {
  const found = catalogue[id];
  if (!found) throw new Error(`No function ${id}.`);
  return found.run(fieldsOf(found, args) as never);
}
