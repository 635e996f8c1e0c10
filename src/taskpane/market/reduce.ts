import { reducerOf } from "../base/reducers.js";
import type { MarketAction, MarketState } from "./state.js";

/** Live numbers. A fault never touches the snapshot; only a whole new one replaces it. */
export const reduceMarket = reducerOf<MarketState, MarketAction>({
  "market asking": (market) => ({ ...market, asking: true, used: null }),
  "market answered": (_, { snapshot }) => ({ snapshot, asking: false, fault: null, used: null }),
  "market failed": (market, { what, advice }) => ({ ...market, asking: false, fault: { what, advice } }),
  "use market": (market, { sentence }) => ({ ...market, used: sentence }),
});
