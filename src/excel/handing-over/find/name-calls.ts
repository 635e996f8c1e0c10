import { scan, type Vocabulary } from "./our-calls.js";
import type { NameState } from "../workbook-state.js";

/** A defined name whose formula calls our functions, or another name that does. */
export interface NameCalls extends NameState {
  readonly functions: readonly string[];
}

/** Follows names through names. */
export function callingNames(names: readonly NameState[], words: Vocabulary): NameCalls[] {
  const scanned = names.map((one) => {
    const { calls, words: others } = scan(one.formula, words);
    return { ...one, others, functions: new Set(calls.map(({ id }) => id)) };
  });
  for (let grown = true; grown;) {
    grown = false;
    for (const one of scanned)
      for (const other of scanned) {
        if (one === other || !one.others.has(other.name.toUpperCase())) continue;
        for (const id of other.functions) {
          if (!one.functions.has(id)) grown = true;
          one.functions.add(id);
        }
      }
  }
  return scanned
    .filter(({ functions }) => functions.size > 0)
    .map(({ name, sheet, formula, functions }) => ({ name, sheet, formula, functions: [...functions] }));
}
