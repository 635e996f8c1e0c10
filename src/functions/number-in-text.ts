/** The number that a text was probably meant to be: "12", "7.5 %", "$90,000"; undefined if it is no number. */
export function numberInText(text: string): number | undefined {
  const digits = text.replace(/^[\s$]+|[\s%]+$|,(?=\d{3}(?!\d))/g, "");
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : NaN;
  if (!Number.isFinite(value)) return undefined;
  return /%\s*$/.test(text) ? Number((value / 100).toPrecision(15)) : value;
}
