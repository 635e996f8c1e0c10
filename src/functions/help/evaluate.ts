import { formulaArguments } from "../catalogue/formula-arguments.js";

/** What a cell shows: a value or a table, or an error with its sentence. */
export type Answer = { readonly value: unknown } | { readonly error: string; readonly message: string };

/** Calls a custom function as Excel would. Help asks the functions themselves for every number and sentence. */
export type Call = (id: string, args: readonly unknown[]) => Answer;

export type Evaluate = (formula: string) => Answer;

export const evaluateBy =
  (call: Call): Evaluate =>
  (formula) => {
    const { id, args } = formulaArguments(formula);
    return call(id, args);
  };
