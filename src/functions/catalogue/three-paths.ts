import { indifferenceRanges } from "../../economics/index.js";
import { entry, optional, required, type Entry } from "./entry.js";

const model = { words: "The three-path model of this add-in; the help page states it" };
const assumptions = { assumptions: "base preset" } as const;
/** A made-up site, written into the formula so that it stands on its own. */
const ridge =
  '{"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)","Uptime","PUE";"Ridge",100,0.045,18,0.9,1.03}';
/** The same with what a site must have. */
const plainRidge = '{"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)";"Ridge",100,0.045,18}';

export const threePathsEntries: readonly Entry[] = [
  entry({
    id: "THREEPATHS",
    category: "Three paths",
    summary: "What each site is worth when it mines on, leases its power and hall, or runs its own GPU cloud.",
    core: "threePathsTable",
    parameters: [...required("sites"), ...optional(assumptions)],
    answer: "table",
    unit: "a table in USD and USD per grid watt",
    formula:
      "quarterly, unlevered, before tax; each path discounted at its own rate; mining stops whenever that is best",
    portable: null,
    note: "Assumptions that a range does not name, the market among them, are those of the base preset.",
    example: { formula: `=THREEPATHS(${ridge})`, gives: 336846176.81, at: [1, 3], relativeTolerance: 1e-9 },
    refused: [
      '=THREEPATHS({"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)";"Ridge",100,45,18})',
      '=THREEPATHS({"Site","Grid MW","Efficiency (J/TH)";"Ridge",100,18})',
      `=THREEPATHS(${plainRidge},{"rentUsdPerMonth",125})`,
      `=THREEPATHS(${plainRidge},{"exitCapRate",7.5})`,
    ],
    source: model,
  }),
  entry({
    id: "INDIFFERENCE",
    category: "Three paths",
    summary: "The value of one variable at which two paths of a site are worth the same.",
    core: "indifferenceOfSite",
    parameters: [...required("variable", "pathA", "pathB", "site"), ...optional(assumptions)],
    answer: "number",
    unit: "the variable's unit",
    formula: "the root of the difference between the paths' values, within the range of the variable",
    portable: null,
    note: `Variables: ${Object.keys(indifferenceRanges).join(", ")}. Says so where there is no crossing, or more than one.`,
    example: {
      formula: `=INDIFFERENCE("rentUsdPerKwMonth","mine","lease",${ridge})`,
      gives: 88.2526911095778,
      unit: "USD/kW-month",
      relativeTolerance: 1e-9,
    },
    refused: [
      `=INDIFFERENCE("rent","mine","lease",${plainRidge})`,
      `=INDIFFERENCE("btcPriceUsd","mine","rent",${plainRidge})`,
      `=INDIFFERENCE("difficulty","lease","cloud",${plainRidge})`,
    ],
    source: model,
  }),
  entry({
    id: "PATHODDS",
    category: "Three paths",
    summary: "How often each path is the best one, and how its value is spread, over seeded futures.",
    core: "pathOddsTable",
    parameters: [
      ...required("sites"),
      ...optional({ ...assumptions, draws: 2000 }),
      { name: "seed", standard: 1, unit: "whole number" },
    ],
    answer: "table",
    unit: "a table of probabilities and USD",
    formula: "lognormal Bitcoin price, rent and GPU price, and delivery or not, drawn independently",
    portable: null,
    note: "The same seed gives the same numbers on any machine.",
    example: { formula: `=PATHODDS(${ridge},,500,1)`, gives: 0.37, at: [1, 2] },
    refused: [`=PATHODDS(${plainRidge},,1000000)`, '=PATHODDS({"Site","Grid MW";"Ridge",100})'],
    source: model,
  }),
];
