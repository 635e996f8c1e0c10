import type { Spreads } from "./draws.js";

/** How wide the prices of PATHODDS are spread unless the user says otherwise: what a year can do to them. */
export const baseSpreads: Spreads = { btcPriceSpread: 0.5, rentSpread: 0.165, gpuPriceSpread: 0.29 };

/**
 * Where each spread comes from. A range is read as the 5th and 95th percentile: its spread is ln(high/low) ÷ 3.29.
 * That prices are lognormal and independent, and that a drawn level lasts, is judgement.
 */
export const spreadSources: { readonly [Name in keyof Spreads]: string } = {
  btcPriceSpread:
    "A year of realised volatility, 40-55 % in 2023-24 · https://bbapi.viigoo.eu.org/square/post/10877896131137",
  rentSpread: "Range 90-155 USD/kW-month around 125, from a retrofit to the highest first-year rent · judgement",
  gpuPriceSpread: "Range 1.70 (H100 trough, Oct 2025) to 4.43 (Nebius, upper bound) USD/GPU-hour · judgement",
};
