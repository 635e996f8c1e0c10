/**
 * Compound growth as formula text that keeps its digits as a rate, or the years, go to 0. The plain quotient
 * ((1+g)^n − 1)/g loses them all there, and a spreadsheet has no EXPM1 or LOG1P: near 0 short series stand in.
 */

/** Below this the series are used; they are exact to the last digits well beyond it. */
const SMALL = "0.1";

/** (1 + rate)^years. */
export const compounded = (rate: string, years: string): string => `(1+${rate})^(${years})`;

/** 1 + x/first·(1 + x/second·(1 + …)). */
const nested = (x: string, factors: readonly string[]): string =>
  factors.reduceRight((inner, factor) => `(1+${x}*${factor}*${inner})`, "1");

/** (e^x − 1)/x: 1 + x/2 + x²/6 + … */
const exponentialPart = nested("logGrown", ["1/2", "1/3", "1/4", "1/5", "1/6", "1/7", "1/8", "1/9", "1/10"]);
/** artanh(s)/s in squares of s: 1 + s²/3 + s⁴/5 + … */
const logarithmicPart = nested("ratio^2", ["1/3", "3/5", "5/7", "7/9", "9/11", "11/13"]);

/**
 * ((1 + rate)^years − 1)/rate, and the years at a rate of 0: payments that grow by the rate, as multiples of the first.
 * ln(1 + r) = 2 artanh(r/(2 + r)).
 * @param rate name of a parameter or step
 * @param years name of a parameter or step
 */
export const growthAnnuity = (rate: string, years: string): string =>
  `LET(ratio,${rate}/(2+${rate}),` +
  `logPerRate,IF(ABS(${rate})<${SMALL},2/(2+${rate})*${logarithmicPart},LN(1+${rate})/${rate}),` +
  `logGrown,${years}*${rate}*logPerRate,` +
  `${years}*logPerRate*IF(ABS(logGrown)<${SMALL},${exponentialPart},(EXP(logGrown)-1)/logGrown))`;

/** The growth at which a growing annuity is a level one, discounted at `rate`; times 1/(1+rate). */
export const levelGrowth = (rate: string): string => `(0-${rate})/(1+${rate})`;
