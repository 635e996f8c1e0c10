/**
 * The economics core, without Excel: the same numbers for cells, workbooks, scripts and services.
 * Functions take one object of named fields in the units of their names, without defaults, and return a finite number
 * or throw a `Refusal` in a sentence. Functions named `...Kernel` take bare arguments and check nothing.
 */
export * from "./bitcoin.js";
export * from "./breakevens.js";
export * from "./case.js";
export * from "./cash-flow.js";
export { check, checkAll, checkQuantity, rangeInWords, type Fields } from "./check.js";
export { checkCase } from "./check-case.js";
export * from "./colocation.js";
export * from "./colocation-dcf.js";
export * from "./company.js";
export * from "./constants.js";
export * from "./curtailment.js";
export { frameOf, type Frame } from "./frame.js";
export { drawFutures, type Draw, type Spreads } from "./draws.js";
export * from "./gpu.js";
export * from "./hashprice.js";
export {
  crossings,
  indifference,
  indifferencePoints,
  indifferenceRanges,
  withVariable,
  type IndifferenceVariable,
} from "./indifference.js";
export { firstCreditQuarter, type CloudPath } from "./cloud-path.js";
export { splitByRent } from "./flips.js";
export { quarterlyNoiUsd, type LeasePath } from "./lease-path.js";
export { marketPath, type MarketQuarter } from "./market-path.js";
export { hashpricesAt, priceCrossings, priceCurveOf, type PriceCurve, type PricePoint } from "./price-curve.js";
export type { MinePath, MinePlan } from "./mine-path.js";
export { bestPath } from "./ranking.js";
export type { SettledSite } from "./site.js";
export * from "./mining.js";
export * from "./odds.js";
export * from "./odds-spreads.js";
export { pathWorths } from "./path-worths.js";
export { pathsOf, valuesOf, type SitePaths, type SiteValues } from "./site-paths.js";
export * from "./quantities.js";
export * from "./refusal.js";
export {
  resultOf,
  threePaths,
  workSite,
  type Returns,
  type SiteResult,
  type SiteWorkings,
  type ThreePaths,
} from "./three-paths.js";
export * from "./timeline.js";
