import { absolute, inR1C1, relative } from "../../formula/corners.js";
import type { Positions, RowIndex } from "../formulas/positions.js";
import { r1c1FormulaOf, type FormulaContext } from "../formulas/references.js";
import { blank, block, literal } from "../frame/regions.js";
import type { LayoutState } from "../frame/sheet-body.js";
import type { LaidOutSheet, Region } from "../grid.js";
import { totalStyle, valueStyle } from "../looks/styles.js";
import type { TableColumn, TableSheet } from "../plan.js";
import { PlanError } from "../plan-error.js";
import { roleOf } from "../roles.js";
import { failing } from "../site-sheet/site-lines.js";
import { firstTableColumn, headerText } from "./table-columns.js";
import { groupsOf } from "./table-groups.js";
import type { TableRows } from "./table-rows.js";

const isWords = (column: TableColumn): boolean => column.number === "text";

/** Heading, note, group headings, band and units. */
export function headerRegions(rows: TableRows): Region[] {
  const { table } = rows;
  const regions: Region[] = [];
  const last = firstTableColumn + table.columns.length - 1;
  if (rows.heading !== undefined) {
    regions.push(literal(rows.heading, firstTableColumn, "heading", table.heading ?? ""));
    const rest = { row: rows.heading, column: firstTableColumn + 1, rows: 1, columns: last - firstTableColumn };
    if (rest.columns > 0) regions.push(blank(rest, "headingRule"));
  }
  if (rows.note !== undefined) regions.push(literal(rows.note, firstTableColumn, "noteLine", table.note ?? ""));
  if (rows.group !== undefined) regions.push(...groupRegions(rows, rows.group));
  return [...regions, ...bandAndUnits(rows)];
}

function groupRegions({ table }: TableRows, row: number): Region[] {
  return groupsOf(table).flatMap(({ name, from, to }) => {
    const rest = { row, column: from + 1, rows: 1, columns: to - from };
    return [literal(row, from, "group", name), ...(to > from ? [blank(rest, "groupFill")] : [])];
  });
}

function bandAndUnits({ table, band, unit }: TableRows): Region[] {
  const filter = table.filter ?? false;
  const texts = table.columns.map((column) => headerText(column, filter));
  const same = texts.find((text, place) => filter && texts.indexOf(text) !== place);
  if (same !== undefined)
    throw new PlanError(`Table "${table.id}": two columns are headed "${same.replace("\n", ", ")}".`);
  return table.columns.flatMap((column, place) => {
    const at = firstTableColumn + place;
    const style = isWords(column)
      ? filter
        ? "bandFilterWords"
        : "bandColumnWords"
      : filter
        ? "bandFilterNumber"
        : "bandNumber";
    const head = literal(band, at, style, texts[place] ?? "");
    const units =
      unit === undefined ? [] : [literal(unit, at, isWords(column) ? "unitWords" : "unitNumber", column.unit)];
    return [head, ...units];
  });
}

/** A column with where it stands and what it is read against. */
interface Placed {
  readonly column: TableColumn;
  /** The column of the sheet. */
  readonly at: number;
  readonly rows: TableRows;
  readonly sheet: TableSheet;
  readonly where: string;
  readonly positions: Positions;
}

const placedColumns = (rows: TableRows, sheet: TableSheet, { positions }: LayoutState): Placed[] =>
  rows.table.columns.map((column, place) => {
    const where = `Column "${column.id}" on sheet "${sheet.name}"`;
    return { column, at: firstTableColumn + place, rows, sheet, where, positions };
  });

function contextOf({ column, at, rows, sheet, where }: Placed): FormulaContext & { readonly index: RowIndex } {
  const index = { name: rows.table.index, from: rows.table.from, to: rows.table.to };
  return { where, sheet: sheet.id, row: rows.body, column: at, index, perSite: false, self: column.id };
}

export function bodyRegions(rows: TableRows, sheet: TableSheet, state: LayoutState): Region[] {
  return placedColumns(rows, sheet, state).flatMap((placed) => {
    const { column, at, where, positions } = placed;
    if (column.formulas) return rowByRow(placed, column.formulas);
    const area = { row: rows.body, column: at, rows: rows.rows, columns: 1 };
    const formula =
      column.formula === undefined ? undefined : r1c1FormulaOf(column.formula, contextOf(placed), positions);
    const values = column.values.map((value) => [value]);
    const style = valueStyle(column, "column");
    return block({ area, style, formula, values, id: column.id, role: roleOf(column), where });
  });
}

/** A formula of its own in every row. */
function rowByRow(placed: Placed, formulas: readonly string[]): Region[] {
  const { column, at, rows, where, positions } = placed;
  if (formulas.length !== rows.rows || column.values.length !== rows.rows)
    throw new PlanError(
      `${where}: ${formulas.length} formulas and ${column.values.length} values for ${rows.rows} rows.`,
    );
  const context = contextOf(placed);
  return formulas.map((text, i) => {
    const row = rows.body + i;
    const number = context.index.from + i;
    const index = { name: context.index.name, from: number, to: number };
    return block({
      area: { row, column: at, rows: 1, columns: 1 },
      style: valueStyle(column, "column"),
      formula: r1c1FormulaOf(text, { ...context, row, index }, positions),
      values: [[column.values[i] ?? null]],
      id: `${column.id}:${i + 1}`,
      role: roleOf(column),
      where,
    });
  });
}

/** The total row: a rule over all of it, "Total" in the first column that has none of its own. */
export function totalRegions(rows: TableRows, sheet: TableSheet, state: LayoutState): Region[] {
  const { total: row, table } = rows;
  if (row === undefined) return [];
  const words = table.columns.findIndex((column) => !column.total && isWords(column));
  const labelled = words >= 0 ? words : table.columns.findIndex((column) => !column.total);
  return placedColumns(rows, sheet, state).map((placed, place): Region => {
    const { column, at, where, positions } = placed;
    const area = { row, column: at, rows: 1, columns: 1 };
    if (place === labelled) return literal(row, at, "totalWords", "Total");
    if (!column.total) return blank(area, "totalRule");
    const context = { where, sheet: sheet.id, row, column: at, perSite: false as const };
    const { formula, value } = column.total;
    return block({
      area,
      style: totalStyle({ ...column, emphasis: "total" }, "column"),
      formula: formula === "sum" ? sumOfRows(rows) : r1c1FormulaOf(formula, context, positions),
      values: [[value]],
      id: `${column.id}:total`,
      where,
    });
  });
}

function sumOfRows({ body, rows }: TableRows): string {
  const [own, first, last] = [relative(0), absolute(body), absolute(body + rows - 1)];
  return `=SUM(${inR1C1([
    { row: first, column: own },
    { row: last, column: own },
  ])})`;
}

export function tableHighlights(rows: TableRows, sheet: TableSheet, state: LayoutState): LaidOutSheet["highlights"] {
  return placedColumns(rows, sheet, state).flatMap((placed) => {
    const { column, at, positions } = placed;
    const area = { row: rows.body, column: at, rows: rows.rows, columns: 1 };
    const checks = column.kind === "check" ? [failing(area)] : [];
    if (!column.highlight) return checks;
    const { self: _own, ...context } = contextOf(placed);
    const formula = r1c1FormulaOf(column.highlight.when, context, positions);
    return [...checks, { area, formula, style: column.highlight.style }];
  });
}
