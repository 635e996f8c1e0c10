/**
 * The model of THREEPATHS, INDIFFERENCE and PATHODDS in words and formulas, by the names of the fields. Source: the
 * product's specification; the workbook repeats it in native formulas, and LibreOffice recalculates those in a test.
 */
export const threePathModel: readonly (readonly [term: string, words: readonly string[]])[] = [
  [
    "Time and money",
    [
      "Quarters, at most horizonYears of them, each flow in the middle of its quarter: factor (1 + r)^−t with t = (q − ½) ÷ 4 years. Exits are received in the quarter after the last operating one.",
      "Unlevered and before tax. Years become quarters by INT(4 × years + 0.5); builds, lives and terms last at least one quarter.",
    ],
  ],
  [
    "Market",
    [
      "price = btcPriceUsd × (1 + btcPriceGrowthPerYear)^t. The subsidy is averaged over the quarter’s 13,149 blocks, split at a halving.",
      "floor = 24 × marginalEfficiencyJPerTh × (1 − efficiencyGainPerYear)^t × marginalPowerPriceUsdPerKwh × (1 + powerPriceGrowthPerYear)^t: what the marginal miner pays for power per PH/s and day.",
      "Difficulty starts as given and grows by difficultyGrowthPerYear + difficultyResponse × MAX(0, hashprice ÷ floor − 1) of the quarter before, at most maxDifficultyGrowthPerYear; never above what the marginal miner can pay for, and never falling faster than maxDifficultyFallPerQuarter.",
      "hashprice = price × (subsidy + feesBtcPerBlock) × 86,400 × 10^15 ÷ (difficulty × 2^32).",
    ],
  ],
  [
    "A · Mine",
    [
      "Energy = miningMw × miningUptimeFraction × 2,191.5 MWh a quarter. Margin per MWh = 1,000 × hashprice × (1 − poolFeeFraction) ÷ (24 × J/TH × miningPue) − 1,000 × power price + powerCreditUsdPerMwh − miningVariableOpexUsdPerMwh.",
      "Flow = MAX(energy × margin − fixed cost, −fixed cost × idleOpexFraction): machines switch off by themselves when they lose money.",
      "Two plans: today’s machines run off; or new ones are bought after firstRefreshYears and every fleetLifeYears from then. Either stops after the quarter that gives the highest value, and then sells the site (gridMw × siteResidualUsdPerMw) and the machines. The value of A is the better plan’s, at mineDiscountRate.",
    ],
  ],
  [
    "B · Lease",
    [
      "Mining until the build starts, after conversionStartYears; during the build a share of miningRetainedFraction mines on. This stream is discounted at mineDiscountRate in every path.",
      "criticalMw = gridMw ÷ gridPerCriticalMw. Capex of leaseCapexUsdPerW in equal parts over leaseBuildYears; then rent × leaseNoiMargin, rising once a year by rentEscalatorPerYear; after leaseTermYears times renewalProbability, and else the site comes back at its powered-land value.",
      "At the horizon the hall is worth next year’s net operating income ÷ exitCapRate, at most exitToReplacementLimit times what it then costs to build. Discounted at leaseDiscountRate.",
    ],
  ],
  [
    "C · Cloud",
    [
      "The same hall at cloudFacilityCapexUsdPerW, filled with own GPUs that are bought anew every gpuLifeYears, each cycle at lower GPU prices and costs. Revenue less cloudOpexFraction of it and less power; a customer prepays gpuPrepaymentFraction of a cycle.",
      "At the horizon the hall of B, and what the last GPUs are worth, less prepayment that is not yet credited. Discounted at cloudDiscountRate.",
    ],
  ],
  [
    "Risk-weighted",
    [
      "P × value + (1 − P) × (value of A − failureCostFraction × present value of the hall’s capex), P being deliveryProbability for B and cloudDeliveryProbability for C.",
    ],
  ],
  [
    "Not modelled",
    ["Tax, leverage (COLOCDCF has it for one hall), rent ramp, downtime after non-renewal, stopping GPU cycles early."],
  ],
];
