/**
 * Two formulas that say the same: programs write sheet names with or without quotes, add `$`, spaces, prefixes of newer
 * functions or the parentheses of TRUE(), and change the case. Texts in quotes count as they are.
 */
export function sameFormula(a: string, b: string, ownSheet: string): boolean {
  return a === b || plain(a, ownSheet) === plain(b, ownSheet);
}

const tokens = /"(?:[^"]|"")*"|'((?:[^']|'')*)'|[^"']+/g;

function plain(formula: string, ownSheet: string): string {
  const text = formula.replace(tokens, (token, sheetName: string | undefined) => {
    if (token.startsWith('"')) return token;
    if (sheetName !== undefined) return asName(sheetName);
    return token
      .replace(/[\s$]/g, "")
      .replace(/_xl(?:fn|ws|udf)\./gi, "")
      .replace(/\b(TRUE|FALSE)\(\)/gi, "$1")
      .toUpperCase();
  });
  // A sheet may name itself; and the end of another sheet's name may read like it.
  const own = asName(ownSheet).replace(/[^\p{L}\p{N}]/gu, "\\$&");
  return text.replace(/^[=+]/, "").replace(new RegExp(`(?<![\\p{L}\\p{N}_.\\]])${own}!`, "gu"), "");
}

/** Quotes and spaces of a sheet's name make no difference; what follows it is always "!". */
const asName = (name: string): string => name.replace(/''/g, "'").replace(/\s/g, "").toUpperCase();
