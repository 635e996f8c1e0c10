import { assumptionNames, type AssumptionName } from "../base/case/assumption-groups.js";
import { caseOf } from "../base/case/case-of.js";
import type { Choices } from "../base/case/choices.js";
import { settle, type SettledAssumptions } from "../base/case/settle.js";
import type { Site } from "../../economics/model/case.js";
import type { Path, PathValues } from "../../economics/paths.js";
import { evaluate, type Evaluation } from "../base/case/evaluation.js";

/** Two sets of assumptions side by side. */
export interface ScenarioDifference {
  readonly fields: readonly FieldDifference[];
  /** Totals of all sites, USD; null where a set is wrong or no site has been read. */
  readonly here: PathValues | null;
  readonly there: PathValues | null;
  /** Sites whose best path is not the same. */
  readonly turned: readonly TurnedSite[];
}

export interface TurnedSite {
  readonly name: string;
  readonly here: Path;
  readonly there: Path;
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
  const [own, other] = [evaluationOf(ours, sites), evaluationOf(theirs, sites)];
  return {
    fields,
    here: own && own.totals.headline,
    there: other && other.totals.headline,
    turned: own && other ? turnedSites(own, other) : [],
  };
}

function evaluationOf(settled: SettledAssumptions, sites: readonly Site[]): Evaluation | null {
  const input = sites.length > 0 ? caseOf(settled, sites) : null;
  if (!input) return null;
  const evaluation = evaluate(input);
  return "refusal" in evaluation ? null : evaluation;
}

function turnedSites(own: Evaluation, other: Evaluation): readonly TurnedSite[] {
  const bestThere = new Map(other.headline.map(({ site, best }) => [site, best]));
  return own.headline.flatMap(({ site, name, best }) => {
    const there = bestThere.get(site);
    return there === undefined || there === best ? [] : [{ name, here: best, there }];
  });
}
