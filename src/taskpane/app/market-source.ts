import { mempoolSource } from "../../market/mempool-source.js";
import type { MarketSource } from "../../market/source.js";

/** Replaced at build time; "https://mempool.space" unless MARKET_BASE_URL says otherwise. */
declare const MARKET_BASE_URL: string | undefined;

const standard = "https://mempool.space";
const configured = typeof MARKET_BASE_URL === "string" && MARKET_BASE_URL ? MARKET_BASE_URL : standard;

/** The market of this build of the pane. No other place of the pane knows which one that is. */
export const configuredMarket = (now: () => Date): MarketSource =>
  mempoolSource({ address: configured.replace(/\/+$/, ""), fetch: window.fetch.bind(window), now });
