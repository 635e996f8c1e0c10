import type { Site } from "../../../economics/model/case.js";

export type SiteNumber = Exclude<keyof Site, "name">;
export type SiteText = "name" | "owner" | "status";
/** `criticalMw` is understood only to keep it from being taken for grid MW. */
export type SiteColumn = SiteNumber | SiteText | "criticalMw";

/** What a column's numbers measure; a unit belongs to one kind. */
export type Kind = "text" | "power" | "price" | "efficiency" | "share" | "ratio" | "years" | "rent" | "capex";

/** Taken where a table gives none: the first sample site's (Riot and IREN report 0.87-0.91; air-cooled, warm climate). */
export const siteDefaults = { miningUptimeFraction: 0.9, miningPue: 1.03 } as const;

/** Any valid efficiency: a site that mines with 0 MW has no machines to apply it to. */
export const unusedEfficiencyJPerTh = 20;

/** Required columns, each with a header that people would understand. */
export const plainHeader = {
  name: "Site",
  gridMw: "Grid MW",
  powerPriceUsdPerKwh: "Power price ($/kWh)",
  efficiencyJPerTh: "Efficiency (J/TH)",
} as const;
export type RequiredColumn = keyof typeof plainHeader;
export const requiredColumns = Object.keys(plainHeader) as readonly RequiredColumn[];

/**
 * Words of a header that name a column: phrases separated by "|", best first; alternatives for one word by ",". Word
 * order does not matter. `strong`: with or without a unit. `unit`: only beside a unit of the column's kind ("" is the
 * unit alone). `ask`: perhaps. `also`: words that may stand beside them and change nothing.
 */
export interface ColumnWords {
  readonly kind: Kind;
  readonly strong: string;
  readonly unit?: string;
  readonly ask?: string;
  readonly also?: string;
}

const column = (kind: Kind, strong: string, unit?: string, also?: string, ask?: string): ColumnWords => ({
  kind,
  strong,
  ...(unit === undefined ? {} : { unit }),
  ...(also === undefined ? {} : { also }),
  ...(ask === undefined ? {} : { ask }),
});

const machines = "fleet,machine,machines,miner,miners,asic,asics,rig,rigs";

export const columnWords: Readonly<Record<SiteColumn, ColumnWords>> = {
  name: column("text", "site|facility|name,location|project|campus|mine|asset|plant", undefined, "name"),
  owner: column("text", "owner|company|operator", undefined, "name"),
  status: column("text", "status|stage"),
  gridMw: column(
    "power",
    "grid|grid,interconnection capacity,connection,power,load",
    "capacity|load|connection|power|interconnection,interconnect|site,facility|size",
    "site facility total nameplate rated",
  ),
  criticalMw: column("power", "critical|critical load,capacity"),
  miningMw: column("power", "mining|mining load,capacity,power", "hashing,miners|mine load", "of which current"),
  miningPue: column("ratio", "pue|power usage effectiveness", undefined, "mining"),
  efficiencyJPerTh: column("efficiency", "efficiency", "", `mining nameplate ${machines.replace(/,/g, " ")}`),
  powerPriceUsdPerKwh: column(
    "price",
    "power,electricity,energy price,cost,rate,tariff",
    "power,electricity,energy|price,cost,rate,tariff|",
    "all-in contract ppa paid",
    "power,electricity,energy|price,cost,rate,tariff",
  ),
  miningUptimeFraction: column(
    "share",
    "uptime|availability|up time",
    undefined,
    "mining fleet site machine",
    "utilisation,utilization|capacity,load factor",
  ),
  conversionStartYears: column("years", "conversion|until,before conversion", "until start", "start starts time"),
  deliveryProbability: column(
    "share",
    "delivery probability|delivery lease probability",
    "delivery",
    "",
    "probability",
  ),
  rentUsdPerKwMonth: column("rent", "rent|lease,ai,colocation,colo rent|lease rate,price", "lease|", "critical"),
  leaseCapexUsdPerW: column(
    "capex",
    "capex|build,retrofit,hall capex|hall lease capex",
    "build,capital cost|cost|",
    "critical lease ai conversion",
  ),
  gridPerCriticalMw: column("ratio", "grid critical|grid critical ratio", "|ratio"),
};

const isNumber = (column: SiteColumn): column is SiteNumber =>
  columnWords[column].kind !== "text" && column !== "criticalMw";
export const siteNumbers: readonly SiteNumber[] = (Object.keys(columnWords) as SiteColumn[]).filter(isNumber);
