import { basename } from "node:path";
import { fingerprint, VERSION, PRODUCT, type ComparisonDetails, type Stamp } from "../../comparison/index.js";
import { baseMarketName } from "../../sites/assumptions/base-market-date.js";
import { quartersOf, type Case } from "../../economics/index.js";
import { baseAssumptions, baseMarket } from "../../sites/assumptions/values.js";
import { completeCase } from "../../sites/assumptions/complete-case.js";
import { baseName, presetOverrides, type PresetName } from "../../sites/assumptions/presets.js";
import type { AssumptionsRead } from "../../sites/assumptions/read-assumptions.js";
import type { CaseFile } from "./read-case.js";
import type { MarketFile } from "./read-market.js";

/** What the files and options of a command line give. Later ones win: preset, case, market, assumptions. */
export interface Given {
  readonly table: CaseFile;
  readonly sitesFrom: string;
  readonly preset: PresetName | typeof baseName;
  readonly market: { readonly path: string; readonly file: MarketFile } | null;
  readonly assumptions: { readonly path: string; readonly file: AssumptionsRead } | null;
  readonly builtAt: Date;
}

export interface Inputs {
  readonly input: Case;
  readonly details: ComparisonDetails;
  readonly provenance: Stamp;
}

/** The whole case, as the pane completes it, with what the workbook tells about its making. */
export function inputsOf(given: Given): Inputs {
  const { table, market, assumptions, preset } = given;
  const input = withPlainCurve(
    completeCase(
      table.sites,
      { ...table.market, ...market?.file.market, ...assumptions?.file.market },
      { ...table.assumptions, ...assumptions?.file.assumptions },
      presetOverrides(preset),
    ),
  );
  const details = detailsOf(given, input);
  return {
    input,
    details,
    provenance: {
      product: PRODUCT,
      version: VERSION,
      marketAsOf: details.marketAsOf ?? baseMarketName,
      preset,
      inputsHash: fingerprint(input),
    },
  };
}

function detailsOf(given: Given, input: Case): ComparisonDetails {
  const { table, sitesFrom, preset, market, builtAt } = given;
  const asOf = market?.file.asOf ?? null;
  return {
    owners: table.owners,
    statuses: table.statuses,
    sitesFrom,
    preset,
    ...(market || "btcPriceUsd" in table.market ? { marketAsOf: asOf?.toISOString() ?? wordsOf(given) } : {}),
    ...(asOf ? { asOfDate: dateSerial(asOf) } : {}),
    sources: sourcesOf(given, input),
    builtAt: builtAt.toISOString(),
    version: VERSION,
  };
}

const wordsOf = ({ market, sitesFrom }: Given): string => `as given in ${market ? basename(market.path) : sitesFrom}`;

const dayMs = 86_400_000;
/** The day of a moment (UTC) as Excel counts days: 25,569 is 1970-01-01. */
const dateSerial = (moment: Date): number => Math.floor(moment.getTime() / dayMs) + 25_569;

/** Presets bring their own sources; what a file gave in their place is said here. */
function sourcesOf({ market, assumptions }: Given, input: Case): Record<string, string> {
  const base: Readonly<Record<string, unknown>> = { ...baseMarket, ...baseAssumptions };
  const values: Readonly<Record<string, unknown>> = { ...input.market, ...input.assumptions };
  const from = (path: string, fields: object) =>
    Object.keys(fields).map((name) => [name, `from ${basename(path)}`] as const);
  const told = Object.fromEntries<string>([
    ...(market ? [...from(market.path, market.file.market), ...Object.entries(market.file.sources)] : []),
    ...(assumptions ? from(assumptions.path, { ...assumptions.file.market, ...assumptions.file.assumptions }) : []),
  ]);
  return Object.fromEntries(Object.entries(told).filter(([name]) => values[name] !== base[name]));
}

/** The hashprice curve as a sheet can hold it: a value or nothing for each quarter that the model has. */
function withPlainCurve({ market: { hashpriceCurve, ...market }, ...rest }: Case): Case {
  const curve = (hashpriceCurve ?? []).slice(0, quartersOf(market.horizonYears) + 1).map((value) => value || null);
  while (curve.length > 0 && curve[curve.length - 1] === null) curve.pop();
  return { ...rest, market: curve.length > 0 ? { ...market, hashpriceCurve: curve } : market };
}
