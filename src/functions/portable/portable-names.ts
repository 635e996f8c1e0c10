import { catalogue, entryText } from "../catalogue/catalogue.js";
import type { Entry } from "../catalogue/entry.js";
import { lambdaText } from "./lambda.js";

/** A defined name that computes what one of our functions computes, in a workbook without the add-in. */
export interface PortableName {
  /** `TP_` and the function's id: letters and an underscore, so neither a cell's address nor one of our functions. */
  readonly name: string;
  readonly functionId: string;
  /** `=LAMBDA(…)`, at most 8,192 characters. */
  readonly formula: string;
  /** At most 255 characters; its end says whose the name is. */
  readonly comment: string;
}

export const PORTABLE_PREFIX = "TP_";
/** Ends the comment of every name of ours: a name of the same spelling without it is the user's. */
export const PORTABLE_MARK = "(Three Paths, portable)";
const MAX_COMMENT = 255;

/** The closed forms of the catalogue as LAMBDA names, in its order. Excel 2024, Microsoft 365 and the web know LAMBDA. */
export const portableNames = (): readonly PortableName[] =>
  catalogue.flatMap((entry) => {
    const { id, portable } = entry;
    if (!portable) return [];
    const formula = lambdaText(entry.parameters, portable);
    return [{ name: PORTABLE_PREFIX + id, functionId: id, formula, comment: commentOf(entry) }];
  });

/** What Excel shows while the name is typed: the function's description, the defaults if they fit, the mark. */
function commentOf(entry: Entry): string {
  const standards = entry.parameters.filter(({ standard }) => standard !== undefined);
  const defaults = standards.map(({ name, standard }) => `${name} ${standard}`).join(", ");
  const full = `${entryText(entry)} Defaults: ${defaults}. ${PORTABLE_MARK}`;
  return defaults !== "" && full.length <= MAX_COMMENT ? full : `${entryText(entry)} ${PORTABLE_MARK}`;
}
