import type { AssumptionField, MarketField, OptionalSiteField, RequiredSiteField } from "../fields.js";

/** What the three-path model takes: `threePaths(case)`. The shape of a case file (JSON) and of a bug report. */
export interface Case {
  readonly market: Market;
  readonly assumptions: Assumptions;
  readonly sites: readonly Site[];
}

/** The fields that fields.ts lists, and perhaps the user's own hashprice. */
export type Market = { readonly [Field in MarketField]: number } & {
  /** USD/PH/day, one value a quarter; null, 0 or missing: the model's. */
  readonly hashpriceCurve?: readonly (number | null)[];
};

export type Assumptions = { readonly [Field in AssumptionField]: number };

/** A site as the model takes it. Null or missing optional fields: the case's assumption (miningMw: the grid MW). */
export type Site = { readonly name: string } & { readonly [Field in RequiredSiteField]: number } & {
  readonly [Field in OptionalSiteField]?: number | null;
};
