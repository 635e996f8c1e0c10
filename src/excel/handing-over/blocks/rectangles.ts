import type { Area } from "../../../sheet/grid.js";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const placesIn = ({ row, column, rows, columns }: Area): Place[] =>
  Array.from({ length: rows * columns }, (_, n) => ({
    row: row + Math.floor(n / columns),
    column: column + (n % columns),
  }));

const byRow = (a: Place, b: Place): number => a.row - b.row || a.column - b.column;

/** The cells as few rectangles: neighbours in a row first, then equal runs below each other. Each cell once. */
export function rectangles(cells: readonly Place[]): Area[] {
  const done: Area[] = [];
  let growing = new Map<number, Area>(); // first column → a rectangle that ends in the row above
  const runs = runsOf([...cells].sort(byRow));
  for (let from = 0, to = 0; from < runs.length; from = to) {
    const { row } = runs[from] as Area;
    const next = new Map<number, Area>();
    for (; runs[to]?.row === row; to++) {
      const run = runs[to] as Area;
      const above = growing.get(run.column);
      const continues = above && above.row + above.rows === row && above.columns === run.columns;
      if (continues) growing.delete(run.column);
      next.set(run.column, continues ? { ...above, rows: above.rows + 1 } : run);
    }
    done.push(...growing.values());
    growing = next;
  }
  return [...done, ...growing.values()].sort(byRow);
}

/** Few areas that hold all the cells, and others between them where that saves asking for thousands one by one. */
export function coverings(cells: readonly Place[]): Area[] {
  const exact = rectangles(cells);
  if (exact.length <= FEW) return exact;
  const covered: Area[] = [];
  for (let from = 0; from < exact.length; from += TOGETHER) {
    const some = exact.slice(from, from + TOGETHER);
    const around = boundsOf(some);
    const wanted = some.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    covered.push(...(around.rows * around.columns <= LOOSEST * wanted ? [around] : some));
  }
  return covered;
}
const FEW = 40;
const TOGETHER = 400;
/** Cells read for one that is wanted, at most. */
const LOOSEST = 12;

function boundsOf(areas: readonly Area[]): Area {
  const edge = (pick: (...values: number[]) => number, of: (area: Area) => number): number =>
    areas.reduce((most, area) => pick(most, of(area)), of(areas[0] as Area));
  const [row, column] = [edge(Math.min, (area) => area.row), edge(Math.min, (area) => area.column)];
  const rows = edge(Math.max, (area) => area.row + area.rows) - row;
  return { row, column, rows, columns: edge(Math.max, (area) => area.column + area.columns) - column };
}

function runsOf(sorted: readonly Place[]): Area[] {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.row === row && last.column + last.columns === column) last.columns++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

/** A first part of at most so many cells (whole rows, or a piece of one), and the rest. */
export function splitArea(area: Area, cells: number): [first: Area, ...rest: Area[]] {
  const { row, column, rows, columns } = area;
  if (rows * columns <= cells) return [area];
  const most = Math.max(1, Math.floor(cells));
  if (columns <= most) {
    const height = Math.floor(most / columns);
    return [
      { ...area, rows: height },
      { ...area, row: row + height, rows: rows - height },
    ];
  }
  const piece = { row, column, rows: 1, columns: most };
  const besides = { row, column: column + most, rows: 1, columns: columns - most };
  return rows === 1 ? [piece, besides] : [piece, besides, { ...area, row: row + 1, rows: rows - 1 }];
}
