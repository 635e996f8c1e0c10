/** What the three-path model takes: `threePaths(case)`. The shape of a case file (JSON) and of a bug report. */
export interface Case {
  readonly market: Market;
  readonly assumptions: Assumptions;
  readonly sites: readonly Site[];
}

export interface Market {
  readonly btcPriceUsd: number;
  readonly difficulty: number;
  readonly blockHeight: number;
  readonly feesBtcPerBlock: number;
  readonly btcPriceGrowthPerYear: number;
  readonly difficultyGrowthPerYear: number;
  readonly difficultyResponse: number;
  readonly maxDifficultyGrowthPerYear: number;
  readonly maxDifficultyFallPerQuarter: number;
  readonly marginalEfficiencyJPerTh: number;
  readonly marginalPowerPriceUsdPerKwh: number;
  readonly efficiencyGainPerYear: number;
  readonly horizonYears: number;
  /** The user's own hashprice, USD/PH/day, one value a quarter; null, 0 or missing: the model's. */
  readonly hashpriceCurve?: readonly (number | null)[];
}

export interface Assumptions {
  readonly poolFeeFraction: number;
  readonly miningFixedOpexUsdPerMwYear: number;
  readonly miningVariableOpexUsdPerMwh: number;
  readonly powerCreditUsdPerMwh: number;
  readonly idleOpexFraction: number;
  readonly powerPriceGrowthPerYear: number;
  readonly firstRefreshYears: number;
  readonly fleetLifeYears: number;
  readonly newMachineEfficiencyJPerTh: number;
  readonly machinePriceUsdPerTh: number;
  readonly machinePriceDeclinePerYear: number;
  readonly fleetResaleUsdPerTh: number;
  readonly siteResidualUsdPerMw: number;
  readonly mineDiscountRate: number;
  readonly gridPerCriticalMw: number;
  readonly conversionStartYears: number;
  readonly miningRetainedFraction: number;
  readonly leaseBuildYears: number;
  readonly leaseCapexUsdPerW: number;
  readonly rentUsdPerKwMonth: number;
  readonly rentEscalatorPerYear: number;
  readonly leaseNoiMargin: number;
  readonly leaseTermYears: number;
  readonly renewalProbability: number;
  readonly exitCapRate: number;
  readonly exitToReplacementLimit: number;
  readonly constructionInflationPerYear: number;
  readonly leaseDiscountRate: number;
  readonly deliveryProbability: number;
  readonly failureCostFraction: number;
  readonly cloudBuildYears: number;
  readonly cloudFacilityCapexUsdPerW: number;
  readonly gpuSiteKw: number;
  readonly gpuCapexUsd: number;
  readonly gpuLifeYears: number;
  readonly gpuPriceUsdPerHour: number;
  readonly gpuPriceDeclinePerYear: number;
  readonly gpuPriceDeclinePerCycle: number;
  readonly gpuCapexDeclinePerCycle: number;
  readonly gpuUtilisationFraction: number;
  readonly cloudOpexFraction: number;
  readonly cloudLoadFactor: number;
  readonly gpuResidualFraction: number;
  readonly gpuPrepaymentFraction: number;
  readonly cloudDiscountRate: number;
  readonly cloudDeliveryProbability: number;
}

/** A site as the model takes it. Null or missing optional fields: the case's assumption (miningMw: the grid MW). */
export interface Site {
  readonly name: string;
  readonly gridMw: number;
  readonly miningPue: number;
  readonly efficiencyJPerTh: number;
  readonly powerPriceUsdPerKwh: number;
  readonly miningUptimeFraction: number;
  readonly miningMw?: number | null;
  readonly conversionStartYears?: number | null;
  readonly deliveryProbability?: number | null;
  readonly rentUsdPerKwMonth?: number | null;
  readonly leaseCapexUsdPerW?: number | null;
  readonly gridPerCriticalMw?: number | null;
}

export type Path = "mine" | "lease" | "cloud";
export const paths: readonly Path[] = ["mine", "lease", "cloud"];
