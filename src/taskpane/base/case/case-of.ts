import { assumptionFields, marketFields } from "../../../economics/fields.js";
import type { Assumptions, Case, Market, Site } from "../../../economics/model/case.js";
import type { SettledAssumptions } from "./settle.js";
import type { AssumptionName } from "./assumption-groups.js";

/** The case that the core takes, or null while a field is wrong. */
export function caseOf(settled: SettledAssumptions, sites: readonly Site[]): Case | null {
  const market = record(settled, marketFields);
  const assumptions = record(settled, assumptionFields);
  if (!market || !assumptions) return null;
  return { market: market as unknown as Market, assumptions: assumptions as unknown as Assumptions, sites };
}

function record(settled: SettledAssumptions, names: readonly AssumptionName[]): Record<string, number> | null {
  const values: Record<string, number> = {};
  for (const name of names) {
    const { value } = settled[name];
    if (value === null) return null;
    values[name] = value;
  }
  return values;
}
