import { freePower, hashcost, hashvalue, noReward } from "../portable/terms.js";
import { algebra, entry, optional, required, type Entry } from "./entry.js";
import { losses, reward } from "./standards.js";

export const breakEvenEntries: readonly Entry[] = [
  entry({
    id: "SHUTDOWNPRICE",
    category: "Break-even",
    summary: "Bitcoin price below which a machine costs more in power than it earns.",
    core: "shutdownPriceUsd",
    parameters: [
      ...required("efficiencyJPerTh", "powerPriceUsdPerKwh", "difficulty"),
      ...optional({ ...reward, ...losses }),
    ],
    answer: "number",
    unit: "USD/BTC",
    formula: "HASHCOST ÷ (HASHVALUE × (1 − poolFeeFraction))",
    portable: {
      noAnswer: `OR(${freePower},${noReward})`,
      result: `${hashcost}/(${hashvalue("difficulty")}*(1-poolFeeFraction))`,
    },
    note: "Electricity only, as F2Pool, AntPool and ViaBTC quote it. No answer where power costs nothing.",
    example: { formula: "=SHUTDOWNPRICE(18,0.06,1.5E14,0.05)", gives: 60873.55222677166 },
    published: [
      {
        formula: "=SHUTDOWNPRICE(34.21052631578947,0.077,17620000000000,0.08125,6.25)",
        gives: 8744.27,
        relativeTolerance: 0.0005,
        by: "ViaBTC, S19",
        link: "https://bitcoingarden.org/forum/index.php?topic=107490.0",
      },
    ],
    refused: ["=SHUTDOWNPRICE(18,0,1.5E14)"],
    source: {
      words: "ViaBTC's table of shutdown prices",
      link: "https://bitcoingarden.org/forum/index.php?topic=107490.0",
    },
  }),
  entry({
    id: "BREAKEVENPOWER",
    category: "Break-even",
    summary: "Power price at which mining earns just what its power costs.",
    core: "breakevenPowerUsdPerKwh",
    parameters: [...required("efficiencyJPerTh", "hashpriceUsdPerPhDay"), ...optional(losses)],
    answer: "number",
    unit: "USD/kWh",
    portable: { result: "hashpriceUsdPerPhDay*(1-poolFeeFraction)/(24*efficiencyJPerTh*pue)" },
    example: { formula: "=BREAKEVENPOWER(18,43.2)", gives: 0.1 },
    published: [
      {
        formula: "=BREAKEVENPOWER(17.5,54.3)",
        gives: 0.13,
        relativeTolerance: 0.008,
        by: "hashrateindex.com, 1 Apr 2024",
        link: "https://www.hashrateindex.com/blog/hashrate-index-roundup-april-1-2024/",
      },
    ],
    source: {
      words: "Hashrate Index's break-even power price",
      link: "https://www.hashrateindex.com/blog/hashrate-index-roundup-april-1-2024/",
    },
  }),
  entry({
    id: "BREAKEVENEFFICIENCY",
    category: "Break-even",
    summary: "Machine efficiency at which mining earns just what its power costs.",
    core: "breakevenEfficiencyJPerTh",
    parameters: [...required("powerPriceUsdPerKwh", "hashpriceUsdPerPhDay"), ...optional(losses)],
    answer: "number",
    unit: "J/TH",
    portable: {
      noAnswer: freePower,
      result: "hashpriceUsdPerPhDay*(1-poolFeeFraction)/(24*powerPriceUsdPerKwh*pue)",
    },
    note: "Machines above this number lose money. No answer where power costs nothing.",
    example: { formula: "=BREAKEVENEFFICIENCY(0.06,43.2)", gives: 30 },
    refused: ["=BREAKEVENEFFICIENCY(0,43.2)"],
    source: algebra,
  }),
  entry({
    id: "BREAKEVENDIFFICULTY",
    category: "Break-even",
    summary: "Network difficulty at which mining earns just what its power costs.",
    core: "breakevenDifficulty",
    parameters: [
      ...required("btcPriceUsd", "efficiencyJPerTh", "powerPriceUsdPerKwh"),
      ...optional({ ...reward, ...losses }),
    ],
    answer: "number",
    unit: "difficulty",
    formula:
      "btcPriceUsd × (subsidyBtc + feesBtcPerBlock) × 86,400 × 10^15 × (1 − poolFeeFraction) ÷ (HASHCOST × 2^32)",
    portable: {
      noAnswer: `OR(${freePower},${noReward})`,
      result: `btcPriceUsd*${hashvalue("1")}*(1-poolFeeFraction)/(${hashcost})`,
    },
    note: "No answer where power costs nothing.",
    example: { formula: "=BREAKEVENDIFFICULTY(90000,18,0.06,0.05)", gives: 221771188080310.78 },
    refused: ["=BREAKEVENDIFFICULTY(90000,18,0)"],
    source: algebra,
  }),
  entry({
    id: "ASICPAYBACK",
    category: "Break-even",
    summary: "Days until a machine has earned its price, at a constant hashprice.",
    core: "asicPaybackDays",
    parameters: [
      ...required("machinePriceUsdPerTh", "hashpriceUsdPerPhDay", "efficiencyJPerTh", "powerPriceUsdPerKwh"),
      ...optional(losses),
    ],
    answer: "number",
    unit: "days",
    formula:
      "1,000 × machinePriceUsdPerTh ÷ (hashpriceUsdPerPhDay × (1 − poolFeeFraction) − 24 × efficiencyJPerTh × powerPriceUsdPerKwh × pue)",
    portable: {
      steps: {
        revenue: "hashpriceUsdPerPhDay*(1-poolFeeFraction)",
        margin: `revenue-${hashcost}`,
      },
      noAnswer: "margin<=revenue*10^-12",
      result: "1000*machinePriceUsdPerTh/margin",
    },
    note: "A constant hashprice flatters: difficulty has grown in most years. Says so where the machine never pays back.",
    example: { formula: "=ASICPAYBACK(27,43.2,15,0.06)", gives: 1250 },
    refused: ["=ASICPAYBACK(27,30,34,0.06)"],
    source: algebra,
  }),
  entry({
    id: "COSTPERBTC",
    category: "Break-even",
    summary: "Any layer of cost per PH/s and day, as a cost per bitcoin.",
    core: "costPerBtcUsd",
    parameters: [...required("costUsdPerPhDay", "difficulty"), ...optional(reward)],
    answer: "number",
    unit: "USD/BTC",
    formula: "costUsdPerPhDay ÷ HASHVALUE",
    portable: { noAnswer: noReward, result: `costUsdPerPhDay/(${hashvalue("difficulty")})` },
    note: "Stack layers: power, then hosting, overhead and machines.",
    example: { formula: "=COSTPERBTC(28,1.5E14,0.05)", gives: 65758.46691163605 },
    published: [
      {
        formula: "=COSTPERBTC(28.014,145042165424850)",
        gives: 64635,
        relativeTolerance: 0.0001,
        by: "htx.com, Riot",
        link: "https://www.htx.com/en-in/news/riot-financial-report-breakdown-when-btc-falls-below-74k-min-RCrUZXFd/",
      },
    ],
    source: algebra,
  }),
];
