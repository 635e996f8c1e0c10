import {
  assumptionFields,
  marketFields,
  siteFields,
  type Assumptions,
  type Market,
  type Site,
} from "../economics/index.js";
import type { ComparisonDetails } from "./context.js";

/** A case as far as a record has it: fields of this version's model may be missing. */
export interface ReadCase extends ReadScenario {
  readonly sites: readonly (Partial<Site> & { readonly name: string })[];
}

export interface ReadScenario {
  readonly market: Partial<Market>;
  readonly assumptions: Partial<Assumptions>;
}

export interface ReadDetails extends Omit<ComparisonDetails, "scenarios"> {
  readonly scenarios?: readonly (ReadScenario & { readonly name: string })[];
}

type Entries = Readonly<Record<string, unknown>>;

export const isEntries = (value: unknown): value is Entries =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === "string";

/** Fields that are numbers; what is anything else counts as missing. */
const numbersOf = (from: unknown, fields: readonly string[]): Record<string, number> =>
  isEntries(from)
    ? Object.fromEntries(fields.flatMap((field) => (isNumber(from[field]) ? [[field, from[field]]] : [])))
    : {};

export function readScenario(from: Entries): ReadScenario {
  const market = numbersOf(from.market, marketFields);
  const curve = isEntries(from.market) ? from.market.hashpriceCurve : undefined;
  const drawn = Array.isArray(curve) ? { hashpriceCurve: curve.map((value) => (isNumber(value) ? value : null)) } : {};
  return { market: { ...market, ...drawn }, assumptions: numbersOf(from.assumptions, assumptionFields) };
}

export function readCase(from: Entries): ReadCase {
  const rows: readonly unknown[] = Array.isArray(from.sites) ? from.sites : [];
  const sites = rows.filter(isEntries).map((site) => ({
    ...numbersOf(site, siteFields),
    name: isText(site.name) ? site.name : "",
  }));
  return { ...readScenario(from), sites };
}

const textDetails = ["sitesFrom", "preset", "marketAsOf", "version", "flipsSite", "cashFlowSite", "builtAt"] as const;
const numberDetails = ["asOfDate", "pricePoints"] as const;
const listDetails = ["owners", "statuses"] as const;
export const detailFields = [...textDetails, ...numberDetails, ...listDetails, "sources", "scenarios"] as const;

export function readDetails(from: Entries): ReadDetails {
  const lists = listDetails.flatMap((field) => {
    const list: unknown = from[field];
    return Array.isArray(list) ? [[field, list.map((one: unknown) => (isText(one) ? one : null))] as const] : [];
  });
  const { sources, scenarios } = from;
  return {
    ...Object.fromEntries(textDetails.flatMap((field) => (isText(from[field]) ? [[field, from[field]]] : []))),
    ...numbersOf(from, numberDetails),
    ...Object.fromEntries(lists),
    ...(isEntries(sources) ? { sources: textsOf(sources, [...marketFields, ...assumptionFields]) } : {}),
    ...(Array.isArray(scenarios) ? { scenarios: scenarios.filter(isEntries).map(namedScenario) } : {}),
  };
}

const textsOf = (from: Entries, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.flatMap((field) => (isText(from[field]) ? [[field, from[field]]] : [])));

const namedScenario = (from: Entries) => ({ name: isText(from.name) ? from.name : "", ...readScenario(from) });
