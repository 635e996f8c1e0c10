import { cellAt } from "../../../formula/address.js";
import { type Cell } from "../../../formula/area.js";
import type { FoundFunctions } from "../../base/ports/sharing.js";

type FoundCell = FoundFunctions["sheets"][number]["cells"][number];

/** Neighbours of one column that call the same functions: "G2:G4" instead of three lines. */
export interface CellRun {
  readonly address: string;
  readonly cells: number;
  readonly functions: readonly string[];
  /** Of the first cell. */
  readonly formula: string;
  readonly stuck: boolean;
}

const isStuck = (cell: FoundCell): boolean => cell.colleagueSees === "name-error-already";

/** Down each column, columns from left to right. */
export function cellRuns(cells: readonly FoundCell[]): readonly CellRun[] {
  const placed = cells.map((cell) => ({ cell, ...(cellAt(cell.address) ?? nowhere) }));
  placed.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { first: (typeof placed)[number]; last: (typeof placed)[number]; cells: number }[] = [];
  for (const one of placed) {
    const run = runs[runs.length - 1];
    if (run && follows(run.last, one) && alike(run.last.cell, one.cell))
      Object.assign(run, { last: one, cells: run.cells + 1 });
    else runs.push({ first: one, last: one, cells: 1 });
  }
  return runs.map(({ first: { cell }, last, cells: count }) => ({
    address: count === 1 ? cell.address : `${cell.address}:${last.cell.address}`,
    cells: count,
    functions: cell.functions,
    formula: cell.formula,
    stuck: isStuck(cell),
  }));
}

const nowhere: Cell = { row: 0, column: 0 };
const follows = (above: Cell, below: Cell): boolean => above.column === below.column && below.row === above.row + 1;
const alike = (a: FoundCell, b: FoundCell): boolean =>
  a.functions.join() === b.functions.join() && isStuck(a) === isStuck(b);
