import { inputOf, stampOf } from "../roles.js";
import type { Quantity } from "../../economics/index.js";
import { CENT_USD, quantities } from "../../economics/index.js";
import type { NumberStyle, ScalarLine, Section, SiteSheet, Validation } from "../../sheet/plan.js";
import { baseMarketName } from "../../sites/assumptions/base-market-date.js";
import { groups } from "../../sites/assumptions/groups.js";
import type { CaseField } from "../../economics/fields.js";
import type { Context } from "../context.js";
import { numberStyle, sheetUnit } from "./input-look.js";
import { constant, fixed } from "../lines/line-builders.js";
import { ROBUST_LEAD_USD_PER_W } from "../summary/robust-lead.js";
import { siteLines } from "./site-input-lines.js";
import { sourceWords } from "./source-words.js";

/** Inputs: every typed or fetched number with its unit and source. The only sheet a reader changes. */
export function inputsSheet(context: Context): SiteSheet {
  const values: Readonly<Record<CaseField, number>> = { ...context.input.market, ...context.input.assumptions };
  return {
    form: "sites",
    id: "inputs",
    name: "Inputs",
    title: "Inputs",
    subtitle: "Every number that a person or a data feed decided. Change blue cells only; every sheet follows.",
    tab: "main",
    charts: [],
    sections: [
      { heading: "This comparison", lines: runLines(context) },
      ...groups.map(({ title, fields }) => ({
        heading: title,
        lines: fields.map((field) => fieldLine(context, field, values[field])),
      })),
      { heading: "Sites", breakBefore: true, lines: siteLines(context) },
      conversionSection(),
    ],
  };
}

function runLines({ details, asOfDate }: Context): ScalarLine[] {
  const text = (id: "preset" | "marketAsOf", label: string, value: string, note: string): ScalarLine => ({
    shape: "constant",
    id: id === "preset" ? "presetName" : id,
    role: stampOf(id),
    label,
    unit: "text",
    kind: "text",
    number: "text",
    value,
    note,
  });
  return [
    text("preset", "Preset", details.preset ?? "Base values", "what the values below start from"),
    dateLine(asOfDate),
    text(
      "marketAsOf",
      "Market as of",
      details.marketAsOf ?? baseMarketName,
      "when price, difficulty, fees and height were read",
    ),
  ];
}

const dateLine = (value: number): ScalarLine => ({
  shape: "constant",
  id: "asOfDate",
  role: inputOf("asOfDate"),
  name: "asOfDate",
  label: "Today",
  unit: "date",
  kind: "input",
  number: "date",
  value,
  note: "quarter 1 starts here",
});

function fieldLine(context: Context, field: CaseField, value: number): ScalarLine {
  const { source, note } = sourceWords(context, field, value);
  return {
    shape: "constant",
    id: field,
    role: inputOf(field),
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

/** Fixed by the protocol and the calendar: here so that no formula hides a number. */
function conversionSection(): Section {
  const worked = (
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
      worked("hoursPerQuarter", "Hours in a quarter", "hours", "quantity", "365.25*24/4", 2191.5, "365.25 days a year"),
      worked(
        "blocksPerQuarter",
        "Blocks in a quarter",
        "blocks",
        "integer",
        "{hoursPerQuarter}*6",
        13149,
        "one block in ten minutes",
      ),
      fixed("centUsd", "A cent", "USD", "price", CENT_USD, "added-up cash within a cent of zero is zero"),
      fixed("blocksPerEra", "Blocks between halvings", "blocks", "integer", 210000, "Bitcoin protocol"),
      fixed("firstSubsidyBtc", "Subsidy of the first era", "BTC/block", "integer", 50, "Bitcoin protocol"),
      worked(
        "hashesPerPhDay",
        "Hashes of one PH/s in a day",
        "hashes",
        "difficulty",
        "24*60*60*10^15",
        86400e15,
        "a petahash is 10^15 hashes",
      ),
      worked(
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
        0.4,
        "about year 3 of 5, as IREN and Microsoft agreed",
      ),
      fixed(
        "robustLeadUsdPerW",
        "Lead under which a ranking is not robust",
        "USD/W",
        "usdPerW",
        ROBUST_LEAD_USD_PER_W,
        "judgement: within the error of any such model",
      ),
    ],
  };
}
