import fc from "fast-check";
import type { Assumptions, Case, Market, Site } from "../../src/economics/index.js";
import { quartersOf } from "../../src/economics/index.js";

/**
 * Random plausible cases: every field inside the dictionary's range and near what people would type, with the edges
 * (0, 1, a term equal to the horizon, no mining, a full cycle) drawn often.
 */
const real = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const often = (usual: fc.Arbitrary<number>, ...edges: number[]): fc.Arbitrary<number> =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...edges) });

const market = (maxQuarters: number): fc.Arbitrary<Market> =>
  fc.record({
    btcPriceUsd: often(real(15_000, 400_000), 1, 91_000),
    difficulty: real(5e13, 5e14),
    blockHeight: fc.integer({ min: 800_000, max: 1_100_000 }),
    feesBtcPerBlock: often(real(0, 0.5), 0),
    btcPriceGrowthPerYear: often(real(-0.3, 0.5), 0),
    difficultyGrowthPerYear: often(real(-0.3, 0.6), 0),
    difficultyResponse: often(real(0, 1.5), 0),
    maxDifficultyGrowthPerYear: real(0.3, 1.2),
    maxDifficultyFallPerQuarter: often(real(0, 0.6), 0),
    marginalEfficiencyJPerTh: real(12, 40),
    marginalPowerPriceUsdPerKwh: often(real(0.02, 0.1), 0),
    efficiencyGainPerYear: often(real(0, 0.2), 0),
    horizonYears: fc.integer({ min: Math.min(32, maxQuarters - 12), max: maxQuarters }).map((quarters) => quarters / 4),
  });

const assumptions: fc.Arbitrary<Assumptions> = fc.record({
  poolFeeFraction: often(real(0, 0.05), 0),
  miningFixedOpexUsdPerMwYear: often(real(0, 120_000), 0),
  miningVariableOpexUsdPerMwh: often(real(0, 12), 0),
  powerCreditUsdPerMwh: often(real(-5, 25), 0),
  idleOpexFraction: often(real(0, 1), 0, 1),
  powerPriceGrowthPerYear: often(real(-0.03, 0.06), 0),
  firstRefreshYears: often(real(0, 6), 0, 25),
  fleetLifeYears: real(0.2, 6),
  newMachineEfficiencyJPerTh: real(8, 16),
  machinePriceUsdPerTh: often(real(3, 30), 0),
  machinePriceDeclinePerYear: often(real(0, 0.3), 0),
  fleetResaleUsdPerTh: often(real(0, 11), 0),
  siteResidualUsdPerMw: often(real(0, 900_000), 0),
  mineDiscountRate: often(real(0.05, 0.3), 0),
  gridPerCriticalMw: often(real(1, 1.6), 1),
  conversionStartYears: often(real(0, 2.5), 0),
  miningRetainedFraction: often(real(0, 1), 0, 1),
  leaseBuildYears: real(0.05, 2.5),
  leaseCapexUsdPerW: often(real(2, 15), 0),
  rentUsdPerKwMonth: real(60, 200),
  rentEscalatorPerYear: often(real(0, 0.05), 0),
  leaseNoiMargin: real(0.4, 1),
  leaseTermYears: real(1, 25),
  renewalProbability: often(real(0, 1), 0, 1),
  exitCapRate: real(0.04, 0.12),
  exitToReplacementLimit: real(0.5, 4),
  constructionInflationPerYear: often(real(-0.02, 0.06), 0),
  leaseDiscountRate: often(real(0.05, 0.15), 0),
  deliveryProbability: often(real(0, 1), 0, 1),
  failureCostFraction: often(real(0, 0.4), 0),
  cloudBuildYears: real(0.05, 2.5),
  cloudFacilityCapexUsdPerW: often(real(5, 16), 0),
  gpuSiteKw: real(1, 4),
  gpuCapexUsd: real(20_000, 90_000),
  gpuLifeYears: real(0.2, 7),
  gpuPriceUsdPerHour: real(0.5, 8),
  gpuPriceDeclinePerYear: often(real(0.01, 0.4), 0),
  gpuPriceDeclinePerCycle: often(real(0, 0.35), 0),
  gpuCapexDeclinePerCycle: often(real(0, 0.35), 0),
  gpuUtilisationFraction: real(0.5, 1),
  cloudOpexFraction: often(real(0, 0.3), 0),
  cloudLoadFactor: real(0.6, 1),
  gpuResidualFraction: often(real(0, 0.4), 0),
  gpuPrepaymentFraction: often(real(0, 0.3), 0),
  cloudDiscountRate: often(real(0.06, 0.2), 0),
  cloudDeliveryProbability: often(real(0, 1), 0, 1),
});

const site: fc.Arbitrary<Site> = fc
  .record({
    gridMw: real(5, 1200),
    miningShare: fc.constantFrom(null, 0, 0.5, 1),
    miningPue: real(1, 1.2),
    efficiencyJPerTh: real(11, 45),
    powerPriceUsdPerKwh: often(real(0.01, 0.1), 0, -0.01),
    miningUptimeFraction: often(real(0.7, 1), 0),
    conversionStartYears: fc.constantFrom(null, 0, 0.75, 2),
    deliveryProbability: fc.constantFrom(null, 0, 0.3, 1),
    rentUsdPerKwMonth: fc.constantFrom(null, 95, 160),
    leaseCapexUsdPerW: fc.constantFrom(null, 0, 3.6, 13),
    gridPerCriticalMw: fc.constantFrom(null, 1, 1.5),
  })
  .map(({ miningShare, ...rest }) => ({
    ...rest,
    name: "Site",
    miningMw: miningShare === null ? null : miningShare * rest.gridMw,
  }));

const roomy = ({ market: m, assumptions: a, sites }: Case): boolean =>
  sites.every((s) => {
    const build = Math.max(1, quartersOf(a.leaseBuildYears), quartersOf(a.cloudBuildYears));
    return quartersOf(m.horizonYears) >= quartersOf(s.conversionStartYears ?? a.conversionStartYears) + build + 4;
  });

/** Up to `maxSites` sites; horizons of 8 to 20 years, or of fewer quarters where a test writes every one of them. */
export const plausibleCases = (maxSites = 4, maxQuarters = 80): fc.Arbitrary<Case> =>
  fc
    .record({ market: market(maxQuarters), assumptions, sites: fc.array(site, { minLength: 1, maxLength: maxSites }) })
    .map((drawn) => ({ ...drawn, sites: drawn.sites.map((each, i) => ({ ...each, name: `Site ${i + 1}` })) }))
    .filter(roomy);
