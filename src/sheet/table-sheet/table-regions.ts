import { absolute, inR1C1, relative } from "../../formula/corners.js";
import type { Area, LaidOutSheet, Region } from "../grid.js";
import type { TableColumn, TableSheet } from "../plan.js";
import { PlanError } from "../plan-error.js";
import type { Positions } from "../formulas/positions.js";
import { r1c1FormulaOf, type FormulaContext } from "../formulas/references.js";
import { blank, block, literal } from "../frame/regions.js";
import { failing } from "../site-sheet/site-lines.js";
import { valueStyle } from "../looks/styles.js";
import { firstTableColumn, headerText } from "./table-columns.js";
import type { TableRows } from "./table-rows.js";
import { groupsOf } from "./table-groups.js";

const isWords = (column: TableColumn): boolean => column.number === "text";
const whereOf = (column: TableColumn, sheet: TableSheet): string => `Column "${column.id}" on sheet "${sheet.name}"`;

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

function contextOf(column: TableColumn, place: number, rows: TableRows, sheet: TableSheet): FormulaContext {
  const index = { name: rows.table.index, from: rows.table.from, to: rows.table.to };
  const where = whereOf(column, sheet);
  return {
    where,
    sheet: sheet.id,
    row: rows.body,
    column: firstTableColumn + place,
    index,
    perSite: false,
    self: column.id,
  };
}

export function bodyRegions(rows: TableRows, sheet: TableSheet, positions: Positions): Region[] {
  return rows.table.columns.flatMap((column, place) => {
    const context = contextOf(column, place, rows, sheet);
    const area = { row: rows.body, column: firstTableColumn + place, rows: rows.rows, columns: 1 };
    if (column.formulas) return rowByRow(column, column.formulas, area, context, positions);
    const formula = column.formula === undefined ? undefined : r1c1FormulaOf(column.formula, context, positions);
    const values = column.values.map((value) => [value]);
    return block(area, valueStyle(column.kind, column.number, "column"), formula, values, column.id, context.where);
  });
}

/** A formula of its own in every row. */
function rowByRow(
  column: TableColumn,
  formulas: readonly string[],
  area: Area,
  context: FormulaContext,
  positions: Positions,
): Region[] {
  if (formulas.length !== area.rows || column.values.length !== area.rows)
    throw new PlanError(
      `${context.where}: ${formulas.length} formulas and ${column.values.length} values for ${area.rows} rows.`,
    );
  const style = valueStyle(column.kind, column.number, "column");
  return formulas.map((formula, i) => {
    const at = { row: area.row + i, column: area.column, rows: 1, columns: 1 };
    const number = (context.index?.from ?? 0) + i;
    const index = { name: context.index?.name ?? "row", from: number, to: number };
    const text = r1c1FormulaOf(formula, { ...context, row: at.row, index }, positions);
    return block(at, style, text, [[column.values[i] ?? null]], `${column.id}:${i + 1}`, context.where);
  });
}

/** The total row: a rule over all of it, "Total" in the first column that has none of its own. */
export function totalRegions(rows: TableRows, sheet: TableSheet, positions: Positions): Region[] {
  const { total: row, table } = rows;
  if (row === undefined) return [];
  const words = table.columns.findIndex((column) => !column.total && isWords(column));
  const labelled = words >= 0 ? words : table.columns.findIndex((column) => !column.total);
  return table.columns.map((column, place): Region => {
    const at = firstTableColumn + place;
    const area = { row, column: at, rows: 1, columns: 1 };
    if (place === labelled) return literal(row, at, "totalWords", "Total");
    if (!column.total) return blank(area, "totalRule");
    const { where, sheet: id } = contextOf(column, place, rows, sheet);
    const context = { where, sheet: id, row, column: at, perSite: false as const };
    const [first, last] = [rows.body, rows.body + rows.rows - 1].map(absolute);
    const own = relative(0);
    const sum = `=SUM(${inR1C1([
      { row: first!, column: own },
      { row: last!, column: own },
    ])})`;
    const formula = column.total.formula === "sum" ? sum : r1c1FormulaOf(column.total.formula, context, positions);
    const kind = column.kind === "input" || column.kind === "link" ? "calculation" : column.kind;
    const style = valueStyle(kind, column.number, "column", "total");
    return block(area, style, formula, [[column.total.value]], `${column.id}:total`, where);
  });
}

export function tableHighlights(rows: TableRows, sheet: TableSheet, positions: Positions): LaidOutSheet["highlights"] {
  return rows.table.columns.flatMap((column, place) => {
    const area = { row: rows.body, column: firstTableColumn + place, rows: rows.rows, columns: 1 };
    const checks = column.kind === "check" ? [failing(area)] : [];
    if (!column.highlight) return checks;
    const { self: _own, ...context } = contextOf(column, place, rows, sheet);
    const formula = r1c1FormulaOf(column.highlight.when, context, positions);
    return [...checks, { area, formula, style: column.highlight.style }];
  });
}
