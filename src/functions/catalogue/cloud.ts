import { compounded, growthAnnuity, levelGrowth } from "../portable/growth.js";
import { algebra, entry, optional, required, type Entry } from "./entry.js";

export const cloudEntries: readonly Entry[] = [
  entry({
    id: "GPUBREAKEVEN",
    category: "GPU cloud",
    summary: "Price per GPU-hour that pays for the GPU, its power and its share of the hall.",
    core: "gpuBreakevenUsdPerHour",
    parameters: [
      ...required("gpuCapexUsd", "gpuSiteKw", "gpuLifeYears", "powerPriceUsdPerKwh", "rentUsdPerKwMonth"),
      ...optional({
        costOfCapital: 0.12,
        cloudOpexFraction: 0.12,
        gpuUtilisationFraction: 1,
        gpuResidualFraction: 0,
        gridPerCriticalMw: 1.35,
        loadFactor: 0.85,
      }),
    ],
    answer: "number",
    unit: "USD/GPU-hour",
    formula:
      "(capital recovery on cost less residual + power at the grid + rent) ÷ (8,766 × gpuUtilisationFraction × (1 − cloudOpexFraction))",
    portable: {
      zeroAllowed: ["rentUsdPerKwMonth"],
      noAnswer: "OR(gpuUtilisationFraction=0,cloudOpexFraction=1)",
      steps: {
        capitalRate: levelGrowth("costOfCapital"),
        years: `${growthAnnuity("capitalRate", "gpuLifeYears")}/(1+costOfCapital)`,
        lost: `gpuCapexUsd*(1-gpuResidualFraction*${compounded("costOfCapital", "0-gpuLifeYears")})`,
        powerUsd: "gpuSiteKw*gridPerCriticalMw*loadFactor*8766*powerPriceUsdPerKwh",
      },
      result:
        "(lost/years+powerUsd+12*rentUsdPerKwMonth*gpuSiteKw)/(8766*gpuUtilisationFraction*(1-cloudOpexFraction))",
    },
    note: "A rent of 0 is allowed: a hall of one's own.",
    example: { formula: "=GPUBREAKEVEN(76300,2.63,5,0.05,125)", gives: 3.426736444864717 },
    source: algebra,
  }),
  entry({
    id: "GPUPRICEIMPLIED",
    category: "GPU cloud",
    summary: "Price per GPU-hour that a headline contract implies.",
    core: "gpuPriceImpliedUsdPerHour",
    parameters: required("contractValueUsd", "termYears", "gpus"),
    answer: "number",
    unit: "USD/GPU-hour",
    portable: { result: "contractValueUsd/(termYears*gpus*8766)" },
    example: { formula: "=GPUPRICEIMPLIED(9.7E9,5,76000)", gives: 2.911968490699713 },
    published: [
      {
        formula: "=GPUPRICEIMPLIED(9700000000,5,76000)",
        gives: 2.91,
        relativeTolerance: 0.002,
        by: "IREN, Microsoft",
        link: "https://marketchameleon.com/articles/b/2025/11/03/iren-inks-9-7-billion-ai-cloud-deal-with-microsoft-massive-gpu-rollout-set-for-2026",
      },
    ],
    source: {
      words: "IREN's contract with Microsoft",
      link: "https://marketchameleon.com/articles/b/2025/11/03/iren-inks-9-7-billion-ai-cloud-deal-with-microsoft-massive-gpu-rollout-set-for-2026",
    },
  }),
];
