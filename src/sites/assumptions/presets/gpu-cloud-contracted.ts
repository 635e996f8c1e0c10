import { judged, preset, read } from "../preset.js";

export default preset({
  name: "GPU cloud, contracted",
  description:
    "IREN-Microsoft style: own GPUs, five-year take-or-pay with a prepayment. On a 100 MW site at 4.5 cents the cloud is worth 2.29 USD per grid watt (2.07 risk-weighted; mining 0.90). That is under half of JPMorgan's 5.3-12m per MW, which runs four GPU generations; without the 10 % price cut per generation it would be 4.78.",
  fields: {
    gpuPriceUsdPerHour: read(
      2.91,
      "EarningsIQ on IREN",
      "https://www.earningsiq.co/articles/iren_iren_q1_2025_microsoft_ai_cloud_deal_locks_in_19b",
      "9.7bn over 5 years and 76,000 GPUs, all hours",
    ),
    gpuUtilisationFraction: read(
      1,
      "EarningsIQ on IREN",
      "https://www.earningsiq.co/articles/iren_iren_q1_2025_microsoft_ai_cloud_deal_locks_in_19b",
      "the price above is already spread over all hours",
    ),
    gpuPriceDeclinePerYear: read(
      0,
      "EarningsIQ on IREN",
      "https://www.earningsiq.co/articles/iren_iren_q1_2025_microsoft_ai_cloud_deal_locks_in_19b",
      "price fixed for the term",
    ),
    gpuPrepaymentFraction: read(
      0.2,
      "CTOL on IREN and Microsoft",
      "https://www.ctol.digital/news/inside-irens-9-7-billion-microsoft-gamble-hidden-financial-math",
      "20 % of each tranche, credited from about year 3",
    ),
    cloudDiscountRate: judged(
      0.1,
      "investment-grade take-or-pay; GPU debt of such a contract near 6 %, equity far above",
    ),
    cloudDeliveryProbability: judged(0.9, "signed, GPUs ordered, halls not finished"),
    cloudFacilityCapexUsdPerW: read(
      13.2,
      "stocktitan.net",
      "https://www.stocktitan.net/news/GLXY/galaxy-closes-1-4-billion-project-financing-facility-to-accelerate-m1g6nrtnwvpm.html",
      "Galaxy phase I, 1.75bn over 133 MW; 14-16 quoted for 200 kW racks without a source",
    ),
    cloudLoadFactor: judged(0.9, "busy training cluster"),
  },
});
