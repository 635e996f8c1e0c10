import type { TablePlan } from "../plan.js";
import { columnsInPoints, pointsForScale } from "../print/pages.js";
import { groupsOf } from "./table-groups.js";
import { firstTableColumn } from "./table-columns.js";

/** Columns of a wide table by printed page. */
export interface SplitColumns {
  /** Last column of the first page. */
  readonly first: number;
  readonly later: readonly { readonly from: number; readonly to: number }[];
  /** The columns that say which row it is; they stand on every page. */
  readonly repeat: { readonly from: number; readonly to: number };
}

const legible = 0.62; // a table that would print smaller than this is split between its groups

/** How a table's column groups go on pages; undefined where the whole table is legible on one. */
export function splitColumns(table: TablePlan, widths: readonly number[]): SplitColumns | undefined {
  const room = pointsForScale(legible);
  const last = firstTableColumn + table.columns.length - 1;
  const groups = groupsOf(table);
  if (columnsInPoints(widths, 0, last) <= room || groups.length < 2) return undefined;
  const named =
    firstTableColumn +
    Math.max(
      0,
      table.columns.findIndex(({ number }) => number === "text"),
    );
  const repeat = { from: 0, to: named };
  const repeated = columnsInPoints(widths, 0, named);
  const pages: { from: number; to: number }[] = [{ from: 0, to: groups[0]?.to ?? last }];
  groups.slice(1).forEach(({ to }) => {
    const open = pages[pages.length - 1] as { from: number; to: number };
    const used = open.from === 0 ? 0 : repeated;
    if (used + columnsInPoints(widths, open.from, to) <= room) open.to = to;
    else pages.push({ from: open.to + 1, to });
  });
  (pages[pages.length - 1] as { to: number }).to = last;
  return { first: (pages[0] as { to: number }).to, later: pages.slice(1), repeat };
}
