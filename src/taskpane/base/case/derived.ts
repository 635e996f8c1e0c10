import type { Case, Site } from "../../../economics/model/case.js";
import { caseOf } from "./case-of.js";
import type { Choices } from "./choices.js";
import { changedFields, settle, wrongFields, type Settled, type SettledAssumptions } from "./settle.js";

/** What follows from the sites and the assumptions. Never stored. */
export interface Derived {
  readonly settled: SettledAssumptions;
  readonly wrong: readonly Settled[];
  readonly changed: readonly Settled[];
  readonly sites: readonly Site[];
  /** Null while a field is wrong or no site has been read. */
  readonly case: Case | null;
}

/** Remembers the last answer for the same two arguments: a component asks at every render. */
function remembered<A, B, R>(compute: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { a: A; b: B; result: R } | undefined;
  return (a, b) => {
    if (!last || last.a !== a || last.b !== b) last = { a, b, result: compute(a, b) };
    return last.result;
  };
}

export const derivedFrom = remembered((choices: Choices, sites: readonly Site[]): Derived => {
  const settled = settle(choices);
  return {
    settled,
    wrong: wrongFields(settled),
    changed: changedFields(settled),
    sites,
    case: sites.length > 0 ? caseOf(settled, sites) : null,
  };
});
