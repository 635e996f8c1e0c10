import type { MarketSnapshot } from "../../market/snapshot.js";
import type { Choices } from "../base/case/choices.js";

export interface MarketState {
  readonly snapshot: MarketSnapshot | null;
  readonly asking: boolean;
  readonly fault: { readonly what: string; readonly advice: string } | null;
  /** A sentence on what "Use in workbook" did. */
  readonly used: string | null;
}

export const firstMarket: MarketState = { snapshot: null, asking: false, fault: null, used: null };

export interface MarketSlice {
  readonly market: MarketState;
  /** The snapshot in use is the one that the choices hold. */
  readonly choices: Choices;
}

export type MarketAction =
  | { readonly type: "market asking" }
  | { readonly type: "market answered"; readonly snapshot: MarketSnapshot }
  | { readonly type: "market failed"; readonly what: string; readonly advice: string }
  | { readonly type: "use market"; readonly snapshot: MarketSnapshot; readonly sentence: string };
