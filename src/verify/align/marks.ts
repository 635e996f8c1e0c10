import { shapeOf } from "../../formula/same-formula.js";
import type { LaidOutSheet, Region } from "../../sheet/grid.js";
import type { BookSheet, Value } from "../cells.js";
import type { Marks } from "./align-lines.js";

/** Of a wide or long sheet so many columns or rows tell the lines apart: labels come first. */
const LOOKED_AT = 60;
const FIRST_COLUMNS = 14;

/** What stands in each cell, as marks: of a plan, or of a sheet. */
export interface Marked {
  readonly rows: number;
  readonly columns: number;
  readonly markAt: (row: number, column: number) => string | undefined;
}

/** A sheet with the marks of its rows, worked out once for both questions: which sheet is it, and which line? */
export interface MarkedLines {
  readonly marked: Marked;
  readonly rowMarks: readonly Marks[];
}
export interface MarkedFile extends MarkedLines {
  readonly file: BookSheet;
}

export const linesOf = (marked: Marked): MarkedLines => ({ marked, rowMarks: rowMarks(marked) });

const literalMark = (value: Value | undefined): string | undefined => {
  if (typeof value === "number") return "number";
  return typeof value === "string" && value !== "" ? `text ${value}` : undefined;
};

export function markedPlan({ regions }: LaidOutSheet): Marked {
  const marks = new Map<string, string>();
  const reach = { rows: 0, columns: 0 };
  for (const region of regions) {
    reach.rows = Math.max(reach.rows, region.row + region.rows);
    reach.columns = Math.max(reach.columns, region.column + region.columns);
    for (const [row, column, mark] of marksOf(region)) marks.set(`${row},${column}`, mark);
  }
  return { ...reach, markAt: (row, column) => marks.get(`${row},${column}`) };
}

function* marksOf({ row, column, rows, columns, content }: Region): Generator<[number, number, string]> {
  if ("blank" in content) return;
  const shape = "formula" in content ? shapeOf(content.formula, "R1C1") : undefined;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const mark = shape ?? ("values" in content ? literalMark(content.values[r]?.[c]) : undefined);
      if (mark !== undefined) yield [row + r, column + c, mark];
    }
}

export function markedSheet({ rows, columns, cellAt }: BookSheet): Marked {
  const shapes = new Map<string, string>();
  const shapeFor = (formula: string): string => {
    const known = shapes.get(formula) ?? shapeOf(formula);
    shapes.set(formula, known);
    return known;
  };
  return {
    rows,
    columns,
    markAt: (row, column) => {
      const cell = cellAt(row, column);
      return cell?.formula === undefined ? literalMark(cell?.value) : shapeFor(cell.formula);
    },
  };
}

/** Marks of every row, by its first columns. */
const rowMarks = ({ rows, columns, markAt }: Marked): Marks[] =>
  times(rows, (row) => marksIn(times(Math.min(columns, FIRST_COLUMNS), (column) => markAt(row, column))));

/** Marks of every column, each with the row it stands in; `rowOf` gives where those rows of the plan are. */
export const columnMarks = (
  { columns, markAt }: Marked,
  looked: readonly number[],
  rowOf: (row: number) => number | null,
): Marks[] =>
  times(columns, (column) =>
    marksIn(
      looked.map((row) => {
        const at = rowOf(row);
        const mark = at === null ? undefined : markAt(at, column);
        return mark === undefined ? undefined : `${row} ${mark}`;
      }),
    ),
  );

/** Rows that tell columns apart: evenly over the plan. */
export function rowsLookedAt({ rows }: Marked): number[] {
  const step = Math.max(1, rows / LOOKED_AT);
  return times(Math.min(rows, LOOKED_AT), (i) => Math.floor(i * step));
}

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const marksIn = (marks: readonly (string | undefined)[]): Marks =>
  new Set(marks.filter((mark): mark is string => mark !== undefined));
