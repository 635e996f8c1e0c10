import { roleOf } from "../roles.js";
import { frame } from "../frame/frame.js";
import type { TablePlan, TableSheet } from "../plan.js";
import { PlanError } from "../plan-error.js";
import type { Position } from "../formulas/positions.js";
import { aboveColumnsOf, firstTableColumn } from "./table-columns.js";
import type { PrintBlock } from "../site-sheet/site-sheet-rows.js";

/** The rows of one table, from 0. A part that the table does not have is absent. */
export interface TableRows {
  readonly table: TablePlan;
  readonly heading?: number;
  readonly note?: number;
  readonly above: number; // first of the constant lines
  readonly group?: number;
  readonly band: number;
  readonly unit?: number; // a filtered table names the unit in the band: a filter's header is one row
  readonly body: number;
  readonly rows: number;
  readonly total?: number;
  readonly last: number;
}

export function stackTables(sheet: TableSheet): TableRows[] {
  let row: number = frame.body;
  return sheet.tables.map((table) => {
    const stacked = stackTable(table, row, sheet);
    row = stacked.last + 3 + chartRoom(sheet, table.id);
    return stacked;
  });
}

/** Rows kept free under a table for the charts that stand there. */
function chartRoom(sheet: TableSheet, tableId: string): number {
  const rows = sheet.charts.filter(({ place }) => place.after === tableId).map(({ place }) => place.rows);
  return rows.length ? Math.max(...rows) + 1 : 0;
}

function stackTable(table: TablePlan, start: number, sheet: TableSheet): TableRows {
  const rows = table.to - table.from + 1;
  if (!Number.isInteger(rows) || rows < 1) {
    throw new PlanError(`Table "${table.id}" on sheet "${sheet.name}": rows run from ${table.from} to ${table.to}.`);
  }
  let row = start;
  const take = (wanted: boolean): number | undefined => (wanted ? row++ : undefined);
  const heading = take(table.heading !== undefined);
  const note = take(table.note !== undefined);
  const above = row;
  row += table.above?.length ?? 0;
  if (row > start) row++;
  const group = take(table.columns.some((column) => column.group !== undefined));
  const band = row++;
  const unit = take(!table.filter);
  const body = row;
  row += rows;
  const total = take(table.columns.some((column) => column.total !== undefined));
  return { table, above, band, body, rows, last: row - 1, ...present({ heading, note, group, unit, total }) };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(parts: T): Present<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Present<T>;
}

export function tablePrintBlocks(stacked: readonly TableRows[]): PrintBlock[] {
  return stacked.flatMap((rows, place) => {
    const next = stacked[place + 1];
    const table = { from: topOf(rows), to: rows.last, prefer: place > 0 };
    const below = next ? topOf(next) - 1 : rows.last;
    return below > rows.last ? [table, { from: rows.last + 1, to: below, prefer: false }] : [table];
  });
}

export const topOf = (rows: TableRows): number =>
  rows.heading ?? rows.note ?? Math.min(rows.above, rows.group ?? rows.band);

export function tablePositions(sheet: TableSheet, stacked: readonly TableRows[]): Position[] {
  return stacked.flatMap((rows) => [...abovePositions(sheet, rows), ...columnPositions(sheet, rows)]);
}

function abovePositions(sheet: TableSheet, rows: TableRows): Position[] {
  const aboveColumns = aboveColumnsOf(sheet);
  return (rows.table.above ?? []).map((line, place) => {
    const row = rows.above + place;
    const words = { label: { row, column: aboveColumns.label }, unit: { row, column: aboveColumns.unit } };
    const role = roleOf(line);
    const about = { id: line.id, sheet: sheet.id, kind: line.kind, ...(role ? { role } : {}) };
    return { ...about, row, column: aboveColumns.value, columns: 1, shape: "constant", ...words };
  });
}

function columnPositions(sheet: TableSheet, rows: TableRows): Position[] {
  const { table } = rows;
  const index = { name: table.index, from: table.from, to: table.to };
  return table.columns.map((planned, place) => {
    const column = firstTableColumn + place;
    const unit = rows.unit === undefined ? {} : { unit: { row: rows.unit, column } };
    const total = planned.total && rows.total !== undefined ? { total: { row: rows.total, column } } : {};
    const words = { label: { row: rows.band, column }, ...unit };
    const role = roleOf(planned);
    const about = { id: planned.id, sheet: sheet.id, kind: planned.kind, ...(role ? { role } : {}) };
    return { ...about, row: rows.body, column, columns: 1, shape: "column", index, ...words, ...total };
  });
}
