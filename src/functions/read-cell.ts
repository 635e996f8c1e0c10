/**
 * What is inside a value that Excel hands over. A number with a format (a currency's price) is that number; the
 * invocation, which the runtime adds after the arguments it was sent, stands where an argument was omitted.
 */
export function unwrap(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("setResult" in value && "setError" in value) return null;
  const { type, basicValue } = value as { type?: unknown; basicValue?: unknown };
  return (type === "FormattedNumber" || type === "Double") && typeof basicValue === "number" ? basicValue : value;
}

/** A blank cell or an omitted argument. Only a real 0 is 0. */
export const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

/** What arrived, in words short enough for a sentence. Never calls into an object that it does not know. */
export function received(value: unknown): string {
  if (typeof value === "string") return `the text "${shorten(value)}"`;
  if (typeof value === "number") return Number.isNaN(value) ? "a number that is not one (NaN)" : String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (Array.isArray(value)) return "a range of several cells";
  return typeof value === "bigint"
    ? "an integer of a kind that Excel does not have"
    : "a value that is no number or text";
}

/** The text without control characters, cut to 24 characters. */
function shorten(text: string): string {
  const plain = text.slice(0, 60).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
  return plain.length > 24 ? `${plain.slice(0, 23)}…` : plain;
}

/** The number that a text was probably meant to be: "12", "7.5 %", "$90,000"; undefined if it is no number. */
export function probablyMeant(text: string): number | undefined {
  const digits = text.replace(/^[\s$]+|[\s%]+$/g, "").replace(/,(?=\d{3}(\D|$))/g, "");
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : NaN;
  if (!Number.isFinite(value)) return undefined;
  return /%\s*$/.test(text) ? value / 100 : value;
}
