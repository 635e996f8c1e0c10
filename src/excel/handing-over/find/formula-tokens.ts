/** A piece of a formula that matters here. */
export type Token =
  /** A name or a function; `qualifier` where a sheet or workbook and "!" stand before it. */
  | { readonly kind: "word"; readonly text: string; readonly start: number; readonly qualifier: Qualifier | null }
  /** Cells, "$B$3", "B3:C9", "B:B"; `sheet` is null on the formula's own sheet. */
  | { readonly kind: "reference"; readonly text: string; readonly sheet: SheetToken | null }
  | SheetToken
  | { readonly kind: "sign"; readonly text: "(" | ")" | "," | "{" | "}" };

/** A sheet that is named; `external` when it, or the whole qualifier, is of another workbook. */
export interface SheetToken {
  readonly kind: "sheet";
  readonly name: string;
  readonly external: boolean;
}

/** Where the text before a "!" starts, so that a call can be replaced together with it. */
export interface Qualifier {
  readonly start: number;
}

/**
 * In this order: text, quoted sheets and workbooks, errors, references, numbers, words, signs. Numbers come before words,
 * so that the E of 1E5 is none; what stands in brackets (structured references, workbooks) is skipped by hand: they nest.
 */
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const PIECE = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?<quoted>(?:[^']|'')*)'(?<quotedMark>!)?`,
    String.raw`#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|[A-Z_]+!)`,
    String.raw`(?<reference>${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])`,
    String.raw`\d[\d.]*(?:E[-+]?\d+)?`,
    String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)(?<wordMark>!)?`,
    String.raw`(?<sign>[(),{}[])`,
  ].join("|"),
  "giuy",
);

/** Reads an en-US A1 formula. Text in quotes and what stands in brackets give nothing. */
export function tokensOf(formula: string): Token[] {
  const reader = new FormulaReader(formula);
  while (reader.next());
  return reader.tokens;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

class FormulaReader {
  readonly tokens: Token[] = [];
  private at = 0;
  private bracket: Span | null = null;
  private qualifier: (Span & { readonly sheet: SheetToken | null }) | null = null;

  constructor(private readonly formula: string) {}

  next(): boolean {
    PIECE.lastIndex = this.at;
    const match = PIECE.exec(this.formula);
    if (match) this.take(match[0], match.groups ?? {});
    else {
      // [2]!name
      if (this.formula[this.at] === "!" && this.bracket?.end === this.at)
        this.qualifier = { start: this.bracket.start, end: this.at + 1, sheet: null };
      this.at++;
    }
    return this.at < this.formula.length;
  }

  private take(whole: string, groups: Readonly<Record<string, string | undefined>>): void {
    const { quoted, quotedMark, reference, word, wordMark, sign } = groups;
    const start = this.at;
    this.at += whole.length;
    if (sign === "[") this.skipBracket(start);
    else if (sign !== undefined) this.tokens.push({ kind: "sign", text: sign as "(" });
    else if (quotedMark !== undefined || wordMark !== undefined)
      this.qualify(start, word ?? (quoted ?? "").replace(/''/g, "'"));
    else if (reference !== undefined)
      this.tokens.push({ kind: "reference", text: reference, sheet: this.qualifierAt(start)?.sheet ?? null });
    else if (word !== undefined)
      this.tokens.push({ kind: "word", text: word, start, qualifier: this.qualifierAt(start) });
  }

  private qualifierAt(start: number): FormulaReader["qualifier"] {
    return this.qualifier?.end === start ? this.qualifier : null;
  }

  private qualify(start: number, name: string): void {
    const before = this.bracket?.end === start ? this.bracket.start : start;
    const external = before !== start || /[[\]\\/:?*]/.test(name);
    const sheet: SheetToken = { kind: "sheet", name, external };
    this.tokens.push(sheet);
    this.qualifier = { start: before, end: this.at, sheet };
  }

  /** To where the bracket has closed; an apostrophe in it takes away the meaning of the next sign. */
  private skipBracket(start: number): void {
    let depth = 0;
    for (this.at = start; this.at < this.formula.length; this.at++) {
      const sign = this.formula[this.at];
      if (sign === "'") this.at++;
      else if (sign === "[") depth++;
      else if (sign === "]" && --depth === 0) break;
    }
    this.at++;
    this.bracket = { start, end: this.at };
  }
}
