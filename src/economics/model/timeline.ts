/**
 * Quarters of the three-path model. Quarter q runs from (q−1)/4 to q/4 years; all its money moves in the middle,
 * at t = (q − ½)/4. Row N + 1 is the quarter after the last operating one: exits are received there.
 */

/** Whole quarters in a span of years, halves rounded up: INT(4·years + 0.5). */
export const quartersOf = (years: number): number => Math.floor(4 * years + 0.5);

/** Builds, lives and terms last at least one quarter. */
export const atLeastOneQuarter = (years: number): number => Math.max(1, quartersOf(years));

/** Years from today to the middle of quarter q. */
export const midQuarterYears = (q: number): number => (q - 0.5) / 4;

/** Discount factors of quarters 1…N+1 at an annual rate; index 0 is quarter 1. */
export function discountFactors(rate: number, quarters: number): number[] {
  return Array.from({ length: quarters + 1 }, (_, i) => Math.pow(1 + rate, -midQuarterYears(i + 1)));
}

/** Present value of flows of quarters 1, 2, …, with the discount factors of the same quarters. */
export function presentValue(flows: readonly number[], factors: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < flows.length; i++) sum += flows[i]! * factors[i]!;
  return sum;
}
