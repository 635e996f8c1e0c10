import type { FieldOfGroup } from "../../../economics/fields.js";
import { judged, read, type BaseValue } from "../base-value.js";

/** Base values of the group Mine: each with where it comes from and how far it is seen to lie elsewhere. */
export const mineBase: Readonly<Record<FieldOfGroup<"mine">, BaseValue>> = {
  poolFeeFraction: read({
    value: 0.01,
    low: 0.007,
    high: 0.04,
    publisher: "Spark, pool comparison",
    source: "https://www.spark.money/tools/bitcoin-mining-pool-comparison",
    range: "0.7 % (Luxor) to 4 % (F2Pool, ViaBTC)",
    note: "institutional rate",
  }),
  miningFixedOpexUsdPerMwYear: judged({
    value: 40000,
    low: 20000,
    high: 85000,
    range: "20,000-85,000",
    note: "with the variable part about 8 USD/MWh; one filing-based estimate gives 10: https://www.htx.com/en-in/news/riot-financial-report-breakdown-when-btc-falls-below-74k-min-RCrUZXFd/",
  }),
  miningVariableOpexUsdPerMwh: judged({
    value: 3,
    low: 0,
    high: 10,
    range: "0-10",
    note: "repairs and hosting that stop with the machines",
  }),
  powerCreditUsdPerMwh: read({
    value: 5,
    low: 0,
    high: 23,
    publisher: "Riot Form 8-K (ADVFN)",
    source: "https://ca.advfn.com/stock-market/NASDAQ/RIOT/stock-news/95500544/form-8-k-current-report",
    range: "Riot 7.6 (2024), 23 (2023), 14 (2022) USD per MWh used",
    note: "a modest demand-response programme, below Riot; 0 for a site without one",
  }),
  idleOpexFraction: judged({ value: 0.25, low: 0, high: 1, range: "0-1", note: "guards, taxes and leases stay" }),
  powerPriceGrowthPerYear: judged({ value: 0.02, low: 0, high: 0.04, range: "0-4 %", note: "general inflation" }),
  firstRefreshYears: judged({
    value: 3,
    low: 2,
    high: 5,
    range: "2-5",
    note: "bought 2023-24 machines with a 4-5 year life",
  }),
  fleetLifeYears: judged({
    value: 4,
    low: 2,
    high: 5,
    range: "2 (forum heuristic) to 5",
    note: "no filing with a number found",
  }),
  newMachineEfficiencyJPerTh: read({
    value: 12,
    low: 9.5,
    high: 13.8,
    publisher: "Hashrate Index",
    source: "https://hashrateindex.com/blog/hardware-review-canaans-a16-series",
    range: "9.5-13.8",
    note: "between air-cooled 12.8 (A16XP) and hydro 9.5-11",
  }),
  machinePriceUsdPerTh: judged({
    value: 20,
    low: 10.7,
    high: 25.7,
    range: "10.7 (spring 2026 listings) to 25.7",
    note: "new machines in bulk: IREN's Jan 2025 option was 21.3 (https://theminermag.com/?p=8924), S21 XP 25.7 in Nov 2025 (https://hashrateindex.com/blog/hashrate-index-roundup-november-3-2025)",
  }),
  machinePriceDeclinePerYear: judged({
    value: 0.08,
    low: 0,
    high: 0.3,
    range: "0-0.3",
    note: "as fast as efficiency improves; single models fall far faster (S21 XP 25.7 in Nov 2025, 10.7 in spring 2026 listings)",
  }),
  fleetResaleUsdPerTh: judged({
    value: 4,
    low: 2.3,
    high: 10.7,
    range: "2.3-10.7",
    note: "S21 listed at 4.4 in spring 2026; IREN sold S19j Pro at 238 USD each, about 2.3 (https://theminermag.com/?p=8924)",
  }),
  siteResidualUsdPerMw: read({
    value: 450000,
    low: 100000,
    high: 550000,
    publisher: "Quickfeed",
    source:
      "https://quickfeed.io/article/wall-street-sees-strong-demand-and-lucrative-deals-in-data-centers-driven-by-bitcoin-mining-and-ai-hpc",
    range: "0.10m weak sites, 0.40-0.45m typical, 0.55m top",
    note: "powered land with a live connection",
  }),
};
