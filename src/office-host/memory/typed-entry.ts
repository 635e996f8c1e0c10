import { type Scalar, HostError } from "../grid/host.js";
import { a1ToR1C1, sheetsIn } from "../grid/formula-notation.js";

/** What a typed entry becomes: a value, or a formula in R1C1. */
export interface Entry {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly apostrophe: boolean;
}

const ERRORS = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!"];
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const DATES = [
  /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$/,
  new RegExp(`^\\d{1,2}[- ]${MONTH}(?:[- ]\\d{2,4})?$`, "i"),
  new RegExp(`^${MONTH}[- ]\\d{1,4}$`, "i"),
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
];

const plain = (value: Scalar): Entry => ({ value, formula: null, apostrophe: false });

/**
 * Reads an entry as Excel reads typing: formulas, numbers, percentages, dates and truth values hide in text unless an
 * apostrophe stands before it. A date becomes some number: tests only ask whether text survived as text.
 */
export function readEntry(entry: Scalar, row: number, column: number, knownSheets: ReadonlySet<string>): Entry {
  if (typeof entry !== "string") return plain(entry);
  if (entry.startsWith("'")) return { value: entry.slice(1), formula: null, apostrophe: true };
  const text = entry.trim();
  if (text.length > 1 && text.startsWith("=")) return formula(text, row, column, knownSheets);
  const number = readNumber(text);
  if (number !== null) return plain(number);
  if (text.length > 1 && /^[-+@]/.test(text)) return formula(`=${text.replace(/^[+@]/, "")}`, row, column, knownSheets);
  if (/^(true|false)$/i.test(text)) return plain(text.toLowerCase() === "true");
  if (DATES.some((date) => date.test(text))) return plain(45_000);
  return plain(entry);
}

function readNumber(text: string): number | null {
  const match = /^(\()?([-+]?[$€£]?[-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%)?(\))?$/i.exec(text);
  if (!match || Boolean(match[1]) !== Boolean(match[4])) return null;
  const size = Number((match[2] ?? "").replace(/[$€£,+]/g, "").replace(/e(\d)/i, "e+$1"));
  if (!Number.isFinite(size)) return null;
  return (match[1] ? -1 : 1) * (match[3] ? size / 100 : size);
}

function formula(text: string, row: number, column: number, knownSheets: ReadonlySet<string>): Entry {
  checkFormula(text, knownSheets);
  return { value: 0, formula: a1ToR1C1(text, row, column), apostrophe: false };
}

/** A formula must close what it opens and mention only sheets that exist, or Excel refuses the whole request. */
export function checkFormula(text: string, knownSheets: ReadonlySet<string>): void {
  const bare = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) break;
  }
  const unknown = sheetsIn(text).find((name) => !knownSheets.has(name.toLowerCase()));
  if (depth !== 0 || /["']/.test(bare) || text.length > 8192 || text.includes("{{"))
    throw new HostError("InvalidArgument", `The formula is not valid: ${text.slice(0, 200)}`);
  if (unknown !== undefined) throw new HostError("InvalidArgument", `The formula mentions no sheet: ${unknown}`);
}

export const isError = (value: Scalar): boolean => typeof value === "string" && ERRORS.includes(value);

/** Excel's valueTypes. */
export function typeOf(value: Scalar, apostrophe: boolean): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return isError(value) && !apostrophe ? "Error" : "String";
}

/** Display text, near enough: General, percentages and fixed decimals. */
export function display(value: Scalar, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number" || format === "General") return String(value);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes("%")) return `${(value * 100).toFixed(decimals)}%`;
  return format.includes("0") && !format.includes("E") ? value.toFixed(decimals) : String(value);
}
