import { boundName, functionName, isCalled, isSign } from "../../../formula/function-names.js";
import { referencesIn, type Reference, sheetsIn } from "../../../formula/references.js";
import { type QualifiedToken, type Token, tokensOf } from "../../../formula/tokens.js";

/** How our functions may be written. */
export interface Vocabulary {
  /** Ids in capitals. */
  readonly known: ReadonlySet<string>;
  /** Namespaces in capitals, "DEV". */
  readonly namespaces: ReadonlySet<string>;
  /** Ids that the user has a name for: written bare, they are the user's. */
  readonly taken: ReadonlySet<string>;
}

/** One call of one of our functions. */
export interface Call {
  readonly id: string;
  /** The written name, with a workbook before it, without the parenthesis: formula.slice(start, end). */
  readonly start: number;
  readonly end: number;
  /** Written with the prefix that Excel stores when it does not know the function. */
  readonly stored: boolean;
}

export interface Scanned {
  readonly calls: readonly Call[];
  /** Other words, in capitals: names, functions, parts of references. */
  readonly words: ReadonlySet<string>;
  /** Sheets of this workbook that the formula names. */
  readonly sheets: readonly string[];
  /** Cells of this workbook that the formula names. */
  readonly references: readonly Reference[];
}

export const vocabulary = (
  known: readonly string[],
  namespaces: readonly string[],
  taken: readonly string[],
): Vocabulary => {
  const capitals = (words: readonly string[]) => new Set(words.map((word) => word.toUpperCase()));
  return { known: capitals(known), namespaces: capitals(namespaces), taken: capitals(taken) };
};

/** Finds our functions in an en-US A1 formula. */
export function scan(formula: string, words: Vocabulary): Scanned {
  const tokens = meaningful(formula);
  const local = localNames(tokens);
  const calls: Call[] = [];
  const others = new Set<string>();
  tokens.forEach((token, n) => {
    if (token.kind !== "word") return;
    const name = token.text.toUpperCase();
    const call = isCalled(tokens, n) && !local.has(name) ? ourCall(token, words) : null;
    if (call) calls.push(call);
    else others.add(name);
  });
  return { calls, words: others, sheets: sheetsIn(tokens), references: referencesIn(tokens) };
}

const meaningful = (formula: string): Token[] => tokensOf(formula).filter(({ kind }) => kind !== "space");

function ourCall({ text, start, qualifier }: QualifiedToken, words: Vocabulary): Call | null {
  const { name, prefix, unknown } = functionName(text);
  // 'addin.xla'!HASHPRICE( is a function of that workbook; with _xldudf_ it is Excel that mistook the workbook.
  if (qualifier && !unknown) return null;
  const id = idOf(name, unknown, words);
  if (id === null) return null;
  if (prefix === "" && text.length === id.length && words.taken.has(id)) return null;
  return { id, start: qualifier?.start ?? start, end: start + text.length, stored: prefix !== "" };
}

/** "HASHPRICE", "DEV.HASHPRICE", and, where Excel stored it, "DEV_HASHPRICE". */
function idOf(name: string, stored: boolean, { known, namespaces }: Vocabulary): string | null {
  if (known.has(name)) return name;
  for (const namespace of namespaces)
    for (const mark of stored ? [".", "_"] : ["."]) {
      const rest = name.slice(namespace.length + 1);
      if (name.startsWith(namespace + mark) && known.has(rest)) return rest;
    }
  return null;
}

/** Names that LET and LAMBDA make within the formula: a call of one of them is a call of the user's. */
function localNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  const open: { name: string; argument: number }[] = [];
  tokens.forEach((token, n) => {
    const top = open[open.length - 1];
    if (token.kind === "word") {
      const isDeclared = top?.name === "LAMBDA" || (top?.name === "LET" && top.argument % 2 === 0);
      if (isDeclared && isSign(tokens[n + 1], ",")) names.add(boundName(token.text));
    } else if (isSign(token, "(") || isSign(token, "{")) open.push({ name: calledBefore(tokens, n), argument: 0 });
    else if (isSign(token, ",") && top) top.argument++;
    else if (isSign(token, ")") || isSign(token, "}")) open.pop();
  });
  return names;
}

const calledBefore = (tokens: readonly Token[], n: number): string => {
  const before = tokens[n - 1];
  return before?.kind === "word" ? functionName(before.text).name : "";
};

/** The formula with each call written as the running add-in writes it. */
export function respelled(formula: string, calls: readonly Call[], namespace: string): string {
  const spelling = (id: string): string => (namespace === "" ? id : `${namespace}.${id}`);
  return [...calls]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { id, start, end }) => text.slice(0, start) + spelling(id) + text.slice(end), formula);
}
