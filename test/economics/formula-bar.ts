import * as core from "../../src/economics/index.js";

/** A function of the catalogue as the formula bar sees it: parameters in order, and what a blank one stands for. */
export interface Entry {
  readonly parameters: readonly string[];
  readonly standards: Readonly<Record<string, number>>;
  readonly run: (fields: never) => number;
}

const reward = { feesBtcPerBlock: 0, subsidyBtc: 3.125 };
const losses = { poolFeeFraction: 0, pue: 1 };
const lease = { noiMargin: 0.85, gridPerCriticalMw: 1.35 };

/** `"a b [c]"`-like lists are kept as plain names; those with a standard value may be left blank. */
const entry = (names: string, standards: Record<string, number>, run: (fields: never) => number): Entry => ({
  parameters: names.split(" "),
  standards,
  run,
});

export const catalogue: Readonly<Record<string, Entry>> = {
  HASHVALUE: entry("difficulty feesBtcPerBlock subsidyBtc", reward, core.hashvalueBtcPerPhDay),
  HASHPRICE: entry("btcPriceUsd difficulty feesBtcPerBlock subsidyBtc", reward, core.hashpriceUsdPerPhDay),
  HASHCOST: entry("efficiencyJPerTh powerPriceUsdPerKwh pue", losses, core.hashcostUsdPerPhDay),
  SHUTDOWNPRICE: entry(
    "efficiencyJPerTh powerPriceUsdPerKwh difficulty feesBtcPerBlock subsidyBtc poolFeeFraction pue",
    { ...reward, ...losses },
    core.shutdownPriceUsd,
  ),
  BREAKEVENPOWER: entry(
    "efficiencyJPerTh hashpriceUsdPerPhDay poolFeeFraction pue",
    losses,
    core.breakevenPowerUsdPerKwh,
  ),
  BREAKEVENEFFICIENCY: entry(
    "powerPriceUsdPerKwh hashpriceUsdPerPhDay poolFeeFraction pue",
    losses,
    core.breakevenEfficiencyJPerTh,
  ),
  BREAKEVENDIFFICULTY: entry(
    "btcPriceUsd efficiencyJPerTh powerPriceUsdPerKwh feesBtcPerBlock subsidyBtc poolFeeFraction pue",
    { ...reward, ...losses },
    core.breakevenDifficulty,
  ),
  MININGPERMWH: entry("hashpriceUsdPerPhDay efficiencyJPerTh poolFeeFraction pue", losses, core.miningUsdPerMwh),
  MININGMARGIN: entry(
    "hashpriceUsdPerPhDay efficiencyJPerTh powerPriceUsdPerKwh poolFeeFraction pue",
    losses,
    core.miningMarginUsdPerMwh,
  ),
  ASICPAYBACK: entry(
    "machinePriceUsdPerTh hashpriceUsdPerPhDay efficiencyJPerTh powerPriceUsdPerKwh poolFeeFraction pue",
    losses,
    core.asicPaybackDays,
  ),
  COSTPERBTC: entry("costUsdPerPhDay difficulty feesBtcPerBlock subsidyBtc", reward, core.costPerBtcUsd),
  BTCMINED: entry(
    "hashrateEh days difficulty feesBtcPerBlock subsidyBtc uptimeFraction poolFeeFraction",
    { ...reward, uptimeFraction: 1, poolFeeFraction: 0 },
    core.btcMined,
  ),
  BLOCKSUBSIDY: entry("blockHeight", {}, core.blockSubsidyBtc),
  HALVINGDATE: entry("blockHeight asOfDate secondsPerBlock", { secondsPerBlock: 600 }, core.halvingDateSerial),
  NETWORKHASHRATE: entry("difficulty secondsPerBlock", { secondsPerBlock: 600 }, core.networkHashrateEh),
  NEXTDIFFICULTY: entry("difficulty blocksElapsed secondsElapsed", {}, core.nextDifficulty),
  CURTAILVALUE: entry("pricesUsdPerMwh breakevenUsdPerMwh", {}, core.curtailValueUsdPerMwh),
  RENTPERKW: entry(
    "contractValueUsd termYears criticalMw escalatorPerYear",
    { escalatorPerYear: 0 },
    core.rentUsdPerKwMonth,
  ),
  LEASETCV: entry("rentUsdPerKwMonth termYears criticalMw escalatorPerYear", { escalatorPerYear: 0 }, core.leaseTcvUsd),
  LEASEPERMWH: entry("rentUsdPerKwMonth noiMargin gridPerCriticalMw", lease, core.leaseUsdPerMwh),
  YIELDONCOST: entry("rentUsdPerKwMonth capexUsdPerW noiMargin", { noiMargin: 0.85 }, core.yieldOnCost),
  COLOCVALUE: entry(
    "rentUsdPerKwMonth capexUsdPerW capRate noiMargin gridPerCriticalMw",
    { capRate: 0.075, ...lease },
    core.colocValueUsdPerW,
  ),
  COLOCDCF: entry(
    "rentUsdPerKwMonth capexUsdPerW termYears escalatorPerYear noiMargin gridPerCriticalMw buildYears loanToCost interestRate costOfEquity exitCapRate renewalProbability",
    {
      escalatorPerYear: 0.03,
      ...lease,
      buildYears: 1.5,
      loanToCost: 0.8,
      interestRate: 0.075,
      costOfEquity: 0.11,
      exitCapRate: 0.075,
      renewalProbability: 0.8,
    },
    core.colocDcfUsdPerW,
  ),
  IMPLIEDRENT: entry(
    "valueUsdPerW capexUsdPerW capRate noiMargin gridPerCriticalMw",
    { capRate: 0.075, ...lease },
    core.impliedRentUsdPerKwMonth,
  ),
  GPUBREAKEVEN: entry(
    "gpuCapexUsd gpuSiteKw gpuLifeYears powerPriceUsdPerKwh rentUsdPerKwMonth costOfCapital cloudOpexFraction gpuUtilisationFraction gpuResidualFraction gridPerCriticalMw loadFactor",
    {
      costOfCapital: 0.12,
      cloudOpexFraction: 0.12,
      gpuUtilisationFraction: 1,
      gpuResidualFraction: 0,
      gridPerCriticalMw: 1.35,
      loadFactor: 0.85,
    },
    core.gpuBreakevenUsdPerHour,
  ),
  GPUPRICEIMPLIED: entry("contractValueUsd termYears gpus", {}, core.gpuPriceImpliedUsdPerHour),
  EVPERMW: entry("marketCapUsd netDebtUsd btcHeld btcPriceUsd gridMw", {}, core.evPerMwUsdM),
  POWERGAP: entry("demandGw gridAccessGw underConstructionGw", {}, core.powerGapGw),
};

/** The fields that a row of arguments stands for. */
export const fieldsOf = ({ parameters, standards }: Entry, args: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(parameters.map((name, i) => [name, args[i] ?? standards[name]]));

/** What the core answers to a function of the formula bar. */
export function answer(id: string, args: readonly unknown[]): number {
  const found = catalogue[id];
  if (!found) throw new Error(`No function ${id}.`);
  return found.run(fieldsOf(found, args) as never);
}
