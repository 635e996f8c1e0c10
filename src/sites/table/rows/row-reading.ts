import { quantities } from "../../../economics/quantities.js";
import { inWords } from "../../../economics/number-words.js";
import { allowedFor, fault, isFault, type CellFault } from "../cells/cell-reading.js";
import { isError, textOf, type Cell } from "../cells/cells.js";
import type { NumberColumn } from "../columns/number-column.js";
import {
  siteDefaults,
  siteNumbers,
  unusedEfficiencyJPerTh,
  type SiteNumber,
  type SiteText,
} from "../columns/site-columns.js";
import type { ReadSite, RowRead } from "../sites-read.js";

/** A row of the table as values or faults (by column index); `site` is null when any cell was refused. */
export interface RowReading {
  readonly draft: RowRead;
  readonly site: ReadSite | null;
  readonly faults: readonly (readonly [column: number, fault: CellFault])[];
}

type Values = Partial<Record<SiteNumber, number | null>>;

/** Blank cells that a site cannot do without. A site that mines with 0 MW has no machines, so needs no efficiency. */
const isNeeded = (field: SiteNumber, values: Values): boolean =>
  field === "gridMw" || field === "powerPriceUsdPerKwh" || (field === "efficiencyJPerTh" && values.miningMw !== 0);

function faultOf({ field, values: column }: NumberColumn, at: number, values: Values): CellFault | null {
  const read = column[at] ?? null;
  if (isFault(read)) return read;
  if (read === null) {
    const free = field === "powerPriceUsdPerKwh" ? " Free power is a typed 0." : "";
    return isNeeded(field, values) ? fault("is blank", `${allowedFor(field)}${free}`) : null;
  }
  const { gridMw } = values;
  return field === "miningMw" && gridMw != null && read > gridMw
    ? fault(
        `is ${inWords(read)} MW`,
        `${quantities.miningMw.label} must be at most the grid connection of ${inWords(gridMw)} MW.`,
      )
    : null;
}

/** Reads the `at`-th site row into a site, or says what is wrong with which of its cells. `nameColumn`: -1 for none. */
export function readRow(
  at: number,
  row: number,
  texts: Readonly<Record<SiteText, Cell>>,
  nameColumn: number,
  numbers: readonly NumberColumn[],
): RowReading {
  const values: Values = {};
  for (const column of numbers) {
    const read = column.values[at] as NumberColumn["values"][number];
    values[column.field] = isFault(read) ? null : read;
  }
  const faults = numbers.flatMap((column): [number, CellFault][] => {
    const found = faultOf(column, at, values);
    return found ? [[column.index, found]] : [];
  });
  const name = textOf(texts.name);
  const holds = isError(texts.name) ? `holds ${texts.name.error}` : "is blank";
  if (nameColumn >= 0 && name === "") faults.unshift([nameColumn, fault(holds, "A site needs a name.")]);
  const refused = faults.length > 0;
  const site = refused ? null : siteOf(values, name, textOf(texts.owner) || null, textOf(texts.status) || null, row);
  return { draft: { row, name, values, refused }, faults, site };
}

/** What stands in for a blank; other fields stay null. The first two are never blank: their cells are needed. */
const standIns: Values = {
  gridMw: 0,
  powerPriceUsdPerKwh: 0,
  efficiencyJPerTh: unusedEfficiencyJPerTh,
  ...siteDefaults,
};

function siteOf(values: Values, name: string, owner: string | null, status: string | null, row: number): ReadSite {
  const numbers = {} as { [Field in SiteNumber]: number };
  const defaulted = siteNumbers.filter((field) => {
    const value = values[field] ?? null;
    numbers[field] = (value ?? standIns[field] ?? null) as number;
    return value === null;
  });
  return { name, ...numbers, owner, status, row, defaulted };
}
