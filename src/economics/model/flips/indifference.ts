import type { Case, Site } from "../case.js";
import { paths, type Path } from "../../paths.js";
import { bisect } from "../cash-flow.js";
import { checkCase } from "../check-case.js";
import { frameOf } from "../frame.js";
import { inWords } from "../../number-words.js";
import { quantities } from "../../quantities.js";
import { noAnswer, Refusal } from "../../refusal.js";
import { pathsOf } from "../site-paths.js";

/** Where a variable may be sought: the range that INDIFFERENCE names when there is no crossing. */
export const indifferenceRanges = {
  btcPriceUsd: [1e4, 1e6],
  difficulty: [1e13, 1e16],
  powerPriceUsdPerKwh: [0.001, 1],
  rentUsdPerKwMonth: [10, 2000],
  gpuPriceUsdPerHour: [0.01, 1000],
} as const;

export type IndifferenceVariable = keyof typeof indifferenceRanges;

/** Points at which signs are compared before a root is bracketed: 81, log-spaced, like the table on the sheet. */
const POINTS = 81;

/** The case with one variable set to a value: market, assumption or site field, wherever the model reads it. */
export function withVariable(input: Case, variable: IndifferenceVariable, value: number): Case {
  if (variable === "btcPriceUsd" || variable === "difficulty")
    return { ...input, market: { ...input.market, [variable]: value } };
  if (variable === "gpuPriceUsdPerHour")
    return { ...input, assumptions: { ...input.assumptions, gpuPriceUsdPerHour: value } };
  return { ...input, sites: input.sites.map((site) => ({ ...site, [variable]: value })) };
}

/** Log-spaced values of a variable over its range, both ends included. */
export function indifferencePoints(variable: IndifferenceVariable, points = POINTS): number[] {
  const [low, high] = indifferenceRanges[variable];
  return Array.from({ length: points }, (_, i) =>
    i === points - 1 ? high : low * Math.pow(high / low, i / (points - 1)),
  );
}

/** Every value of the variable, ascending, at which the two paths of the case's first site are worth the same. */
export function crossings(input: Case, variable: IndifferenceVariable, pathA: Path, pathB: Path): number[] {
  const site = input.sites[0] as Site;
  const lead = (value: number): number => {
    const changed = withVariable({ ...input, sites: [site] }, variable, value);
    const worked = pathsOf(changed.sites[0]!, changed.assumptions, frameOf(changed));
    return worked[pathA].value - worked[pathB].value;
  };
  const points = indifferencePoints(variable);
  const leads = points.map(lead);
  return points.flatMap((point, i) => {
    if (leads[i] === 0) return [point];
    const next = leads[i + 1];
    if (next === undefined || next === 0 || next > 0 === leads[i]! > 0) return [];
    return [bisect(lead, point, points[i + 1]!)];
  });
}

/**
 * The value of one variable at which two paths of a site are worth the same, by bracketing within the variable's range.
 * @throws Refusal ("none") when there is no crossing in the range, or more than one.
 */
export function indifference(input: Case, variable: IndifferenceVariable, pathA: Path, pathB: Path): number {
  checkCase(input);
  if (pathA === pathB)
    throw new Refusal(
      `The two paths are the same (${pathA}); name two of ${paths.map((path) => `"${path}"`).join(", ")}.`,
    );
  const found = crossings(input, variable, pathA, pathB);
  if (found.length === 1) return found[0]!;
  const [low, high] = indifferenceRanges[variable].map(inWords);
  const { label, unit } = quantities[variable];
  if (found.length === 0) throw noAnswer(`No crossing between ${low} and ${high} ${unit} (${label}).`);
  const values = found.slice(0, 4).map((value) => inWords(Number(value.toPrecision(4))));
  throw noAnswer(`${label}: ${pathA} and ${pathB} are worth the same at several values: ${values.join("; ")} ${unit}.`);
}
