import { judged, preset, read } from "../preset.js";

export default preset({
  name: "GPU cloud, merchant",
  description:
    "B200-class GPUs rented by the hour or on short contracts. On a 100 MW site at 4.5 cents the cloud is worth 0.95 USD per grid watt (0.55 risk-weighted; mining 0.90). That is far below JPMorgan's 5.3-12m per MW, and it hangs on the price: -3.66 at 4.50 and 5.55 at 6.00 USD per GPU-hour.",
  fields: {
    gpuPriceUsdPerHour: read(
      5.25,
      "lyceum.technology",
      "https://lyceum.technology/magazine/nvidia-b200-gpu-cloud-pricing-2026/",
      "middle of B200 on demand, 4.50-6.00 in 2026",
    ),
    gpuUtilisationFraction: read(
      0.8,
      "app.aidatacenterguide.com",
      "https://app.aidatacenterguide.com/part-1-strategy-workload-archetypes-and-economics/1-8-business-models-economics-and-roi",
      "70 % break-even against 85 % good",
    ),
    gpuPriceDeclinePerYear: judged(0.15, "between a contract and the 43 % of Oct 2024 to Oct 2025"),
    gpuPrepaymentFraction: judged(0, "nobody prepays spot hours"),
    cloudDiscountRate: judged(0.15, "no contract to lend against"),
    gpuSiteKw: read(
      2.35,
      "livenews.co.nz",
      "https://livenews.co.nz/2025/11/07/nz-au-iren-reports-q1-fy26-results",
      "47 MW for 20,000 at Prince George; a grid-side figure",
    ),
    gpuCapexUsd: judged(60000, "B200 class: between an H200 cluster at 40,600 and a GB300 at 76,300"),
    gpuLifeYears: read(
      4,
      "bizety.com",
      "https://bizety.com/2025/09/23/gpu-depreciation-coreweave-vs-nebius",
      "Nebius books 4 years",
    ),
    cloudOpexFraction: judged(0.2, "sales, support and platform on top"),
    cloudLoadFactor: judged(0.7, "idle hours draw less"),
    gpuPriceDeclinePerCycle: judged(
      0.1,
      "next generation earns a little less; the fall inside a cycle is counted by the year",
    ),
    gpuCapexDeclinePerCycle: judged(0.1, "moves with the price"),
    cloudDeliveryProbability: judged(0.5, "as base"),
  },
});
