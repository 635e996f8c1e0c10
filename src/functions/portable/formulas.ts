import { compounded, growthAnnuity } from "./growth.js";

/** What a portable name computes, as formula text in the names of the function's parameters. */
export interface PortableFormula {
  /** Names for intermediate results, in order; later ones may use earlier ones. */
  readonly steps?: Readonly<Record<string, string>>;
  /** Where this holds there is no answer: #N/A. */
  readonly noAnswer?: string;
  readonly result: string;
  /** What else is refused with #VALUE!: condition and sentence. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Parameters for which 0 is accepted although it lies outside the dictionary's range. */
  readonly zeroAllowed?: readonly string[];
}

const hashvalue = (difficulty: string): string => `(subsidyBtc+feesBtcPerBlock)*86400*10^15/(${difficulty}*2^32)`;
const hashcost = "24*efficiencyJPerTh*powerPriceUsdPerKwh*pue";
const prices = "pricesUsdPerMwh";
const freePower = "powerPriceUsdPerKwh<=0";
const noReward = "subsidyBtc+feesBtcPerBlock<=0";
const noiUsdPerW = "12*rentUsdPerKwMonth*noiMargin/1000";
/** The growth at which a growing annuity is a level one, discounted at `rate`; times 1/(1+rate). */
const levelGrowth = (rate: string): string => `(0-${rate})/(1+${rate})`;

/**
 * The closed forms of the catalogue: no iteration, no table, no rows of sites. Parameters, order, defaults, ranges and
 * texts are the catalogue's and the dictionary's; only the arithmetic stands here, and tests hold it to the core's.
 * Written (0-x), not -x: there are engines that read a minus before a LAMBDA's parameter as part of its name.
 */
export const portableFormulas: Readonly<Record<string, PortableFormula>> = {
  HASHVALUE: { result: hashvalue("difficulty") },
  HASHPRICE: { result: `btcPriceUsd*${hashvalue("difficulty")}` },
  HASHCOST: { result: hashcost },
  MININGPERMWH: { result: "1000*hashpriceUsdPerPhDay*(1-poolFeeFraction)/(24*efficiencyJPerTh*pue)" },
  MININGMARGIN: {
    result: "1000*hashpriceUsdPerPhDay*(1-poolFeeFraction)/(24*efficiencyJPerTh*pue)-1000*powerPriceUsdPerKwh",
  },
  BTCMINED: { result: `1000*hashrateEh*days*${hashvalue("difficulty")}*uptimeFraction*(1-poolFeeFraction)` },
  SHUTDOWNPRICE: {
    noAnswer: `OR(${freePower},${noReward})`,
    result: `${hashcost}/(${hashvalue("difficulty")}*(1-poolFeeFraction))`,
  },
  BREAKEVENPOWER: { result: "hashpriceUsdPerPhDay*(1-poolFeeFraction)/(24*efficiencyJPerTh*pue)" },
  BREAKEVENEFFICIENCY: {
    noAnswer: freePower,
    result: "hashpriceUsdPerPhDay*(1-poolFeeFraction)/(24*powerPriceUsdPerKwh*pue)",
  },
  BREAKEVENDIFFICULTY: {
    noAnswer: `OR(${freePower},${noReward})`,
    result: `btcPriceUsd*${hashvalue("1")}*(1-poolFeeFraction)/(${hashcost})`,
  },
  ASICPAYBACK: {
    steps: {
      revenue: "hashpriceUsdPerPhDay*(1-poolFeeFraction)",
      margin: `revenue-${hashcost}`,
    },
    noAnswer: "margin<=revenue*10^-12",
    result: "1000*machinePriceUsdPerTh/margin",
  },
  COSTPERBTC: { noAnswer: noReward, result: `costUsdPerPhDay/(${hashvalue("difficulty")})` },
  BLOCKSUBSIDY: { result: "INT(5*10^9/2^IF(blockHeight<64*210000,INT(blockHeight/210000),64))/10^8" },
  HALVINGDATE: {
    result: "asOfDate+(210000*(INT(blockHeight/210000)+1)-blockHeight)*secondsPerBlock/86400",
  },
  NETWORKHASHRATE: { result: "difficulty*2^32/secondsPerBlock/10^18" },
  NEXTDIFFICULTY: {
    steps: { pace: "600*blocksElapsed/secondsElapsed" },
    result: "difficulty*IF(pace>4,4,IF(pace<1/4,1/4,pace))",
  },
  RENTPERKW: {
    steps: { years: growthAnnuity("escalatorPerYear", "termYears") },
    result: "contractValueUsd/years/12/(criticalMw*1000)",
  },
  LEASETCV: {
    steps: { years: growthAnnuity("escalatorPerYear", "termYears") },
    result: "12*rentUsdPerKwMonth*criticalMw*1000*years",
  },
  LEASEPERMWH: { result: "12000*rentUsdPerKwMonth*noiMargin/(gridPerCriticalMw*8766)" },
  YIELDONCOST: { noAnswer: "capexUsdPerW=0", result: `${noiUsdPerW}/capexUsdPerW` },
  COLOCVALUE: { result: `(${noiUsdPerW}/capRate-capexUsdPerW)/gridPerCriticalMw` },
  COLOCDCF: {
    steps: {
      firstNoi: noiUsdPerW,
      total: "capexUsdPerW*(1+loanToCost*interestRate*buildYears/2)",
      loanRate: levelGrowth("interestRate"),
      equityRate: levelGrowth("costOfEquity"),
      rentRate: "(escalatorPerYear-costOfEquity)/(1+costOfEquity)",
      loanYears: `${growthAnnuity("loanRate", "termYears")}/(1+interestRate)`,
      equityYears: `${growthAnnuity("equityRate", "termYears")}/(1+costOfEquity)`,
      rents: `firstNoi*${growthAnnuity("rentRate", "termYears")}/(1+costOfEquity)`,
      exit: `renewalProbability*firstNoi/exitCapRate*${compounded("rentRate", "termYears")}`,
      atOpening: "rents+exit-loanToCost*total/loanYears*equityYears",
      ownMoney: `(1-loanToCost)*total*${compounded("costOfEquity", "0-buildYears/2")}`,
    },
    result: `(atOpening*${compounded("costOfEquity", "0-buildYears")}-ownMoney)/gridPerCriticalMw`,
  },
  IMPLIEDRENT: {
    noAnswer: "noiMargin=0",
    result: "(valueUsdPerW*gridPerCriticalMw+capexUsdPerW)*capRate*1000/(12*noiMargin)",
  },
  GPUBREAKEVEN: {
    zeroAllowed: ["rentUsdPerKwMonth"],
    noAnswer: "OR(gpuUtilisationFraction=0,cloudOpexFraction=1)",
    steps: {
      capitalRate: levelGrowth("costOfCapital"),
      years: `${growthAnnuity("capitalRate", "gpuLifeYears")}/(1+costOfCapital)`,
      lost: `gpuCapexUsd*(1-gpuResidualFraction*${compounded("costOfCapital", "0-gpuLifeYears")})`,
      powerUsd: "gpuSiteKw*gridPerCriticalMw*loadFactor*8766*powerPriceUsdPerKwh",
    },
    result: "(lost/years+powerUsd+12*rentUsdPerKwMonth*gpuSiteKw)/(8766*gpuUtilisationFraction*(1-cloudOpexFraction))",
  },
  GPUPRICEIMPLIED: { result: "contractValueUsd/(termYears*gpus*8766)" },
  CURTAILVALUE: {
    // One cell breaks even, as in the function: SUM would add up the answers of several.
    refused: {
      [`ROWS(breakevenUsdPerMwh)*COLUMNS(breakevenUsdPerMwh)>1`]: "Break-even power price takes one cell",
      [`SUM(IF(ISNUMBER(${prices}),IF(ABS(${prices})>10^5,1,0),0))>0`]: "A power price is outside -100,000 to 100,000",
    },
    noAnswer: `COUNT(${prices})=0`,
    result: `SUM(IF(ISNUMBER(${prices}),IF(${prices}>breakevenUsdPerMwh,${prices}-breakevenUsdPerMwh,0),0))/COUNT(${prices})`,
  },
  EVPERMW: { result: "(marketCapUsd+netDebtUsd-btcHeld*btcPriceUsd)/gridMw/10^6" },
  POWERGAP: { result: "demandGw-gridAccessGw-underConstructionGw" },
};
