import type { TablePlan } from "../plan.js";
import { firstTableColumn } from "./table-columns.js";

/** Runs of columns under one group heading, as columns of the sheet. */
export function groupsOf(table: TablePlan): { name: string; from: number; to: number }[] {
  const groups: { name: string; from: number; to: number }[] = [];
  table.columns.forEach(({ group }, place) => {
    if (group === undefined) return;
    const column = firstTableColumn + place;
    const open = groups[groups.length - 1];
    if (open && open.name === group && open.to === column - 1) open.to = column;
    else groups.push({ name: group, from: column, to: column });
  });
  return groups;
}
