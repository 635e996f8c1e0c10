import type { MarketSnapshot, SnapshotName } from "../../src/market/snapshot.js";

const base: Readonly<Record<SnapshotName, number>> = {
  btcPriceUsd: 91_000,
  difficulty: 152.27e12,
  feesBtcPerBlock: 0.02,
  blockHeight: 924_000,
};

/** A snapshot of 17 November 2025, 14:05 UTC, with these values changed. */
export function snapshot(values: Partial<Record<SnapshotName, number>>, asOf = "2025-11-17T14:05:00Z"): MarketSnapshot {
  const all = { ...base, ...values };
  const reading = (name: SnapshotName, unit: string) => ({
    value: all[name],
    unit,
    source: `https://mempool.space/api/${name}`,
    asOf,
  });
  return {
    readings: {
      btcPriceUsd: reading("btcPriceUsd", "USD/BTC"),
      difficulty: reading("difficulty", "ratio"),
      feesBtcPerBlock: reading("feesBtcPerBlock", "BTC/block"),
      blockHeight: reading("blockHeight", "block"),
    },
    service: "mempool.space",
    address: "https://mempool.space",
    takenAt: asOf,
  };
}
