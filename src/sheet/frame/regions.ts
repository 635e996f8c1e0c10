import type { Area, Region } from "../grid.js";
import { PlanError } from "../plan-error.js";
import type { CellValue } from "../plan.js";
import type { StyleName } from "../looks/styles.js";

/** One cell of literal text, number or boolean. */
export function literal(row: number, column: number, style: StyleName, value: CellValue): Region {
  return { row, column, rows: 1, columns: 1, style, content: { values: [[value]] } };
}

export function blank(area: Area, style: StyleName): Region {
  return { ...area, style, content: { blank: true } };
}

/** A block with one formula, or with literal values where there is none. `where` begins a refusal. */
export function block(
  area: Area,
  style: StyleName,
  formula: string | undefined,
  values: readonly (readonly CellValue[])[],
  id: string,
  where: string,
): Region {
  requireShape(area, values, where);
  return { ...area, style, id, content: formula === undefined ? { values } : { formula, cached: values } };
}

function requireShape(area: Area, values: readonly (readonly CellValue[])[], where: string): void {
  if (values.length !== area.rows)
    throw new PlanError(`${where}: ${values.length} rows of values for ${area.rows} rows.`);
  for (const row of values) {
    if (row.length !== area.columns) throw new PlanError(`${where}: ${row.length} values in a row of ${area.columns}.`);
    const odd = row.find((value) => typeof value === "number" && !Number.isFinite(value));
    if (odd !== undefined)
      throw new PlanError(`${where}: ${String(odd)} among its values; a value is a finite number.`);
  }
}

/** Joins literal regions of one style that stand directly below each other: fewer writes, the same cells. */
export function joinedDown(regions: readonly Region[]): Region[] {
  const done: Region[] = [];
  const open = new Map<string, number>(); // style and columns → position in `done` of the region that may still grow
  for (const region of [...regions].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const key = `${region.style}|${region.column}|${region.columns}`;
    const above = open.get(key);
    const joined = above === undefined ? undefined : join(done[above] as Region, region);
    if (joined && above !== undefined) done[above] = joined;
    else {
      open.set(key, done.length);
      done.push(region);
    }
  }
  return done.sort((a, b) => a.row - b.row || a.column - b.column);
}

function join(above: Region, below: Region): Region | undefined {
  if (above.id !== undefined || below.id !== undefined || above.row + above.rows !== below.row) return undefined;
  const rows = above.rows + below.rows;
  if ("values" in above.content && "values" in below.content) {
    return { ...above, rows, content: { values: [...above.content.values, ...below.content.values] } };
  }
  if ("blank" in above.content && "blank" in below.content) return { ...above, rows };
  return undefined;
}
