import { plainText } from "./cells.js";

/**
 * A number typed as text, before it is known whether the column writes decimals with a point or a comma.
 * `proof`: what this text alone proves. `either`: "1,250" and "1.250" read both ways.
 */
export interface NumberText {
  /** The cell as it was. */
  readonly text: string;
  readonly proof: "point" | "comma" | null;
  /** The number if the comma (or the lone separator of "1,250") separates thousands; the plain reading. */
  readonly byPoint: number;
  readonly byComma: number;
  /** "%", "$/MWh", "MW": what stands around the number. */
  readonly around: string;
}

/** What stands before, a bracket, a sign, the digits with their separators, a bracket, what stands after. */
const shape = /^([^\d.,()+-]*)(\(?)([+-]?)((?:\d[\d.,' ]*|[.,]\d+)(?:e[+-]?\d+)?)(\)?)(.*)$/i;

/** Which separators are thousands, by the patterns that leave no doubt. */
const pointStyle = /^(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d*\.\d+|\d+(?:\.\d+)?e[+-]?\d+)$/i;
const commaStyle = /^(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d*,\d+)$/;
const eitherStyle = /^[1-9]\d{0,2}[.,]\d{3}$/;
const grouped = /^\d{1,3}(?:[ ']\d{3})+(?=[.,]\d+$|$)/;

const pointNumber = (digits: string): number => Number(digits.replace(/,/g, ""));
const commaNumber = (digits: string): number => Number(digits.replace(/\./g, "").replace(",", "."));

const isAscii = /^[ -~]*$/;
const dashes = /[\u2212\u2010-\u2014]/g;

/** Null when the text is no number: "n/a", "100-120", "~5", "1,25,000". */
export function readNumberText(raw: string): NumberText | null {
  const text = isAscii.test(raw)
    ? plainText(raw)
    : plainText(raw.normalize("NFKC")).replace(dashes, "-").replace(/[’´]/g, "'");
  const [, before, open, sign, core = "", close, after] = shape.exec(text) || [];
  if (core === "" || !open !== !close || (open && sign)) return null;
  const unsigned = core.trim();
  const digits = unsigned.replace(grouped, (groups) => groups.replace(/[ ']/g, ""));
  const times = open || sign === "-" ? -1 : 1;
  const read = (proof: NumberText["proof"]): NumberText => ({
    text: raw,
    proof,
    byPoint: times * pointNumber(digits),
    byComma: times * commaNumber(digits),
    around: plainText(`${before} ${after}`),
  });
  if (/^\d+$/.test(digits) || (unsigned === digits && eitherStyle.test(digits))) return read(null);
  return pointStyle.test(digits) ? read("point") : commaStyle.test(digits) ? read("comma") : null;
}

/** How the text numbers of a column (or of a table) write decimals: by what they prove, "mixed" when they disagree. */
export type DecimalStyle = "point" | "comma" | "mixed" | "unknown";

export function decimalStyle(numbers: readonly NumberText[]): DecimalStyle {
  const [point, comma] = ["point", "comma"].map((proof) => numbers.some((number) => number.proof === proof));
  if (point && comma) return "mixed";
  return point ? "point" : comma ? "comma" : "unknown";
}

/** The value, or the sentence that says why its separator cannot be read. */
export function settleNumber(
  { proof, byPoint, byComma }: NumberText,
  column: DecimalStyle,
  tableHasCommas: boolean,
): number | string {
  const plain = column === "point" || (column === "unknown" && !tableHasCommas);
  if (byPoint === byComma || proof === "point" || (proof === null && plain)) return byPoint;
  if (column === "comma") return byComma;
  return proof === "comma"
    ? `Other cells of the column have a decimal point; type it as ${byComma}.`
    : `It may be ${byPoint} or ${byComma}, as the table has decimal commas too; type a plain number.`;
}
