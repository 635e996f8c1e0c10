import type { Token } from "./tokens.js";

/** A function's name without the marks that files put before names: newer than the format, or unknown to the program. */
export interface FunctionName {
  /** In capitals. */
  readonly name: string;
  /** "_xlfn.", as written; "" where there is none. */
  readonly prefix: string;
  /** Whether the mark says that the program which stored the formula did not know the function. */
  readonly unknown: boolean;
}

const storage = /^(?:_xlfn\.)?(?:_xlws\.|_xludf\.)?(_xldudf_)?/i;
const parameter = /^_xlpm\./i;

export function functionName(word: string): FunctionName {
  const [prefix = "", unknown] = storage.exec(word) ?? [];
  return { name: word.slice(prefix.length).toUpperCase(), prefix, unknown: unknown !== undefined };
}

/** The name that LET or LAMBDA binds, in capitals, without the mark that files put before it. */
export const boundName = (word: string): string => word.replace(parameter, "").toUpperCase();

export const isSign = (token: Token | undefined, text: string): boolean =>
  token?.kind === "sign" && token.text === text;

/** Whether the word at `n` is called: a bracket follows at once. */
export const isCalled = (tokens: readonly Token[], n: number): boolean =>
  tokens[n]?.kind === "word" && isSign(tokens[n + 1], "(");

/** A quick look before a formula is read: may it hold one of these words, in any case? Without words: no. */
export function mentions(words: readonly string[]): (formula: string) => boolean {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const any = new RegExp(escaped.join("|"), "i");
  return (formula) => words.length > 0 && any.test(formula);
}

const placeFunctions = new Set(["ROW", "COLUMN", "CELL", "SHEET"]);

/** Whether the formula may give different values in different cells without naming different cells. */
export const knowsItsPlace = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, n) => isSign(token, "@") || (isCalled(tokens, n) && placeFunctions.has(functionName(token.text).name)),
  );
