/** A piece of a formula. All of them, joined, are the formula again: `text` is written as it stands, from `start` on. */
export type Token = PlainToken | SheetToken | QualifiedToken;

interface Piece {
  readonly text: string;
  readonly start: number;
}

export interface PlainToken extends Piece {
  /** "words" · 1.5E3 · #REF! · [@column] · {line:previous}, in plans only · blanks · an operator, bracket or comma. */
  readonly kind: "text" | "number" | "error" | "bracket" | "name" | "space" | "sign";
}

/** `'My sheet'!`; `external` when it, or the whole qualifier, is of another workbook. */
export interface SheetToken extends Piece {
  readonly kind: "sheet";
  /** Without quotes. */
  readonly name: string;
  readonly external: boolean;
}

/** A name or function, or cells: "$B$3", "B3:C9", "B:B". */
export interface QualifiedToken extends Piece {
  readonly kind: "word" | "reference";
  readonly qualifier: Qualifier | null;
}

/** What stands before the "!" of a word or reference. Where it starts, so that both can be replaced together. */
export interface Qualifier {
  readonly start: number;
  /** Null for a workbook without a sheet: `[2]!name`. */
  readonly sheet: SheetToken | null;
}

/** How cells are written; "plan" is A1 in which `{name}` stands for a line. */
export type Notation = "A1" | "R1C1" | "plan";

// In this order: text, quoted sheets and workbooks, errors, references, numbers, words, blanks, signs. Numbers come before
// words, so that the E of 1E5 is none; what stands in brackets (structured references, workbooks) is read by hand: it nests.
const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const corner = String.raw`R(?:\d+|\[-?\d+\])?C(?:\d+|\[-?\d+\])?`;
const name = String.raw`(?<name>\{[^{}"]*\})`;
const references = {
  A1: String.raw`(?:${cell}(?::${cell})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])`,
  R1C1: String.raw`${corner}(?::${corner})?(?![\p{L}\p{N}_.(![])`,
};
const pieces = (reference: string, first: readonly string[] = []): RegExp =>
  new RegExp(
    [
      String.raw`(?<text>"(?:[^"]|"")*")`,
      ...first,
      String.raw`'(?<quoted>(?:[^']|'')*)'(?<quotedMark>!)?`,
      String.raw`(?<error>#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|[A-Z_]+!))`,
      `(?<reference>${reference})`,
      String.raw`(?<number>\d[\d.]*(?:E[-+]?\d+)?|\.\d+)`,
      String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)(?<wordMark>!)?`,
      String.raw`(?<space>\s+)`,
      String.raw`[\s\S]`,
    ].join("|"),
    "giuy",
  );
const patterns: Readonly<Record<Notation, RegExp>> = {
  A1: pieces(references.A1),
  R1C1: pieces(references.R1C1),
  plan: pieces(references.A1, [name]),
};
const plainKinds = ["text", "name", "error", "number", "space"] as const;

/** Reads a formula of en-US, with or without its "=". Nothing is refused: what is no formula is signs and words. */
export function tokensOf(formula: string, notation: Notation = "A1"): Token[] {
  const reader = new TokenReader(formula, patterns[notation]);
  while (reader.next());
  return reader.tokens;
}

/** A qualifier that has been read, and where it ends. */
type Open = Qualifier & { readonly end: number };

class TokenReader {
  readonly tokens: Token[] = [];
  private at = 0;
  private bracket: { readonly start: number; readonly end: number } | null = null;
  private qualifier: Open | null = null;

  constructor(
    private readonly formula: string,
    private readonly pattern: RegExp,
  ) {}

  next(): boolean {
    if (this.at >= this.formula.length) return false;
    this.pattern.lastIndex = this.at;
    const match = this.pattern.exec(this.formula)!;
    this.take(match[0], match.groups ?? {});
    return true;
  }

  private take(text: string, groups: Readonly<Record<string, string | undefined>>): void {
    const { quoted, quotedMark, reference, word, wordMark } = groups;
    const start = this.at;
    if (text === "[") return this.takeBracket(start);
    this.at += text.length;
    if (quotedMark !== undefined || wordMark !== undefined)
      return this.takeSheet(text, start, word ?? (quoted ?? "").replace(/''/g, "'"));
    const qualifier = this.qualifier?.end === start ? this.qualifier : null;
    if (reference !== undefined) this.tokens.push({ kind: "reference", text, start, qualifier });
    else if (word !== undefined) this.tokens.push({ kind: "word", text, start, qualifier });
    else this.tokens.push({ kind: plainKinds.find((kind) => groups[kind] !== undefined) ?? "sign", text, start });
    // [2]!name
    if (text === "!" && this.bracket?.end === start)
      this.qualifier = { start: this.bracket.start, end: this.at, sheet: null };
  }

  private takeSheet(text: string, start: number, sheetName: string): void {
    const before = this.bracket?.end === start ? this.bracket.start : start;
    const external = before !== start || /[[\]\\/:?*]/.test(sheetName);
    const sheet: SheetToken = { kind: "sheet", text, start, name: sheetName, external };
    this.tokens.push(sheet);
    this.qualifier = { start: before, end: this.at, sheet };
  }

  /** To where the bracket has closed; an apostrophe in it takes away the meaning of the next sign. */
  private takeBracket(start: number): void {
    let depth = 0;
    for (; this.at < this.formula.length; this.at++) {
      const sign = this.formula[this.at];
      if (sign === "'") this.at++;
      else if (sign === "[") depth++;
      else if (sign === "]" && --depth === 0) break;
    }
    this.at = Math.min(this.at + 1, this.formula.length);
    this.tokens.push({ kind: "bracket", text: this.formula.slice(start, this.at), start });
    this.bracket = { start, end: this.at };
  }
}
