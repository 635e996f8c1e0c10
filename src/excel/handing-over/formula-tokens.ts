/** A piece of a formula that matters here: a word with what stands before and after it, or a sheet that is named. */
export type Token =
  | { readonly kind: "word"; readonly text: string; readonly start: number; readonly qualifier: Qualifier | null }
  | { readonly kind: "sheet"; readonly name: string; readonly external: boolean }
  | { readonly kind: "sign"; readonly text: "(" | ")" | "," | "{" | "}" };

/** What stands before a "!": where it starts, so that a call can be replaced together with it. */
export interface Qualifier {
  readonly start: number;
}

/**
 * In this order: text, quoted sheets and workbooks, errors, numbers, words, signs. Numbers come before words, so that
 * the E of 1E5 is none; brackets (structured references, workbooks) are skipped by hand because they nest.
 */
const PIECE =
  /"(?:[^"]|"")*"|'((?:[^']|'')*)'(!)?|#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|[A-Z_]+!)|(\d[\d.]*(?:E[-+]?\d+)?)|([\p{L}_\\][\p{L}\p{N}_.\\?]*)(!)?|([(),{}[])/giuy;

/** Reads an en-US A1 formula. Text in quotes, sheet names and what stands in brackets give no words. */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let qualifier: (Qualifier & { readonly end: number }) | null = null;
  let bracket: (Qualifier & { readonly end: number }) | null = null;
  for (let at = 0; at < formula.length;) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(formula);
    if (!match) {
      if (formula[at] === "!" && bracket?.end === at) qualifier = { start: bracket.start, end: at + 1 }; // [2]!name
      at++;
      continue;
    }
    const [whole, quoted, quotedMark, , word, wordMark, sign] = match;
    let end = at + whole.length;
    const before = bracket?.end === at ? bracket.start : at;
    if (sign === "[") {
      end = afterBracket(formula, at);
      bracket = { start: at, end };
    } else if (sign !== undefined) tokens.push({ kind: "sign", text: sign as "(" });
    else if (quotedMark !== undefined || wordMark !== undefined) {
      const name = word ?? (quoted ?? "").replace(/''/g, "'");
      tokens.push({ kind: "sheet", name, external: before !== at || /[[\]\\/:?*]/.test(name) });
      qualifier = { start: before, end };
    } else if (word !== undefined)
      tokens.push({ kind: "word", text: word, start: at, qualifier: qualifier?.end === at ? qualifier : null });
    at = end;
  }
  return tokens;
}

/** Where the bracket that opens at `at` has closed; an apostrophe in it takes away the meaning of the next sign. */
function afterBracket(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const sign = formula[i];
    if (sign === "'") i++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}
