import { siteInputOf, siteNames } from "../roles.js";
import type { Site } from "../../economics/index.js";
import { quantities } from "../../economics/index.js";
import type { CellValue, Line, NumberStyle, Role, SiteLine, Validation } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { numberStyle, sheetUnit } from "./input-look.js";

interface SiteField {
  readonly id: string;
  readonly role: Role;
  /** The field's entry in the dictionary; none for words. */
  readonly field?: SiteQuantity;
  readonly label: string;
  readonly unit: string;
  readonly number: NumberStyle;
  readonly value: (site: Site, i: number) => CellValue;
  readonly note: string;
}

type SiteQuantity = keyof typeof quantities;

const optional = "blank: the value above";

export function siteLines({ input, details }: Context): Line[] {
  const from = details.sitesFrom ? `site table, ${details.sitesFrom}` : "site table";
  const known = (field: SiteQuantity, note = from): SiteField => ({
    field,
    role: siteInputOf(field),
    id: `site${field.charAt(0).toUpperCase()}${field.slice(1)}`,
    label: `Site: ${quantities[field].label.charAt(0).toLowerCase()}${quantities[field].label.slice(1)}`,
    unit: sheetUnit(field),
    number: numberStyle(field),
    value: (site) => site[field as keyof Site] ?? null,
    note,
  });
  const words = (id: string, role: Role, label: string, value: SiteField["value"]): SiteField => ({
    id,
    role,
    label,
    unit: "text",
    number: "text",
    value,
    note: from,
  });
  const fields: SiteField[] = [
    words("siteName", siteNames, "Site", (site) => site.name),
    words("siteOwner", siteInputOf("owner"), "Owner", (_, i) => details.owners?.[i] ?? null),
    words("siteStatus", siteInputOf("status"), "Status", (_, i) => details.statuses?.[i] ?? null),
    known("gridMw"),
    known("miningMw", "blank: the whole connection"),
    known("miningPue"),
    known("efficiencyJPerTh"),
    known("powerPriceUsdPerKwh"),
    known("miningUptimeFraction"),
    known("conversionStartYears", optional),
    known("deliveryProbability", optional),
    known("rentUsdPerKwMonth", optional),
    known("leaseCapexUsdPerW", optional),
    known("gridPerCriticalMw", optional),
  ];
  const numbers: SiteLine = {
    shape: "site",
    id: "siteNumber",
    label: "Number",
    unit: "no.",
    kind: "text",
    number: "integer",
    values: input.sites.map((_, i) => i + 1),
    note: "sites are looked up by it",
  };
  return [numbers, ...fields.map((field) => siteLine(field, input.sites))];
}

function siteLine(one: SiteField, sites: readonly Site[]): SiteLine {
  const { id, role, field, label, unit, number, value, note } = one;
  const range = field && quantities[field];
  const validation: Validation | undefined = range && {
    type: "range",
    min: range.min,
    max: range.max,
    message: `${range.label}: ${range.min} to ${range.max} ${range.unit}.`,
  };
  return {
    shape: "site",
    id,
    role,
    label,
    unit,
    kind: "input",
    number,
    values: sites.map(value),
    note,
    ...(validation ? { validation } : {}),
  };
}
