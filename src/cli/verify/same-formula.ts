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
  // A sheet that names itself, and a name that needed no quotes in the other program.
  return text
    .replace(/^[=+]/, "")
    .split(`${asName(ownSheet)}!`)
    .join("");
}

/** Quotes and spaces of a sheet's name make no difference; what follows it is always "!". */
const asName = (name: string): string => name.replace(/''/g, "'").replace(/\s/g, "").toUpperCase();
