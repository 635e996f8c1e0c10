import type { Case, Site } from "../../economics/model/case.js";
import { caseOf } from "../base/case/case-of.js";
import type { Choices } from "../base/case/choices.js";
import { changedFields, settle, wrongFields, type Settled, type SettledAssumptions } from "../base/case/settle.js";
import { evaluate, type Evaluation } from "../base/case/evaluation.js";
import type { PaneState, SitesState } from "./state.js";

/** What follows from the state. Never stored. */
export interface Derived {
  readonly settled: SettledAssumptions;
  readonly wrong: readonly Settled[];
  readonly changed: readonly Settled[];
  readonly sites: readonly Site[];
  /** Null while a field is wrong or no site has been read. */
  readonly case: Case | null;
}

export const sitesOf = (sites: SitesState): readonly Site[] => (sites.status === "read" ? sites.read.sites : []);

/** Remembers the last answer for the same two arguments: a component asks at every render. */
function remembered<A, B, R>(compute: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { a: A; b: B; result: R } | undefined;
  return (a, b) => {
    if (!last || last.a !== a || last.b !== b) last = { a, b, result: compute(a, b) };
    return last.result;
  };
}

const deriveFrom = remembered((choices: Choices, sitesState: SitesState): Derived => {
  const settled = settle(choices);
  const sites = sitesOf(sitesState);
  return {
    settled,
    wrong: wrongFields(settled),
    changed: changedFields(settled),
    sites,
    case: sites.length > 0 ? caseOf(settled, sites) : null,
  };
});

export const derive = (state: PaneState): Derived => deriveFrom(state.choices, state.sites);

const evaluations = new WeakMap<Case, Evaluation | { readonly refusal: string }>();

/** The core's answer for a case, computed once a case. */
export function evaluationOf(input: Case): Evaluation | { readonly refusal: string } {
  const known = evaluations.get(input);
  if (known) return known;
  const evaluation = evaluate(input);
  evaluations.set(input, evaluation);
  return evaluation;
}
