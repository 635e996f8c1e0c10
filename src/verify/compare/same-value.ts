import type { CellValue, NumberStyle } from "../../sheet/plan.js";
import type { Value } from "../cells.js";

/** Engines agree with the model to 1e-9 of a value; sums of large amounts that cancel leave a tenth of a cent. */
const RELATIVE = 1e-9;

/** What stays of a sum of billions that cancels, in the unit of a number. */
const floors: Readonly<Partial<Record<NumberStyle, number>>> = { moneyM: 1e-9, money: 1e-3 };

/** Does a cell hold what follows? A blank and "" are one; words are compared by `sameWords`. */
export function sameValue(expected: CellValue, found: Value, number: NumberStyle | undefined): boolean {
  if (typeof expected === "string" && typeof found === "string") return sameWords(expected, found);
  if (typeof expected !== "number") return (expected ?? "") === (found ?? "");
  if (typeof found !== "number") return false;
  const floor = (number && floors[number]) ?? 1e-12;
  return Math.abs(expected - found) <= Math.max(floor, RELATIVE * Math.abs(expected));
}

/** Rates of return are searched for: engines stop within a millionth of each other. */
export const SEARCHED = 1e-6;

export const nearlySame = (expected: unknown, found: unknown): boolean =>
  typeof expected === "number" &&
  typeof found === "number" &&
  Math.abs(expected - found) <= SEARCHED * Math.max(1, Math.abs(expected));

/**
 * The same words, with the numbers among them as the engine's locale writes them ("354,682" is "354.682", "1’200" is
 * "1,200"): digits are compared, not what stands between them; a number's last digits as numbers are.
 */
function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  const [ours, theirs] = [pieces(a), pieces(b)];
  return ours.length === theirs.length && ours.every((piece, n) => samePiece(piece, theirs[n]!, n % 2 === 1));
}

const number = /(\d+(?:[.,'’\u00a0\u202f]\d+)*(?:E[+-]?\d+)?)/;
const separator = /[.,'’\u00a0\u202f]/g;

/** Words at even places, numbers at odd ones. */
const pieces = (text: string): string[] => text.split(number);

function samePiece(a: string, b: string, isNumber: boolean): boolean {
  if (!isNumber || a === b) return a === b;
  if (a.replace(separator, "") === b.replace(separator, "")) return true;
  const [x, y] = [asNumber(a), asNumber(b)];
  return Math.abs(x - y) <= RELATIVE * Math.abs(x);
}

/** A number with one separator, which is then the decimal one; NaN for others. */
function asNumber(text: string): number {
  const marks = text.match(separator) ?? [];
  return marks.length > 1 ? NaN : Number(text.replace(separator, "."));
}
