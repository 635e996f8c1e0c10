import type { Site } from "../../../economics/index.js";
import { baseAssumptions } from "../../../sites/assumptions/values.js";
import { plainHeader, siteDefaults } from "../../../sites/table/columns/site-columns.js";

/** A header that the reader of site tables takes for a field, in the field's own unit. A test reads them all. */
export interface SiteHeader {
  readonly header: string;
  readonly field: keyof Site;
  readonly ifAbsent: string;
}

const overridden = (field: keyof typeof baseAssumptions): string => `the assumption (${baseAssumptions[field]})`;

export const siteHeaders: readonly SiteHeader[] = [
  { header: plainHeader.name, field: "name", ifAbsent: "refused" },
  { header: plainHeader.gridMw, field: "gridMw", ifAbsent: "refused" },
  { header: plainHeader.powerPriceUsdPerKwh, field: "powerPriceUsdPerKwh", ifAbsent: "refused" },
  { header: plainHeader.efficiencyJPerTh, field: "efficiencyJPerTh", ifAbsent: "refused" },
  { header: "Mining MW", field: "miningMw", ifAbsent: "all of Grid MW" },
  { header: "Uptime", field: "miningUptimeFraction", ifAbsent: String(siteDefaults.miningUptimeFraction) },
  { header: "PUE", field: "miningPue", ifAbsent: String(siteDefaults.miningPue) },
  { header: "Rent (USD/kW-month)", field: "rentUsdPerKwMonth", ifAbsent: overridden("rentUsdPerKwMonth") },
  { header: "Hall capex (USD/W)", field: "leaseCapexUsdPerW", ifAbsent: overridden("leaseCapexUsdPerW") },
  { header: "Delivery probability", field: "deliveryProbability", ifAbsent: overridden("deliveryProbability") },
  { header: "Years until conversion", field: "conversionStartYears", ifAbsent: overridden("conversionStartYears") },
  { header: "Grid MW per critical MW", field: "gridPerCriticalMw", ifAbsent: overridden("gridPerCriticalMw") },
];
