import type { Area } from "../../sheet/grid.js";
import type { SheetJob } from "../build/build-job.js";
import { rangeOf } from "./write-cells.js";

/** Excel tables for sorting and filtering, without a look of their own. An existing one is moved, not made again. */
export function writeTables(sheet: Excel.Worksheet, job: SheetJob): void {
  for (const { name: wanted, area } of job.sheet.tables) {
    const name = job.tables.get(wanted) ?? wanted;
    const old = job.old?.record.tables.find((table) => table.name === name);
    if (old) moveTable(sheet, name, old.area, area);
    else addTable(sheet, name, area);
  }
  const kept = new Set(job.tables.values());
  for (const { name } of job.old?.record.tables ?? []) if (!kept.has(name)) sheet.tables.getItem(name).convertToRange();
}

export function addTable(sheet: Excel.Worksheet, name: string, area: Area): void {
  const table = sheet.tables.add(rangeOf(sheet, area), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}

/** A table can grow but not move its header: where that moves, its cells become plain and a table again. */
function moveTable(sheet: Excel.Worksheet, name: string, from: Area, to: Area): void {
  const same = from.rows === to.rows && from.columns === to.columns;
  if (from.row === to.row && from.column === to.column) {
    if (!same) sheet.tables.getItem(name).resize(rangeOf(sheet, to));
    return;
  }
  sheet.tables.getItem(name).convertToRange();
  addTable(sheet, name, to);
}
