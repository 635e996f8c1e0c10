import { describe, expect, test } from "vitest";
import { ageInBrief, ageInHours, ageInWords, isStale, utcMinute } from "../../src/market/freshness.js";
import type { MarketSnapshot } from "../../src/market/snapshot.js";

const snapshot = (priceAsOf: string): MarketSnapshot => {
  const reading = (asOf: string) => ({ value: 1, unit: "", source: "", asOf });
  const late = "2025-11-17T14:05:00Z";
  return {
    readings: {
      btcPriceUsd: reading(priceAsOf),
      difficulty: reading(late),
      feesBtcPerBlock: reading(late),
      blockHeight: reading(late),
    },
    service: "mempool.space",
    address: "https://mempool.space",
    takenAt: late,
  };
};
const at = (time: string) => new Date(time);
const fresh = snapshot("2025-11-17T14:05:00Z");

test.each([
  ["2025-11-17T14:05:30Z", "just now"],
  ["2025-11-17T14:07:00Z", "2 min ago"],
  ["2025-11-17T17:05:00Z", "3 h ago"],
  ["2025-11-18T16:05:00Z", "26 h ago"],
  ["2025-11-29T16:05:00Z", "12 days ago"],
  ["2025-11-17T14:00:00Z", "just now"], // the other machine's clock runs ahead
])("at %s: %s", (now, words) => expect(ageInWords(fresh, at(now))).toBe(words));

describe("stale", () => {
  test("after a day, not before", () => {
    expect(isStale(fresh, at("2025-11-18T14:05:00Z"))).toBe(false);
    expect(isStale(fresh, at("2025-11-18T14:05:01Z"))).toBe(true);
    expect(ageInHours(fresh, at("2025-11-18T16:05:00Z"))).toBe("26 hours");
    expect(ageInBrief(fresh, at("2025-11-18T16:05:00Z"))).toBe("26 h");
    expect(ageInHours(fresh, at("2025-11-30T14:05:00Z"))).toBe("13 days");
  });
  test("by the oldest reading", () => {
    expect(isStale(snapshot("2025-11-10T00:00:00Z"), at("2025-11-17T14:05:00Z"))).toBe(true);
  });
});

test("times are shown in UTC, to the minute", () =>
  expect(utcMinute(at("2025-11-17T14:05:59Z"))).toBe("2025-11-17 14:05 UTC"));
