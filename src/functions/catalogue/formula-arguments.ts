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

function partsOf(formula: string): { id: string; texts: string[] } {
  const match = /^=([A-Z0-9]+)\((.*)\)$/.exec(formula);
  if (!match) throw new Error(`${formula} is no call of a function.`);
  const [, id = "", inside = ""] = match;
  return { id, texts: inside === "" ? [] : split(inside, ",") };
}

function argument(text: string): unknown {
  if (!text.startsWith("{")) return constant(text);
  return split(text.slice(1, -1), ";").map((row) => split(row, ",").map(constant));
}

function constant(text: string): unknown {
  if (text === "") return null;
  if (text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`${text} is no constant.`);
  return value;
}

/** Splits at a separator that stands outside quotes and braces. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let quoted = false;
  let depth = 0;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted) depth += letter === "{" ? 1 : letter === "}" ? -1 : 0;
    if (letter === separator && !quoted && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
