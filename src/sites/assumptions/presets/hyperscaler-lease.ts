import { judged, preset, read } from "../preset.js";

export default preset({
  name: "Hyperscaler lease",
  description:
    "Investment-grade tenant, 15-year lease. On a 100 MW site at 4.5 cents the lease is worth 3.94 USD per grid watt (3.56 risk-weighted; mining 0.90). That is under Morgan Stanley's 5.19 for a hyperscaler and just under JPMorgan's 4-9m per grid MW: both are equity values, while this one is unlevered and its exit is held to 1.25 times replacement cost (at 3 times it would be 5.08).",
  fields: {
    rentUsdPerKwMonth: read(
      110,
      "Benzinga on Applied Digital",
      "https://www.benzinga.com/trading-ideas/movers/25/10/48354016/applied-digitals-polaris-forge-2-campus-secures-15-year-5-billion-contract",
      "year 1: Polaris Forge 2 unwinds at 3 % to 112; AWS at Black Pearl to 82 per grid kW, 107-111 per critical",
    ),
    rentEscalatorPerYear: read(
      0.03,
      "SignalPlus on Hut 8",
      "https://t.signalplus.com/crypto-news/detail/hut8-245mw-ai-data-center-15yr-google-backstop?lang=en-US",
      "3 % stated",
    ),
    leaseNoiMargin: judged(0.85, "landlord keeps some cost; 0.98 only for a lease that is triple net in truth (Hut 8)"),
    leaseCapexUsdPerW: read(
      11,
      "APERS",
      "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
      "11-14 for hyperscale",
    ),
    leaseTermYears: read(
      15,
      "SignalPlus on Hut 8",
      "https://t.signalplus.com/crypto-news/detail/hut8-245mw-ai-data-center-15yr-google-backstop?lang=en-US",
      "15 years plus three renewals",
    ),
    renewalProbability: judged(0.9, "strong tenant, few substitutes"),
    exitCapRate: read(
      0.065,
      "APERS",
      "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
      "top of 5.5-6.5 %",
    ),
    leaseDiscountRate: judged(0.08, "80-85 % debt at 6.5-7 %, equity at 11 %, rounded up"),
    deliveryProbability: judged(0.9, "contract signed, building not finished"),
  },
});
