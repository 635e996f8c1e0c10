import { functionName, isSign } from "./function-names.js";
import { tokensOf, type Notation } from "./tokens.js";

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
