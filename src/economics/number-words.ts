/** Numbers as people read them in a refusal: thousands separated, the same on every machine (no locale). */
export const inWords = (value: number): string => {
  const digits = String(value);
  if (!Number.isFinite(value) || digits.includes("e")) return digits;
  const [whole = "", decimals] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const exponential = value.toExponential().replace("e+", "e");
  if (Math.abs(value) >= 1e15 && exponential.length < grouped.length) return exponential;
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};

/** A converted value without the noise of binary fractions: 7 × 0.01 is 0.07. */
export const tidied = (value: number): number => Number(value.toPrecision(12));
