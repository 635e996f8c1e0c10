import { assumptionNames, type AssumptionName } from "../assumptions/assumption-groups.js";
import { caseOf } from "../assumptions/case-of.js";
import type { Choices } from "../assumptions/choices.js";
import { settle } from "../assumptions/settle.js";
import type { Site } from "../../economics/case.js";
import { evaluate, type Values } from "../preview/evaluation.js";

/** Two sets of assumptions side by side. */
export interface ScenarioDifference {
  readonly fields: readonly FieldDifference[];
  /** Totals of all sites, USD; null where a set is wrong or no site has been read. */
  readonly here: Values | null;
  readonly there: Values | null;
}

export interface FieldDifference {
  readonly name: AssumptionName;
  readonly here: number | null;
  readonly there: number | null;
}

/** `here`: the values in the fields; `there`: those of a saved scenario. */
export function differenceOf(here: Choices, there: Choices, sites: readonly Site[]): ScenarioDifference {
  const [ours, theirs] = [settle(here), settle(there)];
  const fields = assumptionNames
    .map((name) => ({ name, here: ours[name].value, there: theirs[name].value }))
    .filter((field) => field.here !== field.there);
  return { fields, here: totalsOf(ours, sites), there: totalsOf(theirs, sites) };
}

function totalsOf(settled: ReturnType<typeof settle>, sites: readonly Site[]): Values | null {
  const input = sites.length > 0 ? caseOf(settled, sites) : null;
  if (!input) return null;
  const evaluation = evaluate(input);
  return "refusal" in evaluation ? null : evaluation.totals.headline;
}
