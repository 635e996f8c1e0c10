import { html, type Html } from "./html.js";

const DIGITS = 8;
/** A last digit that differs from one version of JavaScript to the next is not written down. */
const KEPT_DIGITS = 12;

/** Eight digits, thousands separated; whole numbers from a million on: 38.322061, 60,873.552, 336,846,177. */
export function shownNumber(value: number): string {
  const rounded = Math.abs(value) >= 1e6 ? Math.round(value) : Number(value.toPrecision(DIGITS));
  const [whole = "", decimals] = plainDigits(Math.abs(rounded)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "\u2212" : ""}${grouped}${decimals === undefined ? "" : `.${decimals}`}`;
}

/** A number to read, with the number to compute with in its attribute. */
export const numberElement = (value: number): Html =>
  html`<data value="${Number(value.toPrecision(KEPT_DIGITS))}">${shownNumber(value)}</data>`;

/** As people type it into a formula: 1.5E14, 0.05. */
export const typedNumber = (value: number): string => {
  const shortest = String(Number(value.toPrecision(KEPT_DIGITS)));
  const [mantissa = "", power] = value.toExponential().split("e+");
  return power !== undefined && Number(power) >= 9 && mantissa.length < 8 ? `${mantissa}E${power}` : shortest;
};

const plainDigits = (value: number): string => {
  const digits = String(value);
  if (!digits.includes("e-")) return digits;
  return value.toFixed(20).replace(/0+$/, "");
};
