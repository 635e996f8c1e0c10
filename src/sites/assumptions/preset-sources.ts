import type { Assumptions } from "../../economics/model/case.js";
import type { PresetName } from "./presets.js";

/** What a preset stands for, and for each field that it replaces: an address or "judgement", and a note. */
export interface PresetSource {
  readonly description: string;
  readonly fields: Readonly<Partial<Record<keyof Assumptions, readonly [source: string, note: string]>>>;
}

export const presetSources: Readonly<Record<PresetName, PresetSource>> = {
  "Hyperscaler lease": {
    description:
      "Investment-grade tenant, 15-year lease. On a 100 MW site at 4.5 cents the lease is worth 3.94 USD per grid watt (3.56 risk-weighted; mining 0.90). That is under Morgan Stanley's 5.19 for a hyperscaler and just under JPMorgan's 4-9m per grid MW: both are equity values, while this one is unlevered and its exit is held to 1.25 times replacement cost (at 3 times it would be 5.08).",
    fields: {
      rentUsdPerKwMonth: [
        "https://www.benzinga.com/trading-ideas/movers/25/10/48354016/applied-digitals-polaris-forge-2-campus-secures-15-year-5-billion-contract",
        "year 1: Polaris Forge 2 unwinds at 3 % to 112; AWS at Black Pearl to 82 per grid kW, 107-111 per critical",
      ],
      rentEscalatorPerYear: [
        "https://t.signalplus.com/crypto-news/detail/hut8-245mw-ai-data-center-15yr-google-backstop?lang=en-US",
        "3 % stated",
      ],
      leaseNoiMargin: [
        "judgement",
        "landlord keeps some cost; 0.98 only for a lease that is triple net in truth (Hut 8)",
      ],
      leaseCapexUsdPerW: [
        "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
        "11-14 for hyperscale",
      ],
      leaseTermYears: [
        "https://t.signalplus.com/crypto-news/detail/hut8-245mw-ai-data-center-15yr-google-backstop?lang=en-US",
        "15 years plus three renewals",
      ],
      renewalProbability: ["judgement", "strong tenant, few substitutes"],
      exitCapRate: [
        "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
        "top of 5.5-6.5 %",
      ],
      leaseDiscountRate: ["judgement", "80-85 % debt at 6.5-7 %, equity at 11 %, rounded up"],
      deliveryProbability: ["judgement", "contract signed, building not finished"],
    },
  },
  "Neocloud lease with backstop": {
    description:
      "Fluidstack-type tenant with a Google guarantee, modified gross; the warrants given for the guarantee are counted as capex. On a 100 MW site at 4.5 cents the lease is worth 3.80 USD per grid watt (3.25 risk-weighted; mining 0.90). That is half of Morgan Stanley's 7.81 for a neocloud, which COLOCVALUE reaches only at a rent near 148, and just under JPMorgan's 4-9m per grid MW (without the warrants 4.34).",
    fields: {
      rentUsdPerKwMonth: [
        "http://amp.coincodex.com/article/73739/cipher-mining-inks-3-billion-deal-with-fluidstack-welcomes-google-as-strategic-investor",
        "3.0bn over 10 years on 168 MW unwinds at 3 % to 130; a little less for a new deal; range 125-130",
      ],
      rentEscalatorPerYear: [
        "https://blockspace.media/insight/terawulf-signs-10-year-200-mw-hosting-deals-google-takes-8-stake",
        "annual escalators; extensions imply 3 %",
      ],
      leaseNoiMargin: [
        "https://blockspace.media/insight/terawulf-signs-10-year-200-mw-hosting-deals-google-takes-8-stake",
        "TeraWulf 85 %, Cipher 80-85 %",
      ],
      leaseCapexUsdPerW: [
        "https://web3.ouchyi.co/zh-hans/discover/post/56146168147200",
        "10 of building (Cipher 9-11) and 1.5 for the warrants that buy the guarantee: about 2 at Cipher, 1 at TeraWulf, per critical W",
      ],
      leaseTermYears: [
        "http://amp.coincodex.com/article/73739/cipher-mining-inks-3-billion-deal-with-fluidstack-welcomes-google-as-strategic-investor",
        "10 years plus two renewals",
      ],
      renewalProbability: ["judgement", "guarantee ends with the first term"],
      exitCapRate: ["judgement", "between hyperscale and shell"],
      leaseDiscountRate: ["judgement", "80 % debt at 7.5 %, equity at 11 %, rounded up"],
      leaseBuildYears: ["https://www.sentifin.ai/20251010165743-e396b139", "12-14 months claimed"],
      deliveryProbability: ["judgement", "signed and funded, tight schedule"],
    },
  },
  "Neocloud lease, unsupported": {
    description:
      "Neocloud tenant on its own credit, nothing signed yet. On a 100 MW site at 4.5 cents the lease is worth 1.57 USD per grid watt (0.88 risk-weighted; mining 0.90). That is far below Morgan Stanley's 5.19-7.81 and JPMorgan's 4-9m per grid MW: an unsupported tenant costs 10.5 % and a renewal of 65 %.",
    fields: {
      rentUsdPerKwMonth: [
        "https://www.finanznachrichten.de/nachrichten-2025-08/66307881-applied-digital-corporation-applied-digital-finalizes-additional-150mw-lease-with-coreweave-in-north-dakota-399.htm",
        "11bn over 15 years on 400 MW unwound at 3 %",
      ],
      rentEscalatorPerYear: [
        "https://t.signalplus.com/crypto-news/detail/hut8-245mw-ai-data-center-15yr-google-backstop?lang=en-US",
        "market practice",
      ],
      leaseNoiMargin: [
        "https://blockspace.media/insight/terawulf-signs-10-year-200-mw-hosting-deals-google-takes-8-stake",
        "modified gross",
      ],
      leaseCapexUsdPerW: [
        "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
        "low end of 11-14",
      ],
      leaseTermYears: [
        "https://ng.investing.com/news/cryptocurrency-news/crypto-miners-become-acquisition-targets-amid-race-for-power-capacity-1387929",
        "Core Scientific 12, Applied Digital 15",
      ],
      renewalProbability: ["judgement", "tenant may not outlive the term"],
      exitCapRate: [
        "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
        "top of 7-8 % for shells",
      ],
      leaseDiscountRate: ["judgement", "75 % debt at 9.5 % (Applied Digital notes 9.25 % at 97), equity at 13 %"],
      deliveryProbability: [
        "https://blockspace.media/insight/j-p-morgan-upgrades-riot-downgrades-iren-and-cleanspark",
        "JPMorgan's 50 % for new deals",
      ],
    },
  },
  Retrofit: {
    description:
      "Existing halls refitted for a first tenant, Riot-AMD style: little new build, half the site keeps mining meanwhile. On a 100 MW site at 4.5 cents the lease is worth 3.24 USD per grid watt (2.73 risk-weighted; mining 0.90). That is under Morgan Stanley's 5.19-7.81 and JPMorgan's 4-9m per grid MW, on a third of the usual capex: the highest IRR of the six (24 %), with the least to sell at the end.",
    fields: {
      rentUsdPerKwMonth: [
        "https://www.stocktitan.net/news/RIOT/riot-announces-fee-simple-acquisition-of-land-and-first-data-center-lifxve642vej.html",
        "311m over 10 years on 25 MW: 104 on average, 90 in year 1 at 3 %; middle of the two; deal dated Jan 2026",
      ],
      rentEscalatorPerYear: [
        "https://www.stocktitan.net/news/RIOT/riot-announces-fee-simple-acquisition-of-land-and-first-data-center-lifxve642vej.html",
        "extensions imply 3 %",
      ],
      leaseNoiMargin: ["https://secwatch.observer/filing/0001104659-26-004551.md", "NOI about 25m a year"],
      leaseCapexUsdPerW: ["https://allibnews.com/?p=28764", "89.8m over 25 MW"],
      leaseTermYears: [
        "https://www.stocktitan.net/news/RIOT/riot-announces-fee-simple-acquisition-of-land-and-first-data-center-lifxve642vej.html",
        "10 years plus three renewals",
      ],
      renewalProbability: ["judgement", "older halls"],
      exitCapRate: [
        "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
        "top of 7-8 %: older halls",
      ],
      leaseDiscountRate: ["judgement", "all equity"],
      leaseBuildYears: ["judgement", "refit, not new build"],
      conversionStartYears: ["judgement", "halls exist"],
      miningRetainedFraction: ["judgement", "rest of the site keeps mining during the refit"],
      deliveryProbability: ["judgement", "small, simple job"],
    },
  },
  "GPU cloud, contracted": {
    description:
      "IREN-Microsoft style: own GPUs, five-year take-or-pay with a prepayment. On a 100 MW site at 4.5 cents the cloud is worth 2.29 USD per grid watt (2.07 risk-weighted; mining 0.90). That is under half of JPMorgan's 5.3-12m per MW, which runs four GPU generations; without the 10 % price cut per generation it would be 4.78.",
    fields: {
      gpuPriceUsdPerHour: [
        "https://www.earningsiq.co/articles/iren_iren_q1_2025_microsoft_ai_cloud_deal_locks_in_19b",
        "9.7bn over 5 years and 76,000 GPUs, all hours",
      ],
      gpuUtilisationFraction: [
        "https://www.earningsiq.co/articles/iren_iren_q1_2025_microsoft_ai_cloud_deal_locks_in_19b",
        "the price above is already spread over all hours",
      ],
      gpuPriceDeclinePerYear: [
        "https://www.earningsiq.co/articles/iren_iren_q1_2025_microsoft_ai_cloud_deal_locks_in_19b",
        "price fixed for the term",
      ],
      gpuPrepaymentFraction: [
        "https://www.ctol.digital/news/inside-irens-9-7-billion-microsoft-gamble-hidden-financial-math",
        "20 % of each tranche, credited from about year 3",
      ],
      cloudDiscountRate: [
        "judgement",
        "investment-grade take-or-pay; GPU debt of such a contract near 6 %, equity far above",
      ],
      cloudDeliveryProbability: ["judgement", "signed, GPUs ordered, halls not finished"],
      cloudFacilityCapexUsdPerW: [
        "https://www.stocktitan.net/news/GLXY/galaxy-closes-1-4-billion-project-financing-facility-to-accelerate-m1g6nrtnwvpm.html",
        "Galaxy phase I, 1.75bn over 133 MW; 14-16 quoted for 200 kW racks without a source",
      ],
      cloudLoadFactor: ["judgement", "busy training cluster"],
    },
  },
  "GPU cloud, merchant": {
    description:
      "B200-class GPUs rented by the hour or on short contracts. On a 100 MW site at 4.5 cents the cloud is worth 0.95 USD per grid watt (0.55 risk-weighted; mining 0.90). That is far below JPMorgan's 5.3-12m per MW, and it hangs on the price: -3.66 at 4.50 and 5.55 at 6.00 USD per GPU-hour.",
    fields: {
      gpuPriceUsdPerHour: [
        "https://lyceum.technology/magazine/nvidia-b200-gpu-cloud-pricing-2026/",
        "middle of B200 on demand, 4.50-6.00 in 2026",
      ],
      gpuUtilisationFraction: [
        "https://app.aidatacenterguide.com/part-1-strategy-workload-archetypes-and-economics/1-8-business-models-economics-and-roi",
        "70 % break-even against 85 % good",
      ],
      gpuPriceDeclinePerYear: ["judgement", "between a contract and the 43 % of Oct 2024 to Oct 2025"],
      gpuPrepaymentFraction: ["judgement", "nobody prepays spot hours"],
      cloudDiscountRate: ["judgement", "no contract to lend against"],
      gpuSiteKw: [
        "https://livenews.co.nz/2025/11/07/nz-au-iren-reports-q1-fy26-results",
        "47 MW for 20,000 at Prince George; a grid-side figure",
      ],
      gpuCapexUsd: ["judgement", "B200 class: between an H200 cluster at 40,600 and a GB300 at 76,300"],
      gpuLifeYears: ["https://bizety.com/2025/09/23/gpu-depreciation-coreweave-vs-nebius", "Nebius books 4 years"],
      cloudOpexFraction: ["judgement", "sales, support and platform on top"],
      cloudLoadFactor: ["judgement", "idle hours draw less"],
      gpuPriceDeclinePerCycle: [
        "judgement",
        "next generation earns a little less; the fall inside a cycle is counted by the year",
      ],
      gpuCapexDeclinePerCycle: ["judgement", "moves with the price"],
      cloudDeliveryProbability: ["judgement", "as base"],
    },
  },
};
