/* eslint-disable @typescript-eslint/no-explicit-any -- the boundary: a blank cell reaches a number parameter as 0 */
// Written from the catalogue by `npm run functions`: change an entry there, not a line here.
import {
  asicPaybackDays,
  blockSubsidyBtc,
  breakevenDifficulty,
  breakevenEfficiencyJPerTh,
  breakevenPowerUsdPerKwh,
  btcMined,
  colocDcfUsdPerW,
  colocValueUsdPerW,
  costPerBtcUsd,
  curtailValueUsdPerMwh,
  evPerMwUsdM,
  gpuBreakevenUsdPerHour,
  gpuPriceImpliedUsdPerHour,
  halvingDateSerial,
  hashcostUsdPerPhDay,
  hashpriceUsdPerPhDay,
  hashvalueBtcPerPhDay,
  impliedRentUsdPerKwMonth,
  leaseTcvUsd,
  leaseUsdPerMwh,
  miningMarginUsdPerMwh,
  miningUsdPerMwh,
  networkHashrateEh,
  nextDifficulty,
  powerGapGw,
  rentUsdPerKwMonth,
  shutdownPriceUsd,
  yieldOnCost,
} from "../economics/index.js";
import { asicSpecOf, indifferenceOfSite, pathOddsTable, selfTestTable, threePathsTable } from "./tables/index.js";
import { inCell } from "./in-cell/in-cell.js";

/**
 * What one PH/s of hashrate earns in a day, in bitcoin. Gives BTC/PH/day.
 * @customfunction HASHVALUE
 * @param difficulty Network difficulty, ratio
 * @param [feesBtcPerBlock] Fees, 144-block average (default 0), BTC/block
 * @param [subsidyBtc] Block subsidy (default 3.125), BTC/block
 * @helpurl https://addin.example/assets/help/HASHVALUE.html
 */
export function HASHVALUE(difficulty: any, feesBtcPerBlock?: any, subsidyBtc?: any): number {
  return inCell(
    hashvalueBtcPerPhDay,
    { difficulty, feesBtcPerBlock, subsidyBtc },
    { feesBtcPerBlock: 0, subsidyBtc: 3.125 },
  );
}

/**
 * What one PH/s of hashrate earns in a day, in dollars. Gives USD/PH/day.
 * @customfunction HASHPRICE
 * @param btcPriceUsd Bitcoin price, USD/BTC
 * @param difficulty Network difficulty, ratio
 * @param [feesBtcPerBlock] Fees, 144-block average (default 0), BTC/block
 * @param [subsidyBtc] Block subsidy (default 3.125), BTC/block
 * @helpurl https://addin.example/assets/help/HASHPRICE.html
 */
export function HASHPRICE(btcPriceUsd: any, difficulty: any, feesBtcPerBlock?: any, subsidyBtc?: any): number {
  return inCell(
    hashpriceUsdPerPhDay,
    { btcPriceUsd, difficulty, feesBtcPerBlock, subsidyBtc },
    { feesBtcPerBlock: 0, subsidyBtc: 3.125 },
  );
}

/**
 * What one PH/s of hashrate pays for power in a day. Gives USD/PH/day.
 * @customfunction HASHCOST
 * @param efficiencyJPerTh Fleet efficiency, J/TH
 * @param powerPriceUsdPerKwh Power price, USD/kWh
 * @param [pue] PUE (default 1), ratio
 * @helpurl https://addin.example/assets/help/HASHCOST.html
 */
export function HASHCOST(efficiencyJPerTh: any, powerPriceUsdPerKwh: any, pue?: any): number {
  return inCell(hashcostUsdPerPhDay, { efficiencyJPerTh, powerPriceUsdPerKwh, pue }, { pue: 1 });
}

/**
 * What mining earns per MWh, before it pays for power. Gives USD/MWh.
 * @customfunction MININGPERMWH
 * @param hashpriceUsdPerPhDay Hashprice, USD/PH/day
 * @param efficiencyJPerTh Fleet efficiency, J/TH
 * @param [poolFeeFraction] Pool fee (default 0), fraction
 * @param [pue] PUE (default 1), ratio
 * @helpurl https://addin.example/assets/help/MININGPERMWH.html
 */
export function MININGPERMWH(
  hashpriceUsdPerPhDay: any,
  efficiencyJPerTh: any,
  poolFeeFraction?: any,
  pue?: any,
): number {
  return inCell(
    miningUsdPerMwh,
    { hashpriceUsdPerPhDay, efficiencyJPerTh, poolFeeFraction, pue },
    { poolFeeFraction: 0, pue: 1 },
  );
}

/**
 * What mining earns per MWh after power: the number to hold beside LEASEPERMWH. Gives USD/MWh.
 * @customfunction MININGMARGIN
 * @param hashpriceUsdPerPhDay Hashprice, USD/PH/day
 * @param efficiencyJPerTh Fleet efficiency, J/TH
 * @param powerPriceUsdPerKwh Power price, USD/kWh
 * @param [poolFeeFraction] Pool fee (default 0), fraction
 * @param [pue] PUE (default 1), ratio
 * @helpurl https://addin.example/assets/help/MININGMARGIN.html
 */
export function MININGMARGIN(
  hashpriceUsdPerPhDay: any,
  efficiencyJPerTh: any,
  powerPriceUsdPerKwh: any,
  poolFeeFraction?: any,
  pue?: any,
): number {
  return inCell(
    miningMarginUsdPerMwh,
    { hashpriceUsdPerPhDay, efficiencyJPerTh, powerPriceUsdPerKwh, poolFeeFraction, pue },
    { poolFeeFraction: 0, pue: 1 },
  );
}

/**
 * Bitcoin that a hashrate mines over some days, as an expectation. Gives BTC.
 * @customfunction BTCMINED
 * @param hashrateEh Hashrate, EH/s
 * @param days Days, days
 * @param difficulty Network difficulty, ratio
 * @param [feesBtcPerBlock] Fees, 144-block average (default 0), BTC/block
 * @param [subsidyBtc] Block subsidy (default 3.125), BTC/block
 * @param [uptimeFraction] Uptime (default 1), fraction
 * @param [poolFeeFraction] Pool fee (default 0), fraction
 * @helpurl https://addin.example/assets/help/BTCMINED.html
 */
export function BTCMINED(
  hashrateEh: any,
  days: any,
  difficulty: any,
  feesBtcPerBlock?: any,
  subsidyBtc?: any,
  uptimeFraction?: any,
  poolFeeFraction?: any,
): number {
  return inCell(
    btcMined,
    { hashrateEh, days, difficulty, feesBtcPerBlock, subsidyBtc, uptimeFraction, poolFeeFraction },
    { feesBtcPerBlock: 0, subsidyBtc: 3.125, uptimeFraction: 1, poolFeeFraction: 0 },
  );
}

/**
 * Bitcoin price below which a machine costs more in power than it earns. Gives USD/BTC.
 * @customfunction SHUTDOWNPRICE
 * @param efficiencyJPerTh Fleet efficiency, J/TH
 * @param powerPriceUsdPerKwh Power price, USD/kWh
 * @param difficulty Network difficulty, ratio
 * @param [feesBtcPerBlock] Fees, 144-block average (default 0), BTC/block
 * @param [subsidyBtc] Block subsidy (default 3.125), BTC/block
 * @param [poolFeeFraction] Pool fee (default 0), fraction
 * @param [pue] PUE (default 1), ratio
 * @helpurl https://addin.example/assets/help/SHUTDOWNPRICE.html
 */
export function SHUTDOWNPRICE(
  efficiencyJPerTh: any,
  powerPriceUsdPerKwh: any,
  difficulty: any,
  feesBtcPerBlock?: any,
  subsidyBtc?: any,
  poolFeeFraction?: any,
  pue?: any,
): number {
  return inCell(
    shutdownPriceUsd,
    { efficiencyJPerTh, powerPriceUsdPerKwh, difficulty, feesBtcPerBlock, subsidyBtc, poolFeeFraction, pue },
    { feesBtcPerBlock: 0, subsidyBtc: 3.125, poolFeeFraction: 0, pue: 1 },
  );
}

/**
 * Power price at which mining earns just what its power costs. Gives USD/kWh.
 * @customfunction BREAKEVENPOWER
 * @param efficiencyJPerTh Fleet efficiency, J/TH
 * @param hashpriceUsdPerPhDay Hashprice, USD/PH/day
 * @param [poolFeeFraction] Pool fee (default 0), fraction
 * @param [pue] PUE (default 1), ratio
 * @helpurl https://addin.example/assets/help/BREAKEVENPOWER.html
 */
export function BREAKEVENPOWER(
  efficiencyJPerTh: any,
  hashpriceUsdPerPhDay: any,
  poolFeeFraction?: any,
  pue?: any,
): number {
  return inCell(
    breakevenPowerUsdPerKwh,
    { efficiencyJPerTh, hashpriceUsdPerPhDay, poolFeeFraction, pue },
    { poolFeeFraction: 0, pue: 1 },
  );
}

/**
 * Machine efficiency at which mining earns just what its power costs. Gives J/TH.
 * @customfunction BREAKEVENEFFICIENCY
 * @param powerPriceUsdPerKwh Power price, USD/kWh
 * @param hashpriceUsdPerPhDay Hashprice, USD/PH/day
 * @param [poolFeeFraction] Pool fee (default 0), fraction
 * @param [pue] PUE (default 1), ratio
 * @helpurl https://addin.example/assets/help/BREAKEVENEFFICIENCY.html
 */
export function BREAKEVENEFFICIENCY(
  powerPriceUsdPerKwh: any,
  hashpriceUsdPerPhDay: any,
  poolFeeFraction?: any,
  pue?: any,
): number {
  return inCell(
    breakevenEfficiencyJPerTh,
    { powerPriceUsdPerKwh, hashpriceUsdPerPhDay, poolFeeFraction, pue },
    { poolFeeFraction: 0, pue: 1 },
  );
}

/**
 * Network difficulty at which mining earns just what its power costs. Gives difficulty.
 * @customfunction BREAKEVENDIFFICULTY
 * @param btcPriceUsd Bitcoin price, USD/BTC
 * @param efficiencyJPerTh Fleet efficiency, J/TH
 * @param powerPriceUsdPerKwh Power price, USD/kWh
 * @param [feesBtcPerBlock] Fees, 144-block average (default 0), BTC/block
 * @param [subsidyBtc] Block subsidy (default 3.125), BTC/block
 * @param [poolFeeFraction] Pool fee (default 0), fraction
 * @param [pue] PUE (default 1), ratio
 * @helpurl https://addin.example/assets/help/BREAKEVENDIFFICULTY.html
 */
export function BREAKEVENDIFFICULTY(
  btcPriceUsd: any,
  efficiencyJPerTh: any,
  powerPriceUsdPerKwh: any,
  feesBtcPerBlock?: any,
  subsidyBtc?: any,
  poolFeeFraction?: any,
  pue?: any,
): number {
  return inCell(
    breakevenDifficulty,
    { btcPriceUsd, efficiencyJPerTh, powerPriceUsdPerKwh, feesBtcPerBlock, subsidyBtc, poolFeeFraction, pue },
    { feesBtcPerBlock: 0, subsidyBtc: 3.125, poolFeeFraction: 0, pue: 1 },
  );
}

/**
 * Days until a machine has earned its price, at a constant hashprice. Gives days.
 * @customfunction ASICPAYBACK
 * @param machinePriceUsdPerTh New machine price, USD/TH
 * @param hashpriceUsdPerPhDay Hashprice, USD/PH/day
 * @param efficiencyJPerTh Fleet efficiency, J/TH
 * @param powerPriceUsdPerKwh Power price, USD/kWh
 * @param [poolFeeFraction] Pool fee (default 0), fraction
 * @param [pue] PUE (default 1), ratio
 * @helpurl https://addin.example/assets/help/ASICPAYBACK.html
 */
export function ASICPAYBACK(
  machinePriceUsdPerTh: any,
  hashpriceUsdPerPhDay: any,
  efficiencyJPerTh: any,
  powerPriceUsdPerKwh: any,
  poolFeeFraction?: any,
  pue?: any,
): number {
  return inCell(
    asicPaybackDays,
    { machinePriceUsdPerTh, hashpriceUsdPerPhDay, efficiencyJPerTh, powerPriceUsdPerKwh, poolFeeFraction, pue },
    { poolFeeFraction: 0, pue: 1 },
  );
}

/**
 * Any layer of cost per PH/s and day, as a cost per bitcoin. Gives USD/BTC.
 * @customfunction COSTPERBTC
 * @param costUsdPerPhDay Cost, USD/PH/day
 * @param difficulty Network difficulty, ratio
 * @param [feesBtcPerBlock] Fees, 144-block average (default 0), BTC/block
 * @param [subsidyBtc] Block subsidy (default 3.125), BTC/block
 * @helpurl https://addin.example/assets/help/COSTPERBTC.html
 */
export function COSTPERBTC(costUsdPerPhDay: any, difficulty: any, feesBtcPerBlock?: any, subsidyBtc?: any): number {
  return inCell(
    costPerBtcUsd,
    { costUsdPerPhDay, difficulty, feesBtcPerBlock, subsidyBtc },
    { feesBtcPerBlock: 0, subsidyBtc: 3.125 },
  );
}

/**
 * New bitcoin in a block, by its height. Gives BTC.
 * @customfunction BLOCKSUBSIDY
 * @param blockHeight Block height, block
 * @helpurl https://addin.example/assets/help/BLOCKSUBSIDY.html
 */
export function BLOCKSUBSIDY(blockHeight: any): number {
  return inCell(blockSubsidyBtc, { blockHeight });
}

/**
 * Expected date of the next halving, as a date serial: format the cell as a date. Gives date serial.
 * @customfunction HALVINGDATE
 * @param blockHeight Block height, block
 * @param asOfDate As-of date, date serial
 * @param [secondsPerBlock] Seconds per block (default 600), s
 * @helpurl https://addin.example/assets/help/HALVINGDATE.html
 */
export function HALVINGDATE(blockHeight: any, asOfDate: any, secondsPerBlock?: any): number {
  return inCell(halvingDateSerial, { blockHeight, asOfDate, secondsPerBlock }, { secondsPerBlock: 600 });
}

/**
 * Hashrate of the whole network that a difficulty stands for. Gives EH/s.
 * @customfunction NETWORKHASHRATE
 * @param difficulty Network difficulty, ratio
 * @param [secondsPerBlock] Seconds per block (default 600), s
 * @helpurl https://addin.example/assets/help/NETWORKHASHRATE.html
 */
export function NETWORKHASHRATE(difficulty: any, secondsPerBlock?: any): number {
  return inCell(networkHashrateEh, { difficulty, secondsPerBlock }, { secondsPerBlock: 600 });
}

/**
 * Difficulty after the next retarget, estimated from the blocks found so far. Gives difficulty.
 * @customfunction NEXTDIFFICULTY
 * @param difficulty Network difficulty, ratio
 * @param blocksElapsed Blocks elapsed, blocks
 * @param secondsElapsed Seconds elapsed, s
 * @helpurl https://addin.example/assets/help/NEXTDIFFICULTY.html
 */
export function NEXTDIFFICULTY(difficulty: any, blocksElapsed: any, secondsElapsed: any): number {
  return inCell(nextDifficulty, { difficulty, blocksElapsed, secondsElapsed });
}

/**
 * Rent of the first year that a contract's headline value implies. Gives USD/kW-month.
 * @customfunction RENTPERKW
 * @param contractValueUsd Contract value, USD
 * @param termYears Term, years
 * @param criticalMw Critical load, critical MW
 * @param [escalatorPerYear] Rent escalator (default 0), fraction a year
 * @helpurl https://addin.example/assets/help/RENTPERKW.html
 */
export function RENTPERKW(contractValueUsd: any, termYears: any, criticalMw: any, escalatorPerYear?: any): number {
  return inCell(
    rentUsdPerKwMonth,
    { contractValueUsd, termYears, criticalMw, escalatorPerYear },
    { escalatorPerYear: 0 },
  );
}

/**
 * Total contract value of a lease: the inverse of RENTPERKW. Gives USD.
 * @customfunction LEASETCV
 * @param rentUsdPerKwMonth Rent, first year, USD/kW-month
 * @param termYears Term, years
 * @param criticalMw Critical load, critical MW
 * @param [escalatorPerYear] Rent escalator (default 0), fraction a year
 * @helpurl https://addin.example/assets/help/LEASETCV.html
 */
export function LEASETCV(rentUsdPerKwMonth: any, termYears: any, criticalMw: any, escalatorPerYear?: any): number {
  return inCell(leaseTcvUsd, { rentUsdPerKwMonth, termYears, criticalMw, escalatorPerYear }, { escalatorPerYear: 0 });
}

/**
 * Net operating income of a lease per MWh of the grid connection: the number to hold beside MININGMARGIN. Gives USD per grid MWh.
 * @customfunction LEASEPERMWH
 * @param rentUsdPerKwMonth Rent, first year, USD/kW-month
 * @param [noiMargin] NOI margin (default 0.85), fraction of rent
 * @param [gridPerCriticalMw] Grid MW per critical MW (default 1.35), ratio
 * @helpurl https://addin.example/assets/help/LEASEPERMWH.html
 */
export function LEASEPERMWH(rentUsdPerKwMonth: any, noiMargin?: any, gridPerCriticalMw?: any): number {
  return inCell(
    leaseUsdPerMwh,
    { rentUsdPerKwMonth, noiMargin, gridPerCriticalMw },
    { noiMargin: 0.85, gridPerCriticalMw: 1.35 },
  );
}

/**
 * Net operating income of the first year over what the hall costs. Gives fraction.
 * @customfunction YIELDONCOST
 * @param rentUsdPerKwMonth Rent, first year, USD/kW-month
 * @param capexUsdPerW Capex, USD/W critical
 * @param [noiMargin] NOI margin (default 0.85), fraction of rent
 * @helpurl https://addin.example/assets/help/YIELDONCOST.html
 */
export function YIELDONCOST(rentUsdPerKwMonth: any, capexUsdPerW: any, noiMargin?: any): number {
  return inCell(yieldOnCost, { rentUsdPerKwMonth, capexUsdPerW, noiMargin }, { noiMargin: 0.85 });
}

/**
 * What a leased hall is worth over its cost, per watt of grid connection. Gives USD per grid watt.
 * @customfunction COLOCVALUE
 * @param rentUsdPerKwMonth Rent, first year, USD/kW-month
 * @param capexUsdPerW Capex, USD/W critical
 * @param [capRate] Cap rate (default 0.075), fraction a year
 * @param [noiMargin] NOI margin (default 0.85), fraction of rent
 * @param [gridPerCriticalMw] Grid MW per critical MW (default 1.35), ratio
 * @helpurl https://addin.example/assets/help/COLOCVALUE.html
 */
export function COLOCVALUE(
  rentUsdPerKwMonth: any,
  capexUsdPerW: any,
  capRate?: any,
  noiMargin?: any,
  gridPerCriticalMw?: any,
): number {
  return inCell(
    colocValueUsdPerW,
    { rentUsdPerKwMonth, capexUsdPerW, capRate, noiMargin, gridPerCriticalMw },
    { capRate: 0.075, noiMargin: 0.85, gridPerCriticalMw: 1.35 },
  );
}

/**
 * Present value of the equity in one leased hall, per watt of grid connection. Gives USD per grid watt.
 * @customfunction COLOCDCF
 * @param rentUsdPerKwMonth Rent, first year, USD/kW-month
 * @param capexUsdPerW Capex, USD/W critical
 * @param termYears Term, years
 * @param [escalatorPerYear] Rent escalator (default 0.03), fraction a year
 * @param [noiMargin] NOI margin (default 0.85), fraction of rent
 * @param [gridPerCriticalMw] Grid MW per critical MW (default 1.35), ratio
 * @param [buildYears] Build time (default 1.5), years
 * @param [loanToCost] Loan to cost (default 0.8), fraction
 * @param [interestRate] Interest rate (default 0.075), fraction a year
 * @param [costOfEquity] Cost of equity (default 0.11), fraction a year
 * @param [exitCapRate] Exit cap rate (default 0.075), fraction a year
 * @param [renewalProbability] Renewal probability (default 0.8), fraction
 * @helpurl https://addin.example/assets/help/COLOCDCF.html
 */
export function COLOCDCF(
  rentUsdPerKwMonth: any,
  capexUsdPerW: any,
  termYears: any,
  escalatorPerYear?: any,
  noiMargin?: any,
  gridPerCriticalMw?: any,
  buildYears?: any,
  loanToCost?: any,
  interestRate?: any,
  costOfEquity?: any,
  exitCapRate?: any,
  renewalProbability?: any,
): number {
  return inCell(
    colocDcfUsdPerW,
    {
      rentUsdPerKwMonth,
      capexUsdPerW,
      termYears,
      escalatorPerYear,
      noiMargin,
      gridPerCriticalMw,
      buildYears,
      loanToCost,
      interestRate,
      costOfEquity,
      exitCapRate,
      renewalProbability,
    },
    {
      escalatorPerYear: 0.03,
      noiMargin: 0.85,
      gridPerCriticalMw: 1.35,
      buildYears: 1.5,
      loanToCost: 0.8,
      interestRate: 0.075,
      costOfEquity: 0.11,
      exitCapRate: 0.075,
      renewalProbability: 0.8,
    },
  );
}

/**
 * The rent that a value per watt already assumes: COLOCVALUE solved for the rent. Gives USD/kW-month.
 * @customfunction IMPLIEDRENT
 * @param valueUsdPerW Value, USD/W grid
 * @param capexUsdPerW Capex, USD/W critical
 * @param [capRate] Cap rate (default 0.075), fraction a year
 * @param [noiMargin] NOI margin (default 0.85), fraction of rent
 * @param [gridPerCriticalMw] Grid MW per critical MW (default 1.35), ratio
 * @helpurl https://addin.example/assets/help/IMPLIEDRENT.html
 */
export function IMPLIEDRENT(
  valueUsdPerW: any,
  capexUsdPerW: any,
  capRate?: any,
  noiMargin?: any,
  gridPerCriticalMw?: any,
): number {
  return inCell(
    impliedRentUsdPerKwMonth,
    { valueUsdPerW, capexUsdPerW, capRate, noiMargin, gridPerCriticalMw },
    { capRate: 0.075, noiMargin: 0.85, gridPerCriticalMw: 1.35 },
  );
}

/**
 * Price per GPU-hour that pays for the GPU, its power and its share of the hall. Gives USD/GPU-hour.
 * @customfunction GPUBREAKEVEN
 * @param gpuCapexUsd Cost per GPU installed, USD/GPU
 * @param gpuSiteKw Critical load per GPU, kW
 * @param gpuLifeYears GPU life, years
 * @param powerPriceUsdPerKwh Power price, USD/kWh
 * @param rentUsdPerKwMonth Rent, first year, USD/kW-month
 * @param [costOfCapital] Cost of capital (default 0.12), fraction a year
 * @param [cloudOpexFraction] Cloud operating cost (default 0.12), fraction of revenue
 * @param [gpuUtilisationFraction] GPU utilisation (default 1), fraction of hours
 * @param [gpuResidualFraction] GPU residual value (default 0), fraction of cost
 * @param [gridPerCriticalMw] Grid MW per critical MW (default 1.35), ratio
 * @param [loadFactor] Load factor (default 0.85), fraction of grid load
 * @helpurl https://addin.example/assets/help/GPUBREAKEVEN.html
 */
export function GPUBREAKEVEN(
  gpuCapexUsd: any,
  gpuSiteKw: any,
  gpuLifeYears: any,
  powerPriceUsdPerKwh: any,
  rentUsdPerKwMonth: any,
  costOfCapital?: any,
  cloudOpexFraction?: any,
  gpuUtilisationFraction?: any,
  gpuResidualFraction?: any,
  gridPerCriticalMw?: any,
  loadFactor?: any,
): number {
  return inCell(
    gpuBreakevenUsdPerHour,
    {
      gpuCapexUsd,
      gpuSiteKw,
      gpuLifeYears,
      powerPriceUsdPerKwh,
      rentUsdPerKwMonth,
      costOfCapital,
      cloudOpexFraction,
      gpuUtilisationFraction,
      gpuResidualFraction,
      gridPerCriticalMw,
      loadFactor,
    },
    {
      costOfCapital: 0.12,
      cloudOpexFraction: 0.12,
      gpuUtilisationFraction: 1,
      gpuResidualFraction: 0,
      gridPerCriticalMw: 1.35,
      loadFactor: 0.85,
    },
  );
}

/**
 * Price per GPU-hour that a headline contract implies. Gives USD/GPU-hour.
 * @customfunction GPUPRICEIMPLIED
 * @param contractValueUsd Contract value, USD
 * @param termYears Term, years
 * @param gpus GPUs, GPUs
 * @helpurl https://addin.example/assets/help/GPUPRICEIMPLIED.html
 */
export function GPUPRICEIMPLIED(contractValueUsd: any, termYears: any, gpus: any): number {
  return inCell(gpuPriceImpliedUsdPerHour, { contractValueUsd, termYears, gpus });
}

/**
 * What each site is worth when it mines on, leases its power and hall, or runs its own GPU cloud. Gives a table in USD and USD per grid watt.
 * @customfunction THREEPATHS
 * @param sites Sites, a range: a header row and one row a site
 * @param [assumptions] Assumptions (default base preset), a range: two columns, name and value
 * @helpurl https://addin.example/assets/help/THREEPATHS.html
 */
export function THREEPATHS(sites: any[][], assumptions?: any[][]): any[][] {
  return inCell(threePathsTable, { sites, assumptions }, { assumptions: [] });
}

/**
 * The value of one variable at which two paths of a site are worth the same. Gives the variable's unit.
 * @customfunction INDIFFERENCE
 * @param variable Variable, a text such as "btcPriceUsd"
 * @param pathA First path, a text such as "mine"
 * @param pathB Second path, a text such as "lease"
 * @param site Site, a range: a header row and one row
 * @param [assumptions] Assumptions (default base preset), a range: two columns, name and value
 * @helpurl https://addin.example/assets/help/INDIFFERENCE.html
 */
export function INDIFFERENCE(variable: any, pathA: any, pathB: any, site: any[][], assumptions?: any[][]): number {
  return inCell(indifferenceOfSite, { variable, pathA, pathB, site, assumptions }, { assumptions: [] });
}

/**
 * How often each path is the best one, and how its value is spread, over seeded futures. Gives a table of probabilities and USD.
 * @customfunction PATHODDS
 * @param sites Sites, a range: a header row and one row a site
 * @param [assumptions] Assumptions (default base preset), a range: two columns, name and value
 * @param [draws] Draws (default 2000), draws
 * @param [seed] Seed (default 1), whole number
 * @helpurl https://addin.example/assets/help/PATHODDS.html
 */
export function PATHODDS(sites: any[][], assumptions?: any[][], draws?: any, seed?: any): any[][] {
  return inCell(pathOddsTable, { sites, assumptions, draws, seed }, { assumptions: [], draws: 2000, seed: 1 });
}

/**
 * Hashrate, power, efficiency or release of a mining machine, from the table that is shipped. Gives TH/s, W, J/TH or text.
 * @customfunction ASICSPEC
 * @param model Machine model, a text such as "Antminer S21"
 * @param field Field, a text such as "efficiency"
 * @helpurl https://addin.example/assets/help/ASICSPEC.html
 */
export function ASICSPEC(model: any, field: any): any {
  return inCell(asicSpecOf, { model, field });
}

/**
 * What the right to switch off is worth per MWh of capacity. Gives USD/MWh.
 * @customfunction CURTAILVALUE
 * @param pricesUsdPerMwh Power prices, a range: cells in USD/MWh
 * @param breakevenUsdPerMwh Break-even power price, USD/MWh
 * @helpurl https://addin.example/assets/help/CURTAILVALUE.html
 */
export function CURTAILVALUE(pricesUsdPerMwh: any[][], breakevenUsdPerMwh: any): number {
  return inCell(curtailValueUsdPerMwh, { pricesUsdPerMwh, breakevenUsdPerMwh });
}

/**
 * What the market pays for a miner's grid connections, its bitcoin taken out. Gives USD m/MW.
 * @customfunction EVPERMW
 * @param marketCapUsd Market capitalisation, USD
 * @param netDebtUsd Net debt, USD
 * @param btcHeld Bitcoin held, BTC
 * @param btcPriceUsd Bitcoin price, USD/BTC
 * @param gridMw Grid connection, grid MW
 * @helpurl https://addin.example/assets/help/EVPERMW.html
 */
export function EVPERMW(marketCapUsd: any, netDebtUsd: any, btcHeld: any, btcPriceUsd: any, gridMw: any): number {
  return inCell(evPerMwUsdM, { marketCapUsd, netDebtUsd, btcHeld, btcPriceUsd, gridMw });
}

/**
 * Power that demand lacks after grid access and what is under construction. Gives GW.
 * @customfunction POWERGAP
 * @param demandGw Demand, GW
 * @param gridAccessGw Grid access, GW
 * @param underConstructionGw Under construction, GW
 * @helpurl https://addin.example/assets/help/POWERGAP.html
 */
export function POWERGAP(demandGw: any, gridAccessGw: any, underConstructionGw: any): number {
  return inCell(powerGapGw, { demandGw, gridAccessGw, underConstructionGw });
}

/**
 * Published numbers recomputed in your own Excel, each with its source and whether it agrees. Gives a table: case, expected, got, OK, source.
 * @customfunction SELFTEST
 * @helpurl https://addin.example/assets/help/SELFTEST.html
 */
export function SELFTEST(): any[][] {
  return inCell(selfTestTable, {});
}
