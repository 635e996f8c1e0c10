import { check, quantities, type Market } from "../../economics/index.js";
import { checkCurve } from "../../economics/model/check-case.js";
import { marketFields } from "../../economics/fields.js";
import { inFile, refused } from "../outcome.js";
import { inWordsOf, isRecord, unknownField } from "./field-names.js";
import { requireCurve } from "./read-case.js";

/** What a market file gives, with where and when each number was read. */
export interface MarketFile {
  readonly market: Partial<Market>;
  /** Addresses by field, where the file says them. */
  readonly sources: Readonly<Record<string, string>>;
  /** The oldest reading; null where the file names no time. */
  readonly asOf: Date | null;
}

/** The numbers of a snapshot, as the pane saves it: `{ readings: { btcPriceUsd: { value, unit, source, asOf } … } }`. */
const snapshotFields = ["btcPriceUsd", "difficulty", "feesBtcPerBlock", "blockHeight"] as const;

/**
 * A market snapshot, the market of a case file, or plain market fields with an optional `asOf`.
 * @throws Stop (refused) saying what is wrong with which number.
 */
export function readMarket(json: unknown, path: string, now: Date): MarketFile {
  if (!isRecord(json)) {
    throw refused(`${path} is ${inWordsOf(json)}; a market is an object with ${snapshotFields.join(", ")}.`);
  }
  if ("readings" in json) return readSnapshot(json.readings, path, now);
  return readPlain(isRecord(json.market) ? marketOfCase(json, json.market, path) : json, path, now);
}

/** A case file's market; a time beside it counts for it. */
function marketOfCase(json: Readonly<Record<string, unknown>>, market: object, path: string): Record<string, unknown> {
  const stray = unknownField(json, ["market", "asOf", "assumptions", "sites", "provenance"], "a file with a market");
  if (stray !== undefined) throw refused(`${path}: ${stray}`);
  return { ...(json.asOf === undefined ? {} : { asOf: json.asOf }), ...market };
}

function readSnapshot(readings: unknown, path: string, now: Date): MarketFile {
  if (!isRecord(readings))
    throw refused(`${path}: readings is ${inWordsOf(readings)}; an object of four numbers is needed.`);
  const stray = unknownField(readings, snapshotFields, "readings");
  if (stray !== undefined) throw refused(`${path}: ${stray}`);
  const read = snapshotFields.map((name) => readReading(readings[name], name, path, now));
  return {
    market: Object.fromEntries(read.map(({ name, value }) => [name, value])),
    sources: Object.fromEntries(read.flatMap(({ name, source }) => (source === null ? [] : [[name, source]]))),
    asOf: new Date(Math.min(...read.map(({ asOf }) => asOf.getTime()))),
  };
}

function readReading(reading: unknown, name: (typeof snapshotFields)[number], path: string, now: Date) {
  const where = `${path}: readings.${name}`;
  if (!isRecord(reading)) {
    throw refused(`${where} is ${inWordsOf(reading)}; all four are needed: ${snapshotFields.join(", ")}.`);
  }
  const { unit } = quantities[name];
  if (reading.unit !== undefined && reading.unit !== unit) {
    throw refused(`${where} is in ${inWordsOf(reading.unit)}; ${unit} is needed.`);
  }
  const value = checked(name, reading.value, where);
  const source = typeof reading.source === "string" ? reading.source : null;
  return { name, value, source, asOf: momentOf(reading.asOf, `${where}.asOf`, now) };
}

function readPlain({ asOf, ...fields }: Readonly<Record<string, unknown>>, path: string, now: Date): MarketFile {
  const stray = unknownField(fields, [...marketFields, "hashpriceCurve"], "a market");
  if (stray !== undefined) throw refused(`${path}: ${stray}`);
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  if (given.length === 0)
    throw refused(`${path} gives no market number; it may give ${marketFields.slice(0, 4).join(", ")} and others.`);
  requireCurve(fields.hashpriceCurve, path);
  const curve = (fields.hashpriceCurve ?? []) as NonNullable<Market["hashpriceCurve"]>;
  inFile(path, () => checkCurve(curve));
  for (const name of marketFields) if (fields[name] != null) checked(name, fields[name], path);
  return {
    market: Object.fromEntries(given),
    sources: {},
    asOf: asOf === undefined || asOf === null ? null : momentOf(asOf, `${path}: asOf`, now),
  };
}

const checked = (name: (typeof marketFields)[number], value: unknown, where: string): number =>
  inFile(where, () => check(name, value));

/** 2025-02-30 is none, though the language would take it for March 2. */
function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}

/** Two clocks may differ by so much. */
const driftMs = 10 * 60_000;

/** A day, or a time with its zone: without one it would be another moment on every machine. */
const moment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[-+]\d\d:\d\d))?$/;

function momentOf(text: unknown, where: string, now: Date): Date {
  const iso = typeof text === "string" && moment.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(iso) || !isDay(String(text).slice(0, 10)))
    throw refused(`${where} is ${inWordsOf(text)}; a time such as 2025-11-17T14:05:00Z is needed, with its zone.`);
  if (iso > now.getTime() + driftMs) throw refused(`${where} is ${String(text).slice(0, 24)}, in the future.`);
  return new Date(iso);
}
