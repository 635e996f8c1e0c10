import { algebra, optional, required, type Entry } from "./entry.js";

const reward = { feesBtcPerBlock: 0, subsidyBtc: 3.125 };
const losses = { poolFeeFraction: 0, pue: 1 };
const luxor = {
  words: "Luxor's hashprice index, which averages the fees of 144 blocks",
  link: "https://hashrateindex.com/blog/hashrate-index-roundup-november-3-2025",
};

export const hashpriceEntries: readonly Entry[] = [
  {
    id: "HASHVALUE",
    category: "Hashprice",
    summary: "What one PH/s of hashrate earns in a day, in bitcoin.",
    parameters: [...required("difficulty"), ...optional(reward)],
    unit: "BTC/PH/day",
    formula: "(subsidyBtc + feesBtcPerBlock) × 86,400 × 10^15 ÷ (difficulty × 2^32)",
    example: { formula: "=HASHVALUE(1.5E14,0.05)", gives: 0.0004258006811141968 },
    source: luxor,
  },
  {
    id: "HASHPRICE",
    category: "Hashprice",
    summary: "What one PH/s of hashrate earns in a day, in dollars.",
    parameters: [...required("btcPriceUsd", "difficulty"), ...optional(reward)],
    unit: "USD/PH/day",
    formula: "btcPriceUsd × HASHVALUE",
    note: "Gross of pool fee, power, PUE and uptime.",
    example: { formula: "=HASHPRICE(90000,1.5E14,0.05)", gives: 38.32206130027771 },
    source: luxor,
  },
  {
    id: "HASHCOST",
    category: "Hashprice",
    summary: "What one PH/s of hashrate pays for power in a day.",
    parameters: [...required("efficiencyJPerTh", "powerPriceUsdPerKwh"), ...optional({ pue: 1 })],
    unit: "USD/PH/day",
    formula: "24 × efficiencyJPerTh × powerPriceUsdPerKwh × pue",
    note: "1 J/TH is 1 kW per PH/s. A negative power price gives a negative cost.",
    example: { formula: "=HASHCOST(18,0.06)", gives: 25.92 },
    source: algebra,
  },
  {
    id: "MININGPERMWH",
    category: "Hashprice",
    summary: "What mining earns per MWh, before it pays for power.",
    parameters: [...required("hashpriceUsdPerPhDay", "efficiencyJPerTh"), ...optional(losses)],
    unit: "USD/MWh",
    formula: "1,000 × hashpriceUsdPerPhDay × (1 − poolFeeFraction) ÷ (24 × efficiencyJPerTh × pue)",
    example: { formula: "=MININGPERMWH(43.2,20)", gives: 90 },
    source: { words: "Revenue per MW as analysts quote it", link: "https://cryptopressnews.com/?p=48205" },
  },
  {
    id: "MININGMARGIN",
    category: "Hashprice",
    summary: "What mining earns per MWh after power: the number to hold beside LEASEPERMWH.",
    parameters: [...required("hashpriceUsdPerPhDay", "efficiencyJPerTh", "powerPriceUsdPerKwh"), ...optional(losses)],
    unit: "USD/MWh",
    formula: "MININGPERMWH − 1,000 × powerPriceUsdPerKwh",
    example: { formula: "=MININGMARGIN(43.2,15,0.06)", gives: 60 },
    source: algebra,
  },
  {
    id: "BTCMINED",
    category: "Hashprice",
    summary: "Bitcoin that a hashrate mines over some days, as an expectation.",
    parameters: [
      ...required("hashrateEh", "days", "difficulty"),
      ...optional({ ...reward, uptimeFraction: 1, poolFeeFraction: 0 }),
    ],
    unit: "BTC",
    formula: "1,000 × hashrateEh × days × HASHVALUE × uptimeFraction × (1 − poolFeeFraction)",
    note: "An expectation, not luck: a small miner without a pool sees something else.",
    example: { formula: "=BTCMINED(10,30,1.5E14,0.05)", gives: 127.74020433425903 },
    source: algebra,
  },
];
