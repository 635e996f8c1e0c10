import { functionName, isCalled, isSign } from "./function-names.js";
import { tokensOf, type Notation, type Token } from "./tokens.js";

/**
 * Two formulas that say the same: programs write sheet names with or without quotes, add `$`, spaces, prefixes of newer
 * functions or the parentheses of TRUE(), write numbers in another form, and change the case. Texts in quotes count as
 * they are. A sheet may name itself: `ownSheet` before a reference says nothing.
 */
export function sameFormula(a: string, b: string, ownSheet: string): boolean {
  return a === b || plain(a, ownSheet) === plain(b, ownSheet);
}

function plain(formula: string, ownSheet: string): string {
  const tokens = tokensOf(formula).filter(({ kind }) => kind !== "space");
  const own = ownSheet.toUpperCase();
  const parts = tokens.map((token, n) => plainToken(token, tokens, n, own));
  return parts.filter((part) => part !== "").join("\u0001");
}

function plainToken(token: Token, tokens: readonly Token[], n: number, own: string): string {
  if (token.kind === "text") return token.text;
  if (token.kind === "sheet")
    return !token.external && token.name.toUpperCase() === own ? "" : `${token.name.toUpperCase()}!`;
  if (token.kind === "number") return String(Number(token.text));
  if (token.kind === "reference") return token.text.replace(/\$/g, "").toUpperCase();
  if (token.kind === "word") return functionName(token.text).name;
  if (token.kind === "sign") return isFirstSign(token, n) || closesTruth(tokens, n) ? "" : token.text;
  return token.text.toUpperCase();
}

const isFirstSign = (token: Token, n: number): boolean => n === 0 && (isSign(token, "=") || isSign(token, "+"));

const isTruth = (tokens: readonly Token[], n: number): boolean =>
  isCalled(tokens, n) && ["TRUE", "FALSE"].includes(functionName(tokens[n]!.text).name) && isSign(tokens[n + 2], ")");

/** The parentheses of TRUE(). */
const closesTruth = (tokens: readonly Token[], n: number): boolean =>
  (n >= 1 && isTruth(tokens, n - 1)) || (n >= 2 && isTruth(tokens, n - 2));

/**
 * What a formula does, whatever it does it to: functions, operators and texts stay, references are "R", numbers "N",
 * sheet names are left out. Formulas of one shape are one line of a sheet, also after rows have moved.
 */
export function shapeOf(formula: string, notation: Notation = "A1"): string {
  const parts = tokensOf(formula, notation).flatMap((token, n) => {
    if (token.kind === "space" || token.kind === "sheet" || (n === 0 && isSign(token, "="))) return [];
    if (token.kind === "reference") return ["R"];
    if (token.kind === "number") return ["N"];
    return [token.kind === "word" ? functionName(token.text).name : token.text];
  });
  return parts.join("");
}
