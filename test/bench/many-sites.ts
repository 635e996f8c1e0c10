import { readFileSync } from "node:fs";
import type { Case, Site } from "../../src/economics/index.js";

const worked = JSON.parse(readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8")) as Case;

/** The worked case with so many sites: its three, each a little different every time. 15 years are 60 quarters. */
export const caseOf = (count: number): Case => ({
  ...worked,
  sites: Array.from({ length: count }, (_, i): Site => {
    const site = worked.sites[i % worked.sites.length]!;
    const nudge = 1 + (i % 17) / 100;
    return {
      ...site,
      name: `Site ${i + 1}`,
      gridMw: site.gridMw * nudge,
      efficiencyJPerTh: site.efficiencyJPerTh * nudge,
      powerPriceUsdPerKwh: site.powerPriceUsdPerKwh * nudge,
    };
  }),
});

const columns: readonly (readonly [header: string, field: keyof Site])[] = [
  ["Site", "name"],
  ["Grid MW", "gridMw"],
  ["Power price ($/kWh)", "powerPriceUsdPerKwh"],
  ["Efficiency (J/TH)", "efficiencyJPerTh"],
  ["Uptime", "miningUptimeFraction"],
  ["PUE", "miningPue"],
  ["Rent (USD/kW-month)", "rentUsdPerKwMonth"],
  ["Delivery probability", "deliveryProbability"],
  ["Years until conversion", "conversionStartYears"],
];

/** The same sites as a range of cells. */
export const rangeOf = ({ sites }: Case): (string | number | null)[][] => [
  columns.map(([header]) => header),
  ...sites.map((site) => columns.map(([, field]) => site[field] ?? null)),
];
