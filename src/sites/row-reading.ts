import { quantities } from "../economics/quantities.js";
import { inWords } from "../economics/number-words.js";
import { allowedFor, isFault, type CellFault } from "./cell-reading.js";
import { errorOf, isBlank, plainCell, textOf } from "./cells.js";
import type { NumberColumn } from "./number-column.js";
import { siteDefaults, unusedEfficiencyJPerTh, type SiteNumber, type SiteText } from "./site-columns.js";
import type { ReadSite, RowRead } from "./sites-read.js";

export interface RowFault extends CellFault {
  readonly column: number;
}

/** A row of the table as values or faults; `site` is null when any cell was refused. */
export interface RowReading {
  readonly row: RowRead;
  readonly site: ReadSite | null;
  readonly faults: readonly RowFault[];
}

export interface RowColumns {
  readonly text: ReadonlyMap<SiteText, number>;
  readonly numbers: readonly NumberColumn[];
}

const needed: readonly SiteNumber[] = ["gridMw", "powerPriceUsdPerKwh", "efficiencyJPerTh"];
const allFields: readonly SiteNumber[] = [
  ...needed,
  "miningMw",
  "miningPue",
  "miningUptimeFraction",
  "conversionStartYears",
  "deliveryProbability",
  "rentUsdPerKwMonth",
  "leaseCapexUsdPerW",
  "gridPerCriticalMw",
];
type Values = Partial<Record<SiteNumber, number | null>>;

const blankFault = (field: SiteNumber, column: number): RowFault => {
  const free = field === "powerPriceUsdPerKwh" ? " Free power is a typed 0." : "";
  return { column, title: "is blank", advice: `${allowedFor(field)}${free}` };
};

/** Blank cells that a site cannot do without. A site that mines with 0 MW has no machines, so needs no efficiency. */
const isNeeded = (field: SiteNumber, values: Values): boolean =>
  needed.includes(field) && !(field === "efficiencyJPerTh" && values.miningMw === 0);

function tooMuchMining(values: Values, columns: RowColumns): RowFault[] {
  const { miningMw, gridMw } = values;
  if (miningMw == null || gridMw == null || miningMw <= gridMw) return [];
  const column = columns.numbers.find(({ field }) => field === "miningMw")?.index ?? 0;
  const advice = `${quantities.miningMw.label} must be at most the grid connection of ${inWords(gridMw)} MW.`;
  return [{ column, title: `is ${inWords(miningMw)} MW`, advice }];
}

function nameFault(cell: unknown, type: string | undefined, column: number): RowFault[] {
  const error = errorOf(plainCell(cell), type);
  if (error !== null) return [{ column, title: `holds ${error}`, advice: "A site needs a name; repair the formula." }];
  return textOf(plainCell(cell)) === "" ? [{ column, title: "is blank", advice: "A site needs a name." }] : [];
}

/** Reads one row into a site, or says what is wrong with which of its cells. */
export function readRow(
  row: number,
  cell: (column: number) => unknown,
  type: (column: number) => string | undefined,
  columns: RowColumns,
  sheetRow: number,
): RowReading {
  const values: Values = {};
  const faults: RowFault[] = [];
  for (const column of columns.numbers) {
    const read = column.read(row);
    if (typeof read === "object" && read !== null && isFault(read)) faults.push({ ...read, column: column.index });
    values[column.field] = typeof read === "number" ? read : null;
  }
  const refused = new Set(faults.map((fault) => fault.column));
  for (const { field, index } of columns.numbers)
    if (values[field] === null && !refused.has(index) && isNeeded(field, values)) faults.push(blankFault(field, index));
  const nameColumn = columns.text.get("name");
  if (nameColumn !== undefined) faults.push(...nameFault(cell(nameColumn), type(nameColumn), nameColumn));
  faults.push(...tooMuchMining(values, columns));
  const text = (field: SiteText): string | null => {
    const index = columns.text.get(field);
    if (index === undefined || errorOf(plainCell(cell(index)), type(index)) !== null) return null;
    return isBlank(plainCell(cell(index))) ? null : textOf(plainCell(cell(index)));
  };
  const name = text("name") ?? "";
  const draft: RowRead = { row: sheetRow, name, values, refused: faults.length > 0 };
  const site = faults.length > 0 ? null : siteOf(values, name, text("owner"), text("status"), sheetRow);
  return { row: draft, site, faults: faults.sort((a, b) => a.column - b.column) };
}

function siteOf(values: Values, name: string, owner: string | null, status: string | null, row: number): ReadSite {
  const or = (field: SiteNumber): number | null => values[field] ?? null;
  return {
    name,
    gridMw: or("gridMw") ?? 0,
    miningPue: or("miningPue") ?? siteDefaults.miningPue,
    efficiencyJPerTh: or("efficiencyJPerTh") ?? unusedEfficiencyJPerTh,
    powerPriceUsdPerKwh: or("powerPriceUsdPerKwh") ?? 0,
    miningUptimeFraction: or("miningUptimeFraction") ?? siteDefaults.miningUptimeFraction,
    miningMw: or("miningMw"),
    conversionStartYears: or("conversionStartYears"),
    deliveryProbability: or("deliveryProbability"),
    rentUsdPerKwMonth: or("rentUsdPerKwMonth"),
    leaseCapexUsdPerW: or("leaseCapexUsdPerW"),
    gridPerCriticalMw: or("gridPerCriticalMw"),
    owner,
    status,
    row,
    defaulted: allFields.filter((field) => or(field) === null),
  };
}
