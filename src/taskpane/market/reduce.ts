import type { Action } from "../app/actions.js";
import type { MarketState } from "../app/state.js";

/** Live numbers. A fault never touches the snapshot; only a whole new one replaces it. */
export function reduceMarket(market: MarketState, action: Action): MarketState {
  switch (action.type) {
    case "market asking":
      return { ...market, asking: true, used: null };
    case "market answered":
      return { snapshot: action.snapshot, asking: false, fault: null, used: null };
    case "market failed":
      return { ...market, asking: false, fault: { what: action.what, advice: action.advice } };
    case "use market":
      return { ...market, used: action.sentence };
    default:
      return market;
  }
}
