import { algebra, optional, required, type Entry } from "./entry.js";

const reward = { feesBtcPerBlock: 0, subsidyBtc: 3.125 };
const losses = { poolFeeFraction: 0, pue: 1 };

export const breakEvenEntries: readonly Entry[] = [
  {
    id: "SHUTDOWNPRICE",
    category: "Break-even",
    summary: "Bitcoin price below which a machine costs more in power than it earns.",
    parameters: [
      ...required("efficiencyJPerTh", "powerPriceUsdPerKwh", "difficulty"),
      ...optional({ ...reward, ...losses }),
    ],
    unit: "USD/BTC",
    formula: "HASHCOST ÷ (HASHVALUE × (1 − poolFeeFraction))",
    note: "Electricity only, as F2Pool, AntPool and ViaBTC quote it. No answer where power costs nothing.",
    example: { formula: "=SHUTDOWNPRICE(18,0.06,1.5E14,0.05)", gives: 60873.55222677166 },
    source: {
      words: "ViaBTC's table of shutdown prices",
      link: "https://bitcoingarden.org/forum/index.php?topic=107490.0",
    },
  },
  {
    id: "BREAKEVENPOWER",
    category: "Break-even",
    summary: "Power price at which mining earns just what its power costs.",
    parameters: [...required("efficiencyJPerTh", "hashpriceUsdPerPhDay"), ...optional(losses)],
    unit: "USD/kWh",
    formula: "hashpriceUsdPerPhDay × (1 − poolFeeFraction) ÷ (24 × efficiencyJPerTh × pue)",
    example: { formula: "=BREAKEVENPOWER(18,43.2)", gives: 0.1 },
    source: {
      words: "Hashrate Index's break-even power price",
      link: "https://www.hashrateindex.com/blog/hashrate-index-roundup-april-1-2024/",
    },
  },
  {
    id: "BREAKEVENEFFICIENCY",
    category: "Break-even",
    summary: "Machine efficiency at which mining earns just what its power costs.",
    parameters: [...required("powerPriceUsdPerKwh", "hashpriceUsdPerPhDay"), ...optional(losses)],
    unit: "J/TH",
    formula: "hashpriceUsdPerPhDay × (1 − poolFeeFraction) ÷ (24 × powerPriceUsdPerKwh × pue)",
    note: "Machines above this number lose money. No answer where power costs nothing.",
    example: { formula: "=BREAKEVENEFFICIENCY(0.06,43.2)", gives: 30 },
    source: algebra,
  },
  {
    id: "BREAKEVENDIFFICULTY",
    category: "Break-even",
    summary: "Network difficulty at which mining earns just what its power costs.",
    parameters: [
      ...required("btcPriceUsd", "efficiencyJPerTh", "powerPriceUsdPerKwh"),
      ...optional({ ...reward, ...losses }),
    ],
    unit: "difficulty",
    formula:
      "btcPriceUsd × (subsidyBtc + feesBtcPerBlock) × 86,400 × 10^15 × (1 − poolFeeFraction) ÷ (HASHCOST × 2^32)",
    note: "No answer where power costs nothing.",
    example: { formula: "=BREAKEVENDIFFICULTY(90000,18,0.06,0.05)", gives: 221771188080310.78 },
    source: algebra,
  },
  {
    id: "ASICPAYBACK",
    category: "Break-even",
    summary: "Days until a machine has earned its price, at a constant hashprice.",
    parameters: [
      ...required("machinePriceUsdPerTh", "hashpriceUsdPerPhDay", "efficiencyJPerTh", "powerPriceUsdPerKwh"),
      ...optional(losses),
    ],
    unit: "days",
    formula:
      "1,000 × machinePriceUsdPerTh ÷ (hashpriceUsdPerPhDay × (1 − poolFeeFraction) − 24 × efficiencyJPerTh × powerPriceUsdPerKwh × pue)",
    note: "A constant hashprice flatters: difficulty has grown in most years. Says so where the machine never pays back.",
    example: { formula: "=ASICPAYBACK(27,43.2,15,0.06)", gives: 1250 },
    source: algebra,
  },
  {
    id: "COSTPERBTC",
    category: "Break-even",
    summary: "Any layer of cost per PH/s and day, as a cost per bitcoin.",
    parameters: [...required("costUsdPerPhDay", "difficulty"), ...optional(reward)],
    unit: "USD/BTC",
    formula: "costUsdPerPhDay ÷ HASHVALUE",
    note: "Stack layers: power, then hosting, overhead and machines.",
    example: { formula: "=COSTPERBTC(28,1.5E14,0.05)", gives: 65758.46691163605 },
    source: algebra,
  },
];
