import type { Case } from "../economics/index.js";
import { assumptionFields, marketFields, siteFields } from "../economics/fields.js";

/** A short name for a case's inputs (FNV-1a, 53 bits, 14 hex digits): equal inputs have equal fingerprints. No secret. */
export function fingerprint(input: Case): string {
  const text = JSON.stringify(sorted(modelled(input)));
  let [high, low] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < text.length; i++) {
    high = Math.imul(high ^ text.charCodeAt(i), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(i) ^ high, 0x01000193);
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");
  return (hex(high) + hex(low)).slice(0, 14);
}

/** What the model takes; a table's reader hands sites over with the row they stood in, owner and status. */
const modelled = ({ market, assumptions, sites }: Case): object => ({
  market: picked(market, [...marketFields, "hashpriceCurve"]),
  assumptions: picked(assumptions, assumptionFields),
  sites: sites.map((site) => picked(site, ["name", ...siteFields])),
});

const picked = (from: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)));

/**
 * Key order and absent optional fields make no difference; nor do digits after the fifteenth, which some programs do not
 * write: a workbook that LibreOffice has saved keeps its fingerprint.
 */
function sorted(value: unknown): unknown {
  if (typeof value === "number") return fifteenDigits(value);
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, sorted(field)]));
}

/** Rounded half up from the shortest decimal form, as such programs do: not every last digit is that of `toPrecision`. */
function fifteenDigits(value: number): number {
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  if (digits.length <= 15 || !Number.isFinite(value)) return value;
  const kept = Number(digits.slice(0, 15)) + (Number(digits[15]) >= 5 ? 1 : 0);
  return Number(`${value < 0 ? "-" : ""}${kept}e${Number(exponent) - 14}`);
}
