import type { Row } from "./row.js";

/** Arguments in the order of the formula bar, the number, how a person finds it on paper, and how exactly. */
type Check = readonly [args: Row["args"], number: number, how: string, relativeTolerance?: number];

/**
 * The second witness beside the catalogue: the functions as they were first released, and numbers that a person can check
 * on paper. Ids, names, order and defaults of parameters are permanent, because they stand in people's workbooks: lines
 * are added, never changed and never removed. Source: the product's specification.
 */
const functions: readonly (readonly [signature: string, ...checks: Check[]])[] = [
  ["HASHVALUE(difficulty, [feesBtcPerBlock=0], [subsidyBtc=3.125])"],
  ["HASHPRICE(btcPriceUsd, difficulty, [feesBtcPerBlock=0], [subsidyBtc=3.125])"],
  [
    "HASHCOST(efficiencyJPerTh, powerPriceUsdPerKwh, [pue=1])",
    [[20, 0.05], 24, "24 h × 20 kW per PH/s × 0.05"],
    [[20, 0.05, 1.25], 30, "24 × 1.25"],
    [[20, -0.05], -24, "paid to take power"],
    [[20, 0], 0, "free power"],
  ],
  [
    "SHUTDOWNPRICE(efficiencyJPerTh, powerPriceUsdPerKwh, difficulty, [feesBtcPerBlock=0], [subsidyBtc=3.125], [poolFeeFraction=0], [pue=1])",
  ],
  [
    "BREAKEVENPOWER(efficiencyJPerTh, hashpriceUsdPerPhDay, [poolFeeFraction=0], [pue=1])",
    [[20, 24], 0.05, "24 ÷ (24 × 20)"],
    [[20, 24, 0.2, 1.25], 0.032, "24 × 0.8 ÷ (24 × 20 × 1.25)"],
  ],
  [
    "BREAKEVENEFFICIENCY(powerPriceUsdPerKwh, hashpriceUsdPerPhDay, [poolFeeFraction=0], [pue=1])",
    [[0.05, 24], 20, "24 ÷ (24 × 0.05)"],
  ],
  [
    "BREAKEVENDIFFICULTY(btcPriceUsd, efficiencyJPerTh, powerPriceUsdPerKwh, [feesBtcPerBlock=0], [subsidyBtc=3.125], [poolFeeFraction=0], [pue=1])",
    [[42_949.67296, 20, 0.05], 1.125e14, "1e-5 × 3.125 × 8.64e19 ÷ 24 USD/PH/day", 1e-15],
  ],
  [
    "MININGPERMWH(hashpriceUsdPerPhDay, efficiencyJPerTh, [poolFeeFraction=0], [pue=1])",
    [[48, 20], 100, "1000 × 48 ÷ (24 × 20)"],
  ],
  [
    "MININGMARGIN(hashpriceUsdPerPhDay, efficiencyJPerTh, powerPriceUsdPerKwh, [poolFeeFraction=0], [pue=1])",
    [[48, 20, 0.06], 40, "100 − 60"],
    [[48, 20, 0.16], -60, "100 − 160"],
  ],
  [
    "ASICPAYBACK(machinePriceUsdPerTh, hashpriceUsdPerPhDay, efficiencyJPerTh, powerPriceUsdPerKwh, [poolFeeFraction=0], [pue=1])",
    [[20, 48, 20, 0.05], 20_000 / 24, "20,000 USD/PH ÷ (48 − 24) USD/PH/day"],
    [[0, 48, 20, 0.05], 0, "a machine for nothing"],
  ],
  ["COSTPERBTC(costUsdPerPhDay, difficulty, [feesBtcPerBlock=0], [subsidyBtc=3.125])", [[0, 1.5e14], 0, "no cost"]],
  [
    "BTCMINED(hashrateEh, days, difficulty, [feesBtcPerBlock=0], [subsidyBtc=3.125], [uptimeFraction=1], [poolFeeFraction=0])",
    [[1, 0, 1.5e14], 0, "no days"],
  ],
  ["BLOCKSUBSIDY(blockHeight)"],
  ["HALVINGDATE(blockHeight, asOfDate, [secondsPerBlock=600])"],
  [
    "NETWORKHASHRATE(difficulty, [secondsPerBlock=600])",
    [[1e9], 2 ** 32 / 6e11, "1e9 × 2^32 ÷ 600 ÷ 1e18", 1e-15],
    [[1e9, 4.294967296], 1, "2^32 ÷ 4.294967296 s = 1e9, × 1e9 ÷ 1e18", 1e-15],
  ],
  ["NEXTDIFFICULTY(difficulty, blocksElapsed, secondsElapsed)"],
  ["ASICSPEC(model, field)"],
  [
    "CURTAILVALUE(pricesUsdPerMwh, breakevenUsdPerMwh)",
    [
      [
        [
          [30, 80],
          [130, "closed"],
          [null, true],
        ],
        50,
      ],
      110 / 3,
      "(0 + 30 + 80) ÷ 3 cells",
    ],
    [[[[-20]], -50], 30, "negative prices and break-evens are prices"],
  ],
  [
    "RENTPERKW(contractValueUsd, termYears, criticalMw, [escalatorPerYear=0])",
    [[144e6, 10, 100], 12, "14.4m a year ÷ 12 ÷ 100,000 kW"],
    [[252e6, 2, 100, 0.1], 100, "120m + 132m", 1e-14],
  ],
  [
    "LEASETCV(rentUsdPerKwMonth, termYears, criticalMw, [escalatorPerYear=0])",
    [[100, 2, 100, 0.1], 252e6, "120m + 132m", 1e-14],
    [[100, 2, 100, -0.5], 180e6, "120m + 60m", 1e-14],
  ],
  [
    "LEASEPERMWH(rentUsdPerKwMonth, [noiMargin=0.85], [gridPerCriticalMw=1.35])",
    [[8.766 * 10, 1, 1], 120, "12,000 × 87.66 ÷ 8766"],
  ],
  ["YIELDONCOST(rentUsdPerKwMonth, capexUsdPerW, [noiMargin=0.85])", [[100, 12, 1], 0.1, "1.2 USD/W a year on 12"]],
  [
    "COLOCVALUE(rentUsdPerKwMonth, capexUsdPerW, [capRate=0.075], [noiMargin=0.85], [gridPerCriticalMw=1.35])",
    [[100, 12, 0.1, 1, 1], 0, "1.2 ÷ 0.1 = 12"],
  ],
  [
    "COLOCDCF(rentUsdPerKwMonth, capexUsdPerW, termYears, [escalatorPerYear=0.03], [noiMargin=0.85], [gridPerCriticalMw=1.35], [buildYears=1.5], [loanToCost=0.8], [interestRate=0.075], [costOfEquity=0.11], [exitCapRate=0.075], [renewalProbability=0.8])",
    [[100, 0, 5, 0, 1, 1, 1, 0, 0, 0, 0.1, 0], 6, "5 years of 1.2, no discount, no exit, no capex"],
    [[100, 0, 5, 0, 1, 1, 1, 0, 0, 0, 0.1, 1], 18, "6 and an exit at 1.2 ÷ 0.1"],
    [[100, 2, 5, 0, 1, 1, 1, 0.5, 0, 0, 0.1, 0], 4, "6 less 1 of debt and 1 of equity"],
    [[100, 2, 5, 0, 1, 2, 1, 0.5, 0, 0, 0.1, 0], 2, "the same over two grid watts"],
    [[100, 2, 1, 0, 1, 1, 2, 0.5, 0.5, 0, 0.1, 0], -1.925, "1.2 − 1.25 × 1.5 − 1.25", 1e-15],
  ],
  [
    "IMPLIEDRENT(valueUsdPerW, capexUsdPerW, [capRate=0.075], [noiMargin=0.85], [gridPerCriticalMw=1.35])",
    [[0, 12, 0.1, 1, 1], 100, "12 × 0.1 ÷ 12 × 1000"],
    [[6, 12, 0.1, 0.5, 2], 400, "(6 × 2 + 12) × 0.1 × 1000 ÷ 12 ÷ 0.5"],
  ],
  [
    "GPUBREAKEVEN(gpuCapexUsd, gpuSiteKw, gpuLifeYears, powerPriceUsdPerKwh, rentUsdPerKwMonth, [costOfCapital=0.12], [cloudOpexFraction=0.12], [gpuUtilisationFraction=1], [gpuResidualFraction=0], [gridPerCriticalMw=1.35], [loadFactor=0.85])",
    [[87_660, 1, 5, 0, 0, 0, 0, 1], 2, "87,660 over 5 years of 8766 h, no return"],
    [[87_660, 1, 5, 0, 0, 0, 0.5, 0.5], 8, "half the hours, half the revenue"],
    [[87_660, 1, 5, 0, 0, 0, 0, 1, 0.5], 1, "half of it is sold on"],
    [[87_660, 1, 5, 0.1, 0, 0, 0, 1, 1, 1, 1], 0.1, "power alone: 1 kW at 0.1"],
    [[87_660, 2, 5, 0, 730.5, 0, 0, 1, 1], 2, "rent alone: 12 × 730.5 × 2 ÷ 8766"],
    [[8766, 1, 1, 0, 0, 0.25, 0, 1], 1.25, "one year at 25 %: capital and its return", 1e-15],
  ],
  ["GPUPRICEIMPLIED(contractValueUsd, termYears, gpus)", [[8.766e9, 5, 100_000], 2, "8.766e9 ÷ (5 × 1e5 × 8766)"]],
  ["THREEPATHS(sites, [assumptions=base preset])"],
  ["INDIFFERENCE(variable, pathA, pathB, site, [assumptions=base preset])"],
  ["PATHODDS(sites, [assumptions=base preset], [draws=2000], [seed=1])"],
  [
    "EVPERMW(marketCapUsd, netDebtUsd, btcHeld, btcPriceUsd, gridMw)",
    [[3e9, 1e9, 10_000, 100_000, 100], 30, "(3 + 1 − 1) bn ÷ 100 MW"],
    [[1e9, -1e9, 10_000, 100_000, 100], -10, "more cash and bitcoin than market value"],
  ],
  ["POWERGAP(demandGw, gridAccessGw, underConstructionGw)", [[65, 80, 6], -21, "more than enough"]],
  ["SELFTEST()"],
];

export const released: readonly string[] = functions.map(([signature]) => signature);

export const rows: readonly Row[] = functions.flatMap(([signature, ...checks]) => {
  const name = signature.slice(0, signature.indexOf("("));
  return checks.map(([args, published, how, relativeTolerance = 4e-16]) => ({
    id: `${name} ${JSON.stringify(args)}`,
    function: name,
    args,
    published,
    relativeTolerance,
    source: `algebra: ${how}`,
  }));
});
