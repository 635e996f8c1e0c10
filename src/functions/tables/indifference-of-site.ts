import { indifference, indifferenceRanges, type IndifferenceVariable, paths } from "../../economics/index.js";
import { oneOf } from "./one-of.js";
import { readCaseOfOneSite } from "./read-case.js";
import type { Range } from "../in-cell/read-argument.js";

const variables = Object.keys(indifferenceRanges) as IndifferenceVariable[];

/** The value of a variable at which two paths of one site are worth the same. */
export function indifferenceOfSite(fields: {
  readonly variable: string;
  readonly pathA: string;
  readonly pathB: string;
  readonly site: Range;
  readonly assumptions: Range;
}): number {
  const variable = oneOf("Variable", fields.variable, variables);
  const pathA = oneOf("First path", fields.pathA, paths);
  const pathB = oneOf("Second path", fields.pathB, paths);
  return indifference(readCaseOfOneSite(fields.site, fields.assumptions), variable, pathA, pathB);
}
