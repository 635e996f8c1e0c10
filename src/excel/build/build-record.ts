import type { Area, LaidOutSheet, LaidOutWorkbook } from "../../sheet/grid.js";
import type { CellValue } from "../../sheet/plan.js";
import { inputAreas } from "../inputs/input-areas.js";

/** What a build writes down about itself in the workbook's settings, so that the next one can rewrite it in place. */
export interface BuildRecord {
  readonly schema: 1;
  readonly buildId: string;
  readonly builtAt: string; // ISO 8601
  readonly sheets: readonly SheetRecord[];
  readonly names: readonly { readonly wanted: string; readonly name: string }[];
}

export interface SheetRecord {
  readonly id: string;
  readonly name: string;
  /** Everything that was written lies in it. */
  readonly area: Area;
  readonly look: SheetLook;
  readonly tables: readonly { readonly wanted: string; readonly name: string; readonly area: Area }[];
  readonly charts: readonly string[];
  readonly inputs: readonly InputRecord[];
}

/** What belongs to a sheet rather than to its cells. */
export type SheetLook = Pick<
  LaidOutSheet,
  "tabColour" | "columnWidths" | "rowHeights" | "columnGroups" | "freeze" | "print"
>;

export interface InputRecord {
  readonly id: string;
  readonly area: Area;
  /** Values as they were written. */
  readonly values: readonly (readonly CellValue[])[];
  /** The words that name the input, and where they stood: they find it again when rows were inserted. */
  readonly label: string;
  readonly labelCell: { readonly row: number; readonly column: number };
  /** Which site each row (or column) is about; absent where rows are told apart by their number. */
  readonly keys?: readonly string[];
}

export const lookOf = (sheet: LaidOutSheet): SheetLook => {
  const { tabColour, columnWidths, rowHeights, columnGroups, freeze, print } = sheet;
  return { tabColour, columnWidths, rowHeights, columnGroups, freeze, print };
};

export function sheetRecord(
  sheet: LaidOutSheet,
  laidOut: LaidOutWorkbook,
  name: string,
  tables: ReadonlyMap<string, string>,
): SheetRecord {
  return {
    id: sheet.id,
    name,
    area: extentOf(sheet),
    look: lookOf(sheet),
    tables: sheet.tables.map(({ name: wanted, area }) => ({ wanted, area, name: tables.get(wanted) ?? wanted })),
    charts: sheet.charts.map((chart) => chart.id),
    inputs: inputAreas(sheet, laidOut),
  };
}

/** The smallest area from A1 that holds all regions and charts of a sheet. */
export function extentOf(sheet: LaidOutSheet): Area {
  const areas: readonly Area[] = [...sheet.regions, ...sheet.charts.map((chart) => chart.area)];
  const rows = Math.max(1, ...areas.map((area) => area.row + area.rows));
  const columns = Math.max(1, ...areas.map((area) => area.column + area.columns));
  return { row: 0, column: 0, rows, columns };
}

/** Settings are the workbook's, so anybody's: what does not look like a record of ours is none. */
export function readRecord(stored: unknown): BuildRecord | null {
  const record = stored as Partial<BuildRecord> | null;
  const looksRight =
    record?.schema === 1 &&
    typeof record.buildId === "string" &&
    Array.isArray(record.sheets) &&
    Array.isArray(record.names) &&
    record.sheets.every(
      (sheet: Readonly<Record<string, unknown>>) =>
        typeof sheet.id === "string" && Array.isArray(sheet.inputs) && isArea(sheet.area as Partial<Area>),
    );
  return looksRight ? (record as BuildRecord) : null;
}

const isArea = (area: Partial<Area> | undefined): boolean =>
  [area?.row, area?.column, area?.rows, area?.columns].every((n) => Number.isInteger(n) && Number(n) >= 0);
