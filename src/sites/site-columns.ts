import type { Site } from "../economics/case.js";

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
 * Words of a header that name a column, best first, separated by "|". Word order does not matter.
 * `strong`: with or without a unit. `withUnit`: only beside a unit of the column's kind. `ask`: perhaps, so ask.
 * `also`: words that may stand beside them and change nothing.
 */
export interface ColumnWords {
  readonly kind: Kind;
  readonly strong: string;
  readonly withUnit?: string;
  readonly ask?: string;
  readonly also?: string;
}

export const columnWords: Readonly<Record<SiteColumn, ColumnWords>> = {
  name: {
    kind: "text",
    strong:
      "site|site name|facility|facility name|mine name|name of site|location|name|project|campus|mine|asset|plant",
  },
  owner: { kind: "text", strong: "owner|company|operator|owner operator" },
  status: { kind: "text", strong: "status|stage" },
  gridMw: {
    kind: "power",
    strong: "grid|grid connection|grid capacity|grid power|grid load|interconnection capacity",
    withUnit: "capacity|load|connection|power|interconnection|interconnect|site|facility|size",
    also: "site facility total connection nameplate rated",
  },
  criticalMw: {
    kind: "power",
    strong: "critical|critical it|it|it load|critical load|critical capacity|it capacity|critical it load",
  },
  miningMw: {
    kind: "power",
    strong: "mining load|mining capacity|mining power|mining|load mining",
    withUnit: "miners|hashing|mine load",
    also: "of which current load",
  },
  miningPue: { kind: "ratio", strong: "pue|mining pue|power usage effectiveness", also: "mining" },
  efficiencyJPerTh: {
    kind: "efficiency",
    strong: "efficiency|fleet efficiency",
    withUnit: "fleet|machines|miners|asics|rigs|",
    also: "fleet machine machines miner miners asic asics rig rigs mining nameplate",
  },
  powerPriceUsdPerKwh: {
    kind: "price",
    strong:
      "power price|power cost|electricity price|electricity cost|energy price|energy cost|electricity tariff|power tariff|power rate|electricity rate|energy rate",
    withUnit: "power|energy|electricity|price|cost|tariff|rate|ppa|",
    ask: "power|energy|electricity|price|cost|tariff|rate|ppa",
    also: "power energy electricity price cost all-in all in contract ppa tariff rate paid",
  },
  miningUptimeFraction: {
    kind: "share",
    strong: "uptime|availability|mining uptime|up time",
    ask: "utilisation|utilization|capacity factor|load factor",
    also: "mining fleet site machine",
  },
  conversionStartYears: {
    kind: "years",
    strong: "conversion|conversion start|until conversion|until conversion starts|before conversion",
    withUnit: "to start|until start",
    also: "to time starts",
  },
  deliveryProbability: {
    kind: "share",
    strong: "delivery probability|delivery probability lease",
    withUnit: "delivery",
    ask: "probability",
  },
  rentUsdPerKwMonth: {
    kind: "rent",
    strong: "rent|lease rent|ai rent|colocation rent|colo rent|lease rate|lease price",
    withUnit: "lease|",
    also: "critical it first year monthly",
  },
  leaseCapexUsdPerW: {
    kind: "capex",
    strong: "capex|lease capex|ai capex|hall capex|hall capex lease|conversion capex|build capex|retrofit capex",
    withUnit: "build cost|conversion cost|capital cost|cost|",
    also: "critical it lease ai conversion",
  },
  gridPerCriticalMw: { kind: "ratio", strong: "grid critical|grid it|grid critical ratio|grid it ratio", also: "to" },
};

const isNumber = (column: SiteColumn): column is SiteNumber =>
  columnWords[column].kind !== "text" && column !== "criticalMw";
export const siteNumbers: readonly SiteNumber[] = (Object.keys(columnWords) as SiteColumn[]).filter(isNumber);
