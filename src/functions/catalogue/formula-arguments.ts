import { callOf, splitAt } from "../../formula/calls.js";
import { textIn } from "../../formula/cell-text.js";

/**
 * The arguments of a formula with constants only, as Excel would send them: `=F(1,,"a",{1,2;3,4})`.
 * An omitted argument is null, an array constant is rows of cells.
 */
export function formulaArguments(formula: string): { id: string; args: unknown[] } {
  const { id, texts } = partsOf(formula);
  return { id, args: texts.map(argument) };
}

/** The same formula with another text as one argument; arguments that the formula ends before are left out. */
export function withArgument(formula: string, place: number, text: string): string {
  const { id, texts } = partsOf(formula);
  const all = Array.from({ length: Math.max(texts.length, place + 1) }, (_, i) => texts[i] ?? "");
  return `=${id}(${all.map((other, i) => (i === place ? text : other)).join(",")})`;
}

function partsOf(formula: string): { id: string; texts: readonly string[] } {
  const call = callOf(formula);
  if (!call) throw new Error(`${formula} is no call of a function.`);
  return { id: call.name, texts: call.arguments };
}

function argument(text: string): unknown {
  if (!text.startsWith("{")) return constant(text);
  return splitAt(text.slice(1, -1), ";").map((row) => splitAt(row, ",").map(constant));
}

function constant(text: string): unknown {
  if (text === "") return null;
  if (text.startsWith('"')) return textIn(text);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`${text} is no constant.`);
  return value;
}
