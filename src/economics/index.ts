/**
 * The economics core, without Excel: the same numbers for cells, workbooks, scripts and services.
 * Functions take one object of named fields in the units of their names, without defaults, and return a finite number
 * or throw a `Refusal` in a sentence. Functions named `...Kernel` take bare arguments and check nothing.
 */
export * from "./functions/bitcoin.js";
export * from "./functions/breakevens.js";
export * from "./model/case.js";
export * from "./model/cash-flow.js";
export { check, checkAll, checkQuantity, rangeInWords, type Fields } from "./check.js";
export { checkCase } from "./model/check-case.js";
export * from "./functions/colocation.js";
export * from "./functions/colocation-dcf.js";
export * from "./functions/company.js";
export * from "./constants.js";
export { dateSerialOf } from "./date-serial.js";
export * from "./functions/curtailment.js";
export { frameOf, type Frame } from "./model/frame.js";
export { drawFutures, type Draw, type Spreads } from "./model/odds/draws.js";
export * from "./functions/gpu.js";
export * from "./functions/hashprice.js";
export {
  crossings,
  indifference,
  indifferencePoints,
  indifferenceRanges,
  withVariable,
  type IndifferenceVariable,
} from "./model/flips/indifference.js";
export { firstCreditQuarter, type CloudPath } from "./model/cloud/cloud-path.js";
export { splitByRent } from "./model/flips/flips.js";
export { quarterlyNoiUsd, type LeasePath } from "./model/lease/lease-path.js";
export { marketPath, type MarketQuarter } from "./model/network/market-path.js";
export {
  hashpricesAt,
  priceCrossings,
  priceCurveOf,
  type PriceCurve,
  type PricePoint,
} from "./model/flips/price-curve.js";
export type { MinePath, MinePlan } from "./model/mine/mine-path.js";
export type { SettledSite } from "./model/site.js";
export * from "./functions/mining.js";
export * from "./model/odds/odds.js";
export * from "./model/odds/odds-spreads.js";
export { pathWorths } from "./model/path-worths.js";
export { pathsOf, valuesOf, type SitePaths, type SiteValues } from "./model/site-paths.js";
export * from "./quantities.js";
export * from "./fields.js";
export * from "./paths.js";
export * from "./refusal.js";
export {
  resultOf,
  threePaths,
  workSite,
  type Returns,
  type SiteResult,
  type SiteWorkings,
  type ThreePaths,
} from "./model/three-paths.js";
export * from "./model/timeline.js";
