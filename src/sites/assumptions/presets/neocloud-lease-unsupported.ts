import { judged, preset, read } from "../preset.js";

export default preset({
  name: "Neocloud lease, unsupported",
  description:
    "Neocloud tenant on its own credit, nothing signed yet. On a 100 MW site at 4.5 cents the lease is worth 1.57 USD per grid watt (0.88 risk-weighted; mining 0.90). That is far below Morgan Stanley's 5.19-7.81 and JPMorgan's 4-9m per grid MW: an unsupported tenant costs 10.5 % and a renewal of 65 %.",
  fields: {
    rentUsdPerKwMonth: read(
      123,
      "finanznachrichten.de",
      "https://www.finanznachrichten.de/nachrichten-2025-08/66307881-applied-digital-corporation-applied-digital-finalizes-additional-150mw-lease-with-coreweave-in-north-dakota-399.htm",
      "11bn over 15 years on 400 MW unwound at 3 %",
    ),
    rentEscalatorPerYear: read(
      0.03,
      "SignalPlus on Hut 8",
      "https://t.signalplus.com/crypto-news/detail/hut8-245mw-ai-data-center-15yr-google-backstop?lang=en-US",
      "market practice",
    ),
    leaseNoiMargin: read(
      0.85,
      "Blockspace",
      "https://blockspace.media/insight/terawulf-signs-10-year-200-mw-hosting-deals-google-takes-8-stake",
      "modified gross",
    ),
    leaseCapexUsdPerW: read(
      11,
      "APERS",
      "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
      "low end of 11-14",
    ),
    leaseTermYears: read(
      12,
      "Investing.com",
      "https://ng.investing.com/news/cryptocurrency-news/crypto-miners-become-acquisition-targets-amid-race-for-power-capacity-1387929",
      "Core Scientific 12, Applied Digital 15",
    ),
    renewalProbability: judged(0.65, "tenant may not outlive the term"),
    exitCapRate: read(
      0.08,
      "APERS",
      "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
      "top of 7-8 % for shells",
    ),
    leaseDiscountRate: judged(0.105, "75 % debt at 9.5 % (Applied Digital notes 9.25 % at 97), equity at 13 %"),
    deliveryProbability: read(
      0.5,
      "Blockspace",
      "https://blockspace.media/insight/j-p-morgan-upgrades-riot-downgrades-iren-and-cleanspark",
      "JPMorgan's 50 % for new deals",
    ),
  },
});
