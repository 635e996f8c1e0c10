import { findQuantity, quantities } from "../economics/index.js";
import type { Quantity, Site } from "../economics/index.js";
import type {
  CellValue,
  Line,
  NumberStyle,
  ScalarLine,
  Section,
  SiteLine,
  SiteSheet,
  Validation,
} from "../sheet/plan.js";
import { groups, type CaseField } from "../sites/groups.js";
import { constant, shownUnit } from "./line-builders.js";
import type { Context } from "./context.js";
import { sourceWords } from "./source-words.js";

/** Inputs: every typed or fetched number with its unit and source. The only sheet a reader changes. */
export function inputsSheet(context: Context): SiteSheet {
  return {
    form: "sites",
    id: "inputs",
    name: "Inputs",
    title: "Inputs",
    subtitle: "Every number that a person or a data feed decided. Change blue cells only; every sheet follows.",
    tabColour: "0000C8",
    charts: [],
    sections: [
      { heading: "This comparison", lines: runLines(context) },
      ...groups.map(({ title, fields }) => ({
        heading: title,
        lines: fields.map((field) => fieldLine(context, field)),
      })),
      { heading: "Sites", breakBefore: true, lines: siteLines(context) },
      conversionSection(),
    ],
  };
}

function runLines({ details, asOfDate }: Context): ScalarLine[] {
  const text = (id: string, label: string, value: string, note: string): ScalarLine => ({
    shape: "constant",
    id,
    label,
    unit: "text",
    kind: "text",
    number: "text",
    value,
    note,
  });
  return [
    text("presetName", "Preset", details.preset ?? "Base values", "what the values below start from"),
    dateLine(asOfDate),
    text(
      "marketAsOf",
      "Market as of",
      details.marketAsOf ?? BASE_MARKET,
      "when price, difficulty, fees and height were read",
    ),
  ];
}

const dateLine = (value: number): ScalarLine => ({
  shape: "constant",
  id: "asOfDate",
  name: "asOfDate",
  label: "Today",
  unit: "date",
  kind: "input",
  number: "date",
  value,
  note: "quarter 1 starts here",
});

export const BASE_MARKET = "base values, November 2025";

function fieldLine(context: Context, field: CaseField): ScalarLine {
  const value: number = { ...context.input.market, ...context.input.assumptions }[field];
  const { source, note } = sourceWords(context, field, value);
  return {
    shape: "constant",
    id: field,
    name: field,
    label: quantities[field].label,
    unit: sheetUnit(field),
    kind: "input",
    number: numberStyle(field),
    value,
    note,
    validation: rangeOf(context, field),
    ...(source.startsWith("https://") ? { link: source } : {}),
  };
}

const sheetUnit = (field: keyof typeof quantities): string => shownUnit(quantities[field].unit, numberStyle(field));

const isShare = (unit: string): boolean => unit === "fraction" || /^(a|of) /.test(unit);

export function numberStyle(field: string): NumberStyle {
  const unit = findQuantity(field)?.unit ?? "";
  if (isShare(unit)) return "percent";
  if (field === "difficulty") return "difficulty";
  if (/^(USD\/kWh|BTC\/block)$/.test(unit)) return "rate";
  if (/^(USD\/BTC|USD\/GPU|USD\/MW-year|USD\/grid MW)$/.test(unit)) return "money";
  if (unit === "block") return "integer";
  if (unit === "years") return "years";
  return /^USD/.test(unit) || unit === "ratio" || unit === "kW" ? "price" : "quantity";
}

function rangeOf({ quarters }: Context, field: CaseField): Validation {
  const { min, max, label, unit }: Quantity = quantities[field];
  if (field === "horizonYears")
    return {
      type: "range",
      min: 1,
      max: quarters / 4,
      message: `The sheets have rows for ${quarters} quarters. For a longer horizon, build again.`,
    };
  return { type: "range", min, max, message: `${label}: ${min} to ${max} ${unit}.` };
}

interface SiteField {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly number: NumberStyle;
  readonly value: (site: Site, i: number) => CellValue;
  readonly note: string;
}

const optional = "blank: the value above";

function siteLines({ input, details }: Context): Line[] {
  const from = details.sitesFrom ? `site table, ${details.sitesFrom}` : "site table";
  const known = (field: keyof typeof quantities, note = from): SiteField => ({
    id: `site${field.charAt(0).toUpperCase()}${field.slice(1)}`,
    label: `Site: ${quantities[field].label.charAt(0).toLowerCase()}${quantities[field].label.slice(1)}`,
    unit: sheetUnit(field),
    number: numberStyle(field),
    value: (site) => site[field as keyof Site] ?? null,
    note,
  });
  const words = (id: string, label: string, value: SiteField["value"]): SiteField => ({
    id,
    label,
    unit: "text",
    number: "text",
    value,
    note: from,
  });
  const fields: SiteField[] = [
    words("siteName", "Site", (site) => site.name),
    words("siteOwner", "Owner", (_, i) => details.owners?.[i] ?? null),
    words("siteStatus", "Status", (_, i) => details.statuses?.[i] ?? null),
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
  return fields.map((field) => siteLine(field, input.sites));
}

function siteLine({ id, label, unit, number, value, note }: SiteField, sites: readonly Site[]): SiteLine {
  const range = findQuantity(id.charAt(4).toLowerCase() + id.slice(5));
  const validation: Validation | undefined = range && {
    type: "range",
    min: range.min,
    max: range.max,
    message: `${range.label}: ${range.min} to ${range.max} ${range.unit}.`,
  };
  return {
    shape: "site",
    id,
    label,
    unit,
    kind: "input",
    number,
    values: sites.map(value),
    note,
    ...(validation ? { validation } : {}),
  };
}

/** Fixed by the protocol and the calendar: here so that no formula hides a number. */
function conversionSection(): Section {
  const fixed = (
    id: string,
    label: string,
    unit: string,
    number: NumberStyle,
    formula: string,
    value: number,
    note: string,
  ): ScalarLine => constant(id, label, unit, number, formula, value, { note });
  return {
    heading: "Fixed by protocol and calendar",
    lines: [
      fixed("hoursPerQuarter", "Hours in a quarter", "hours", "quantity", "365.25*24/4", 2191.5, "365.25 days a year"),
      fixed(
        "blocksPerQuarter",
        "Blocks in a quarter",
        "blocks",
        "integer",
        "{hoursPerQuarter}*6",
        13149,
        "one block in ten minutes",
      ),
      fixed("blocksPerEra", "Blocks between halvings", "blocks", "integer", "210000", 210000, "Bitcoin protocol"),
      fixed("firstSubsidyBtc", "Subsidy of the first era", "BTC/block", "integer", "50", 50, "Bitcoin protocol"),
      fixed(
        "hashesPerPhDay",
        "Hashes of one PH/s in a day",
        "hashes",
        "difficulty",
        "24*60*60*10^15",
        86400e15,
        "a petahash is 10^15 hashes",
      ),
      fixed(
        "hashesPerDifficulty",
        "Hashes per block at difficulty 1",
        "hashes",
        "difficulty",
        "2^32",
        4294967296,
        "Bitcoin protocol",
      ),
      fixed(
        "prepaymentCreditStart",
        "Prepayment is credited after this share of a cycle",
        "% of a cycle",
        "percent",
        "0.4",
        0.4,
        "about year 3 of 5, as IREN and Microsoft agreed",
      ),
      fixed(
        "robustLeadUsdPerW",
        "Lead under which a ranking is not robust",
        "USD/W",
        "usdPerW",
        "0.25",
        0.25,
        "judgement: within the error of any such model",
      ),
    ],
  };
}
