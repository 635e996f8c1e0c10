import { type Token, tokensOf } from "./formula-tokens.js";

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

/** Without the $ signs: "B3:C9". */
export interface Reference {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly address: string;
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
  const tokens = tokensOf(formula);
  const local = localNames(tokens);
  const calls: Call[] = [];
  const others = new Set<string>();
  const sheets: string[] = [];
  const references: Reference[] = [];
  tokens.forEach((token, n) => {
    if (token.kind === "sheet" && !token.external && !isCalled(tokens[n + 1], tokens[n + 2])) sheets.push(token.name);
    if (token.kind === "reference" && !token.sheet?.external)
      references.push({ sheet: token.sheet?.name ?? null, address: token.text.replace(/\$/g, "").toUpperCase() });
    if (token.kind !== "word") return;
    const called = isCalled(token, tokens[n + 1]);
    const call = called && !local.has(token.text.toUpperCase()) ? ourCall(token, words) : null;
    if (call) calls.push(call);
    else others.add(token.text.toUpperCase());
  });
  return { calls, words: others, sheets, references };
}

const isCalled = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.kind === "word" && next?.kind === "sign" && next.text === "(";

const STORED = /^(?:_xlfn\.)?(?:_xlws\.|_xludf\.)?(_xldudf_)?/i;

function ourCall({ text, start, qualifier }: Token & { kind: "word" }, words: Vocabulary): Call | null {
  const [prefix = "", stored] = STORED.exec(text) ?? [];
  // 'addin.xla'!HASHPRICE( is a function of that workbook; with _xldudf_ it is Excel that mistook the workbook.
  if (qualifier && stored === undefined) return null;
  const id = idOf(text.slice(prefix.length).toUpperCase(), stored !== undefined, words);
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
    const before = tokens[n - 1];
    const top = open[open.length - 1];
    if (token.kind === "word") {
      const next = tokens[n + 1];
      const isDeclared = top?.name === "LAMBDA" || (top?.name === "LET" && top.argument % 2 === 0);
      if (isDeclared && next?.kind === "sign" && next.text === ",")
        names.add(token.text.toUpperCase().replace(/^_XLPM\./, ""));
    } else if (token.kind === "sign") {
      if (token.text === "(" || token.text === "{") open.push({ name: functionName(before), argument: 0 });
      else if (token.text === "," && top) top.argument++;
      else open.pop();
    }
  });
  return names;
}

const functionName = (token: Token | undefined): string =>
  token?.kind === "word" ? token.text.toUpperCase().replace(/^_XLFN\./, "") : "";

/** The formula with each call written as the running add-in writes it. */
export function respelled(formula: string, calls: readonly Call[], namespace: string): string {
  const spelling = (id: string): string => (namespace === "" ? id : `${namespace}.${id}`);
  return [...calls]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { id, start, end }) => text.slice(0, start) + spelling(id) + text.slice(end), formula);
}
