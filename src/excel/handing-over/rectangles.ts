import type { Area } from "../../sheet/grid.js";

export interface Place {
  readonly row: number;
  readonly column: number;
}

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
