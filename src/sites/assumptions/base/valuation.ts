import type { FieldOfGroup } from "../../../economics/fields.js";
import { judged, read, type BaseValue } from "../base-value.js";

/** Base values of the group Valuation: each with where it comes from and how far it is seen to lie elsewhere. */
export const valuationBase: Readonly<Record<FieldOfGroup<"valuation">, BaseValue>> = {
  horizonYears: judged({ value: 15, low: 10, high: 20, range: "10-20", note: "covers a 12-15 year lease" }),
  mineDiscountRate: judged({
    value: 0.15,
    low: 0.12,
    high: 0.25,
    range: "12-25 %",
    note: "BTC price risk on top of an operating business",
  }),
  leaseDiscountRate: judged({
    value: 0.09,
    low: 0.07,
    high: 0.11,
    range: "7-11 %",
    note: "near 80 % debt at 7.5 % and equity at 11-13 %",
  }),
  cloudDiscountRate: judged({
    value: 0.12,
    low: 0.09,
    high: 0.18,
    range: "9-18 %",
    note: "CoreWeave debt ran at 9-15 %",
  }),
  exitCapRate: read({
    value: 0.075,
    low: 0.055,
    high: 0.08,
    publisher: "APERS",
    source: "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
    range: "5.5-6.5 % hyperscale, 7-8 % shell",
    note: "between hyperscale and powered shell",
  }),
  exitToReplacementLimit: judged({
    value: 1.25,
    low: 1,
    high: 2,
    range: "1-2",
    note: "Digital Realty builds at a 12.2 % yield (https://www.globaldatacenterhub.com/p/digital-realty-q2-2025-9b-development), at cap rates of 6.5-7.5 % 1.6-1.9 times cost; competition should narrow that over the horizon",
  }),
  constructionInflationPerYear: judged({
    value: 0.025,
    low: 0,
    high: 0.05,
    range: "0-5 %",
    note: "general building costs; AI halls rose faster (TeraWulf 6-8 USD/W in 2024, 8-10 in 2025)",
  }),
  failureCostFraction: judged({
    value: 0.1,
    low: 0,
    high: 0.4,
    range: "0-0.4",
    note: "design, deposits and part of the long-lead orders lost when a project stops",
  }),
};
