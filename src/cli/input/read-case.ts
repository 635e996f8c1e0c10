import type { Assumptions, Market, Site } from "../../economics/index.js";
import { assumptionFields, marketFields, siteFields } from "../../economics/fields.js";
import { refused } from "../outcome.js";
import { inWordsOf, isRecord, unknownField } from "./field-names.js";

/** A case file: what it gives itself; the rest is left to preset and base values. Its numbers are checked by the model. */
export interface CaseFile {
  readonly sites: readonly Site[];
  readonly owners: readonly (string | null)[];
  readonly statuses: readonly (string | null)[];
  readonly market: Partial<Market>;
  readonly assumptions: Partial<Assumptions>;
}

/** `{ market, assumptions, sites }`. @throws Stop (refused) naming the part that is missing or not known. */
export function readCase(json: unknown, path: string): CaseFile {
  if (!isRecord(json))
    throw refused(`${path} is ${inWordsOf(json)}; a case is an object with market, assumptions and sites.`);
  if (Array.isArray(json.market))
    throw refused(`${path} holds results of the model, not a case: its market is a list of quarters.`);
  const stray = unknownField(json, ["market", "assumptions", "sites", "provenance"], "a case");
  if (stray !== undefined) throw refused(`${path}: ${stray}`);
  const market = partOf(json.market, "market", [...marketFields, "hashpriceCurve"], path);
  requireCurve(market.hashpriceCurve, path);
  return {
    market: market,
    assumptions: partOf(json.assumptions, "assumptions", assumptionFields, path),
    ...readSiteList(json.sites, path),
  };
}

/** The fields of a part that are given; null stands for "not given". */
function partOf(part: unknown, name: string, known: readonly string[], path: string): Record<string, unknown> {
  if (part === undefined || part === null) return {};
  if (!isRecord(part)) throw refused(`${path}: ${name} is ${inWordsOf(part)}; an object of named numbers is needed.`);
  const stray = unknownField(part, known, name);
  if (stray !== undefined) throw refused(`${path}: ${stray}`);
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));
}

export function requireCurve(curve: unknown, path: string): void {
  if (curve === undefined) return;
  const list = Array.isArray(curve) && curve.every((value) => value === null || typeof value === "number");
  if (!list) throw refused(`${path}: hashpriceCurve must be a list of numbers or nulls, one a quarter.`);
}

function readSiteList(sites: unknown, path: string): Pick<CaseFile, "sites" | "owners" | "statuses"> {
  if (!Array.isArray(sites)) throw refused(`${path}: sites is ${inWordsOf(sites)}; a list of sites is needed.`);
  if (sites.length === 0) throw refused(`${path}: the list of sites is empty.`);
  const read = sites.map((site, i) => readSite(site, `${path}: site ${i + 1}`));
  const words = (name: "owner" | "status") => read.map((site) => (typeof site[name] === "string" ? site[name] : null));
  return {
    sites: read.map(({ owner: _owner, status: _status, ...site }) => site as unknown as Site),
    owners: words("owner"),
    statuses: words("status"),
  };
}

function readSite(site: unknown, where: string): Readonly<Record<string, unknown>> {
  if (!isRecord(site)) throw refused(`${where} is ${inWordsOf(site)}; an object is needed.`);
  const stray = unknownField(site, ["name", "owner", "status", ...siteFields], "a site");
  if (stray !== undefined) throw refused(`${where}: ${stray}`);
  if (typeof site.name !== "string" || site.name.trim() === "") {
    throw refused(`${where} has no name: name is ${inWordsOf(site.name)}.`);
  }
  return { ...site, name: site.name.replace(unwritable, " ") };
}

/** Characters that no sheet can hold: a name with one would not be read back as it was. */
const unwritable =
  /[\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
