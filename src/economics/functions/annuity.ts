/**
 * Annuity factors that stay exact as a rate goes to 0 or two rates meet. The plain quotients, (1 − q^n)/(k − g) and the
 * like, lose every digit there: at k − g = 1e-16 they are 100 % wrong.
 */

/** Below this the factor equals its limit to the last bit. */
const VANISHING = 1e-18;

/** (1 + rate)^years. */
export const compounded = (rate: number, years: number): number => Math.exp(years * Math.log1p(rate));

/** ((1+g)^n − 1)/g: payments that grow by g a year, as multiples of the first; n at g = 0. */
export const growthAnnuity = (growth: number, years: number): number =>
  Math.abs(growth) < VANISHING ? years : Math.expm1(years * Math.log1p(growth)) / growth;

/** (1 − (1+r)^−n)/r: level payments at each year's end, discounted at r; n at r = 0. */
export const levelAnnuity = (rate: number, years: number): number =>
  Math.abs(rate) < VANISHING ? years : -Math.expm1(-years * Math.log1p(rate)) / rate;

/** (1+g)/(1+k) − 1: what a growing payment gains on its discounting in a year. */
export const growthOverDiscount = (growth: number, discount: number): number => (growth - discount) / (1 + discount);

/** (1 − ((1+g)/(1+k))^n)/(k − g): payments growing by g at each year's end, discounted at k; n/(1+k) at g = k. */
export const growingAnnuity = (growth: number, discount: number, years: number): number =>
  growthAnnuity(growthOverDiscount(growth, discount), years) / (1 + discount);
