import { addressOfCell, areaAt } from "../../formula/address.js";
import { functionName, isCalled } from "../../formula/function-names.js";
import { referencesIn } from "../../formula/references.js";
import { tokensOf } from "../../formula/tokens.js";
import type { Finding } from "./findings.js";
import { nearlySame } from "./same-value.js";

/**
 * A rate of return is searched for, and every engine stops somewhere else within a millionth: that is no finding, nor is
 * what such a rate passes on to the cells that take it up.
 */
export function withoutSearched(found: readonly Finding[]): Finding[] {
  const near = found.filter(({ kind, expected, found: value }) => kind === "result" && nearlySame(expected, value));
  if (near.length === 0) return [...found];
  const excused = new Set(near.filter(isSearched).map(({ cell }) => cell));
  for (let before = -1; before !== excused.size;) {
    before = excused.size;
    near.filter((one) => takesUp(one, excused)).forEach(({ cell }) => excused.add(cell));
  }
  return found.filter(({ cell }) => !excused.has(cell));
}

function isSearched({ formula }: Finding): boolean {
  const tokens = tokensOf(formula);
  return tokens.some((token, n) => isCalled(tokens, n) && functionName(token.text).name === "IRR");
}

/** Whether a formula names one of these cells. */
function takesUp({ cell, formula }: Finding, cells: ReadonlySet<string>): boolean {
  const own = cell.slice(0, cell.lastIndexOf("!"));
  return referencesIn(tokensOf(formula)).some(({ sheet, address }) => {
    const area = areaAt(address);
    if (!area || area.rows * area.columns > 10_000) return false;
    return Array.from({ length: area.rows * area.columns }, (_, at) =>
      addressOfCell(area.row + Math.floor(at / area.columns), area.column + (at % area.columns)),
    ).some((each) => cells.has(`${sheet ?? own}!${each}`));
  });
}
