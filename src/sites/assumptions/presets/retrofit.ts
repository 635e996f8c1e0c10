import { judged, preset, read } from "../preset.js";

export default preset({
  name: "Retrofit",
  description:
    "Existing halls refitted for a first tenant, Riot-AMD style: little new build, half the site keeps mining meanwhile. On a 100 MW site at 4.5 cents the lease is worth 3.24 USD per grid watt (2.73 risk-weighted; mining 0.90). That is under Morgan Stanley's 5.19-7.81 and JPMorgan's 4-9m per grid MW, on a third of the usual capex: the highest IRR of the six (24 %), with the least to sell at the end.",
  fields: {
    rentUsdPerKwMonth: read(
      97,
      "stocktitan.net",
      "https://www.stocktitan.net/news/RIOT/riot-announces-fee-simple-acquisition-of-land-and-first-data-center-lifxve642vej.html",
      "311m over 10 years on 25 MW: 104 on average, 90 in year 1 at 3 %; middle of the two; deal dated Jan 2026",
    ),
    rentEscalatorPerYear: read(
      0.03,
      "stocktitan.net",
      "https://www.stocktitan.net/news/RIOT/riot-announces-fee-simple-acquisition-of-land-and-first-data-center-lifxve642vej.html",
      "extensions imply 3 %",
    ),
    leaseNoiMargin: read(
      0.8,
      "secwatch.observer",
      "https://secwatch.observer/filing/0001104659-26-004551.md",
      "NOI about 25m a year",
    ),
    leaseCapexUsdPerW: read(3.6, "allibnews.com", "https://allibnews.com/?p=28764", "89.8m over 25 MW"),
    leaseTermYears: read(
      10,
      "stocktitan.net",
      "https://www.stocktitan.net/news/RIOT/riot-announces-fee-simple-acquisition-of-land-and-first-data-center-lifxve642vej.html",
      "10 years plus three renewals",
    ),
    renewalProbability: judged(0.7, "older halls"),
    exitCapRate: read(
      0.08,
      "APERS",
      "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
      "top of 7-8 %: older halls",
    ),
    leaseDiscountRate: judged(0.12, "all equity"),
    leaseBuildYears: judged(0.75, "refit, not new build"),
    conversionStartYears: judged(0.25, "halls exist"),
    miningRetainedFraction: judged(0.5, "rest of the site keeps mining during the refit"),
    deliveryProbability: judged(0.8, "small, simple job"),
  },
});
