import { tokensOf, type Token } from "./tokens.js";

const depths: Readonly<Record<string, number>> = { "(": 1, "{": 1, ")": -1, "}": -1 };

const stepOf = ({ kind, text }: Token): number => (kind === "sign" ? (depths[text] ?? 0) : 0);

/** The texts between separators that stand outside quotes, brackets and braces: "a,F(b,c)" → "a", "F(b,c)". */
export function splitAt(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const token of tokensOf(text)) {
    depth += stepOf(token);
    if (depth === 0 && token.kind === "sign" && token.text === separator) parts.push("");
    else parts[parts.length - 1] += token.text;
  }
  return parts;
}

/** A formula that is one call: `=F(1,"a",{1,2})` → F and its arguments as written; null for any other formula. */
export function callOf(formula: string): { readonly name: string; readonly arguments: readonly string[] } | null {
  const tokens = tokensOf(formula.startsWith("=") ? formula.slice(1) : formula);
  const [name, open] = tokens;
  if (name?.kind !== "word" || open?.text !== "(" || closingOf(tokens, 1) !== tokens.length - 1) return null;
  const inside = tokens.slice(2, -1).map(({ text }) => text);
  return { name: name.text, arguments: inside.length === 0 ? [] : splitAt(inside.join(""), ",") };
}

/** Place of the token that closes the one at `from`; -1 where none does. */
export function closingOf(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let n = from; n < tokens.length; n++) {
    depth += stepOf(tokens[n]!);
    if (depth === 0) return n;
  }
  return -1;
}
