import type { Assumptions, Site } from "./case.js";
import { quartersOf } from "./timeline.js";

/** A site with every override settled: what the paths compute with. */
export interface SettledSite {
  readonly name: string;
  readonly gridMw: number;
  readonly miningMw: number;
  readonly miningPue: number;
  readonly efficiencyJPerTh: number;
  readonly powerPriceUsdPerKwh: number;
  readonly miningUptimeFraction: number;
  readonly conversionStartYears: number;
  readonly deliveryProbability: number;
  readonly rentUsdPerKwMonth: number;
  readonly leaseCapexUsdPerW: number;
  readonly gridPerCriticalMw: number;
  /** IT load that the grid connection can carry, MW. */
  readonly criticalMw: number;
  /** Hashrate of today's machines, TH/s. */
  readonly fleetTh: number;
  /** Quarters in which the site mines in full before a conversion starts. */
  readonly startQuarters: number;
}

/** The site's own value where it has one, else the case's assumption; mining MW defaults to the whole connection. */
export function settleSite(site: Site, assumptions: Assumptions): SettledSite {
  const miningMw = site.miningMw ?? site.gridMw;
  const conversionStartYears = site.conversionStartYears ?? assumptions.conversionStartYears;
  const gridPerCriticalMw = site.gridPerCriticalMw ?? assumptions.gridPerCriticalMw;
  return {
    name: site.name,
    gridMw: site.gridMw,
    miningMw,
    miningPue: site.miningPue,
    efficiencyJPerTh: site.efficiencyJPerTh,
    powerPriceUsdPerKwh: site.powerPriceUsdPerKwh,
    miningUptimeFraction: site.miningUptimeFraction,
    conversionStartYears,
    deliveryProbability: site.deliveryProbability ?? assumptions.deliveryProbability,
    rentUsdPerKwMonth: site.rentUsdPerKwMonth ?? assumptions.rentUsdPerKwMonth,
    leaseCapexUsdPerW: site.leaseCapexUsdPerW ?? assumptions.leaseCapexUsdPerW,
    gridPerCriticalMw,
    criticalMw: site.gridMw / gridPerCriticalMw,
    fleetTh: (miningMw * 1e6) / (site.miningPue * site.efficiencyJPerTh),
    startQuarters: quartersOf(conversionStartYears),
  };
}
