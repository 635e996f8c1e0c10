import type { Area, Region } from "../grid.js";
import { styleKey, type CellStyle } from "../looks/styles.js";
import { PlanError } from "../plan-error.js";
import type { CellValue } from "../plan.js";
import type { Role } from "../roles.js";

/** One cell of literal text, number or boolean. */
export function literal(row: number, column: number, style: CellStyle, value: CellValue): Region {
  return { row, column, rows: 1, columns: 1, style, content: { values: [[value]] } };
}

export function blank(area: Area, style: CellStyle): Region {
  return { ...area, style, content: { blank: true } };
}

export interface Block {
  readonly area: Area;
  readonly style: CellStyle;
  /** In R1C1; absent where the values are literals. */
  readonly formula?: string | undefined;
  readonly values: readonly (readonly CellValue[])[];
  readonly id: string;
  readonly role?: Role | undefined;
  /** Begins a refusal. */
  readonly where: string;
}

/** The body of a line or column. */
export function block({ area, style, formula, values, id, role, where }: Block): Region {
  requireShape(area, values, where);
  const content = formula === undefined ? { values } : { formula, cached: values };
  return { ...area, style, id, ...(role ? { role } : {}), content };
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
    const key = `${styleKey(region.style)}|${region.column}|${region.columns}`;
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

const isOfItsOwn = ({ id, role }: Region): boolean => id !== undefined || role !== undefined;

function join(above: Region, below: Region): Region | undefined {
  if (isOfItsOwn(above) || isOfItsOwn(below) || above.row + above.rows !== below.row) return undefined;
  const rows = above.rows + below.rows;
  if ("values" in above.content && "values" in below.content) {
    return { ...above, rows, content: { values: [...above.content.values, ...below.content.values] } };
  }
  if ("blank" in above.content && "blank" in below.content) return { ...above, rows };
  return undefined;
}
