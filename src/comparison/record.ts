import { assumptionFields, marketFields, requiredSiteFields, siteFields, type Case } from "../economics/index.js";
import type { ComparisonDetails } from "./context.js";
import {
  detailFields,
  isEntries,
  readCase,
  readDetails,
  type ReadCase,
  type ReadDetails,
  type ReadScenario,
} from "./record-fields.js";
import { VERSION } from "./version.js";

/**
 * What a workbook was built from, whole: the case and the details, as JSON in cells of Checks. Keep-edits, verify and
 * "open again in the pane" read this one record with this one reader. Numbers are exact to the last bit.
 */
const SCHEMA = "three-paths comparison";
/** Of the record's form. A new field of the model is none: what an older record lacks is told, field by field. */
export const RECORD_VERSION = 1;

/** A cell holds 32,767 characters; some programs add one. */
const LONGEST_PIECE = 31_900;
/** More than 200 sites with long names could take; what is longer was not written by us. */
const MOST_PIECES = 99;

const pieceStart = (number: number, of: number): string => `Three Paths record ${number} of ${of}: `;
const piece = /^Three Paths record (\d{1,2}) of (\d{1,2}): (.*)$/s;

/**
 * The cells of a record, in order. Every one begins with words, so that no program takes it for a formula, and is plain
 * ASCII, so that none changes a letter.
 */
export function recordCells(input: Case, details: ComparisonDetails): string[] {
  const record = {
    schema: SCHEMA,
    version: RECORD_VERSION,
    product: details.version ?? VERSION,
    case: {
      market: picked(input.market, [...marketFields, "hashpriceCurve"]),
      assumptions: picked(input.assumptions, assumptionFields),
      sites: input.sites.map((site) => picked(site, ["name", ...siteFields])),
    },
    details: picked(details, detailFields),
  };
  const json = JSON.stringify(record).replace(/[^\x20-\x7e]/g, escaped);
  const parts = Array.from({ length: Math.ceil(json.length / LONGEST_PIECE) }, (_, i) =>
    json.slice(i * LONGEST_PIECE, (i + 1) * LONGEST_PIECE),
  );
  return parts.map((part, i) => pieceStart(i + 1, parts.length) + part);
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

const picked = (from: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)));

/** A record, as far as this version's model knows it. */
export interface RecordRead {
  readonly kind: "read";
  /** Of the record's form; above `RECORD_VERSION` a later product wrote it. */
  readonly version: number;
  /** The product's version that built the workbook. */
  readonly product: string;
  readonly input: ReadCase;
  readonly details: ReadDetails;
  /** Fields that the model of this version needs and the record lacks: "market.btcPriceUsd", "sites[2].gridMw". */
  readonly missing: readonly string[];
  /** Fields that the record has and this version does not know. */
  readonly strange: readonly string[];
}

/** Why there is nothing to read, in a sentence: no record at all, or one that was damaged. */
export interface RecordUnread {
  readonly kind: "none" | "broken";
  readonly problem: string;
}

/** Reads the record among the cells of one Checks sheet, wherever they stand. Never throws: cells are anybody's. */
export function readRecord(cells: Iterable<unknown>): RecordRead | RecordUnread {
  const pieces = new Map<number, string>();
  let count = 0;
  for (const cell of cells) {
    const [, number, of, text = ""] = (typeof cell === "string" && piece.exec(cell)) || [];
    if (number === undefined) continue;
    const [at, all] = [Number(number), Number(of)];
    const isOther = (count > 0 && count !== all) || (pieces.has(at) && pieces.get(at) !== text);
    if (isOther) return broken("Two records of different builds stand on one sheet.");
    if (at < 1 || at > all || all > MOST_PIECES) return broken(`A piece of the record is numbered ${at} of ${all}.`);
    count = all;
    pieces.set(at, text);
  }
  if (count === 0) return { kind: "none", problem: "The sheet holds no record of what the workbook was built from." };
  const gone = Array.from({ length: count }, (_, i) => i + 1).find((number) => !pieces.has(number));
  if (gone !== undefined) return broken(`Piece ${gone} of ${count} of the record is gone.`);
  return parsed(Array.from({ length: count }, (_, i) => pieces.get(i + 1)!).join(""));
}

const broken = (problem: string): RecordUnread => ({ kind: "broken", problem });

function parsed(json: string): RecordRead | RecordUnread {
  let record: unknown;
  try {
    record = JSON.parse(json);
  } catch {
    return broken("The record of what the workbook was built from was altered: it is no JSON any more.");
  }
  if (!isEntries(record) || record.schema !== SCHEMA)
    return broken("What stands in the record's cells is no record of a comparison.");
  const { version, product, case: written, details } = record;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return broken("The record does not say of which form it is.");
  const [given, told] = [isEntries(written) ? written : {}, isEntries(details) ? details : {}];
  const input = readCase(given);
  return {
    kind: "read",
    version,
    product: typeof product === "string" ? product : "",
    input,
    details: readDetails(told),
    missing: missingIn(input),
    strange: strangeIn(given, told),
  };
}

const absent = (from: object, fields: readonly string[]): string[] => fields.filter((field) => !(field in from));

const missingIn = ({ market, assumptions, sites }: ReadCase): string[] => [
  ...absent(market, marketFields).map((field) => `market.${field}`),
  ...absent(assumptions, assumptionFields).map((field) => `assumptions.${field}`),
  ...sites.flatMap((site, i) => absent(site, requiredSiteFields).map((field) => `sites[${i}].${field}`)),
];

function strangeIn(given: Readonly<Record<string, unknown>>, details: object): string[] {
  const beyond = (from: unknown, known: readonly string[], before: string): string[] =>
    isEntries(from)
      ? Object.keys(from)
          .filter((field) => !known.includes(field))
          .map((field) => before + field)
      : [];
  return [
    ...beyond(given.market, [...marketFields, "hashpriceCurve"], "market."),
    ...beyond(given.assumptions, assumptionFields, "assumptions."),
    ...beyond(details, detailFields, "details."),
  ];
}

/** The case and details of a record that lacks nothing; null for one that does. */
export function wholeRecord({
  input,
  details,
  missing,
}: RecordRead): { input: Case; details: ComparisonDetails } | null {
  const scenarios = details.scenarios ?? [];
  if (missing.length > 0 || !scenarios.every(isWhole)) return null;
  return { input: input as Case, details: details as ComparisonDetails };
}

const isWhole = ({ market, assumptions }: ReadScenario): boolean =>
  absent(market, marketFields).length + absent(assumptions, assumptionFields).length === 0;
