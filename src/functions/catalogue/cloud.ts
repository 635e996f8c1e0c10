import { algebra, optional, required, type Entry } from "./entry.js";

export const cloudEntries: readonly Entry[] = [
  {
    id: "GPUBREAKEVEN",
    category: "GPU cloud",
    summary: "Price per GPU-hour that pays for the GPU, its power and its share of the hall.",
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
    unit: "USD/GPU-hour",
    formula:
      "(capital recovery on cost less residual + power at the grid + rent) ÷ (8,766 × gpuUtilisationFraction × (1 − cloudOpexFraction))",
    note: "A rent of 0 is allowed: a hall of one's own.",
    example: { formula: "=GPUBREAKEVEN(76300,2.63,5,0.05,125)", gives: 3.426736444864717 },
    source: algebra,
  },
  {
    id: "GPUPRICEIMPLIED",
    category: "GPU cloud",
    summary: "Price per GPU-hour that a headline contract implies.",
    parameters: required("contractValueUsd", "termYears", "gpus"),
    unit: "USD/GPU-hour",
    formula: "contractValueUsd ÷ (termYears × gpus × 8,766)",
    example: { formula: "=GPUPRICEIMPLIED(9.7E9,5,76000)", gives: 2.911968490699713 },
    source: {
      words: "IREN's contract with Microsoft",
      link: "https://marketchameleon.com/articles/b/2025/11/03/iren-inks-9-7-billion-ai-cloud-deal-with-microsoft-massive-gpu-rollout-set-for-2026",
    },
  },
];
