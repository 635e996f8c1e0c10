import { optional, required, type Entry } from "./entry.js";

const model = { words: "The three-path model of this add-in; the help page states it" };
const assumptions = { assumptions: "base preset" } as const;
/** A made-up site, written into the formula so that it stands on its own. */
const ridge =
  '{"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)","Uptime","PUE";"Ridge",100,0.045,18,0.9,1.03}';

export const threePathsEntries: readonly Entry[] = [
  {
    id: "THREEPATHS",
    category: "Three paths",
    summary: "What each site is worth when it mines on, leases its power and hall, or runs its own GPU cloud.",
    parameters: [...required("sites"), ...optional(assumptions)],
    unit: "a table in USD and USD per grid watt",
    formula:
      "quarterly, unlevered, before tax; each path discounted at its own rate; mining stops whenever that is best",
    note: "Assumptions that a range does not name, the market among them, are those of the base preset.",
    example: { formula: `=THREEPATHS(${ridge})`, gives: 336846176.81, at: [1, 3], relativeTolerance: 1e-9 },
    source: model,
  },
  {
    id: "INDIFFERENCE",
    category: "Three paths",
    summary: "The value of one variable at which two paths of a site are worth the same.",
    parameters: [...required("variable", "pathA", "pathB", "site"), ...optional(assumptions)],
    unit: "the variable's unit",
    formula: "the root of the difference between the paths' values, within the range of the variable",
    note: "Variables: btcPriceUsd, difficulty, powerPriceUsdPerKwh, rentUsdPerKwMonth, gpuPriceUsdPerHour. Says so where there is no crossing, or more than one.",
    example: {
      formula: `=INDIFFERENCE("rentUsdPerKwMonth","mine","lease",${ridge})`,
      gives: 88.2526911095778,
      relativeTolerance: 1e-9,
    },
    source: model,
  },
  {
    id: "PATHODDS",
    category: "Three paths",
    summary: "How often each path is the best one, and how its value is spread, over seeded futures.",
    parameters: [
      ...required("sites"),
      ...optional({ ...assumptions, draws: 2000 }),
      { name: "seed", standard: 1, unit: "whole number" },
    ],
    unit: "a table of probabilities and USD",
    formula: "lognormal Bitcoin price, rent and GPU price, and delivery or not, drawn independently",
    note: "The same seed gives the same numbers on any machine.",
    example: { formula: `=PATHODDS(${ridge},,500,1)`, gives: 0.37, at: [1, 2] },
    source: model,
  },
];
