/** Replaced at build time; "https://mempool.space" unless MARKET_BASE_URL says otherwise. */
declare const MARKET_BASE_URL: string | undefined;

const standard = "https://mempool.space";

/** Base address of the market's service, without a slash at the end. */
export const marketAddress = (
  typeof MARKET_BASE_URL === "string" && MARKET_BASE_URL ? MARKET_BASE_URL : standard
).replace(/\/+$/, "");
