import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  frameOf,
  hashpricesAt,
  indifferencePoints,
  priceCrossings,
  priceCurveOf,
  threePaths,
  workSite,
} from "../../src/economics/index.js";
import { plausibleCases } from "./case-arbitraries.js";

describe("a site's values at other BTC prices", () => {
  test("are those of the whole model at that price (two ways to one number)", () => {
    fc.assert(
      fc.property(plausibleCases(2), fc.double({ min: 1e4, max: 1e6, noNaN: true }), (drawn, btcPriceUsd) => {
        const frame = frameOf(drawn);
        const whole = threePaths({ ...drawn, market: { ...drawn.market, btcPriceUsd } }).sites;
        drawn.sites.forEach((site, i) => {
          const curve = priceCurveOf(drawn, frame, workSite(site, drawn.assumptions, frame));
          const quick = curve.valuesAt(hashpricesAt(drawn.market, frame, btcPriceUsd));
          for (const path of ["mine", "lease", "cloud"] as const) {
            const scale = Math.max(1e6, Math.abs(whole[i]!.mine), Math.abs(whole[i]![path]));
            expect(Math.abs(quick[path] - whole[i]![path]) / scale).toBeLessThan(1e-11);
          }
        });
      }),
      { numRuns: 150, seed: 21 },
    );
  });

  test("cross where both paths are worth the same", () => {
    fc.assert(
      fc.property(plausibleCases(1), (drawn) => {
        const frame = frameOf(drawn);
        const points = indifferencePoints("btcPriceUsd").map((btcPriceUsd) => ({
          btcPriceUsd,
          hashprices: hashpricesAt(drawn.market, frame, btcPriceUsd),
        }));
        const curve = priceCurveOf(drawn, frame, workSite(drawn.sites[0]!, drawn.assumptions, frame));
        for (const btcPriceUsd of priceCrossings(drawn, frame, curve, points, "mine", "lease")) {
          const site = threePaths({ ...drawn, market: { ...drawn.market, btcPriceUsd } }).sites[0]!;
          expect(Math.abs(site.mine - site.lease) / Math.max(1e6, Math.abs(site.mine))).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 60, seed: 22 },
    );
  });
});
