import { type BookState, readBook, RECORD_KEY, type SheetState } from "../workbook/book-state.js";
import type { BuildJob, SheetJob } from "./build-job.js";
import { addTable } from "../cells/write-tables.js";
import { markFor } from "./own-sheets.js";
import { rangeOf } from "../cells/write-cells.js";
import { writeLook } from "../cells/write-look.js";
import { clearArea } from "./write-sheet.js";
import type { OwnContents } from "./rewriting.js";

/** What the failed build may have left half done, and what was there before. */
export interface Failed {
  readonly job: BuildJob;
  readonly before: BookState;
  readonly own: OwnContents | null;
}

/** Takes everything back: names, then the contents of rewritten sheets, then sheets that are new. */
export async function undoBuild(context: Excel.RequestContext, failed: Failed): Promise<void> {
  const { before, job } = failed;
  const now = await readBook(context);
  const known = new Set(before.sheets.map((sheet) => sheet.id));
  const added = now.sheets.filter((sheet) => !known.has(sheet.id) && isOfThisBuild(sheet, job));
  const { workbook } = context;
  workbook.application.suspendScreenUpdatingUntilNextSync();
  workbook.worksheets.getItem(before.active).activate();
  undoNames(workbook, failed, now);
  for (const sheet of job.sheets) if (sheet.old) await undoSheet(context, sheet, failed, now);
  for (const sheet of added) workbook.worksheets.getItem(sheet.id).delete();
  undoRecord(workbook, before, now);
  await context.sync();
}

/** Of the sheets that were not there before: those with a name or the mark that this build gives. */
function isOfThisBuild({ name, mark }: SheetState, job: BuildJob): boolean {
  return job.sheets.some(
    (one) => mark === markFor(one.sheet.id, job.buildId) || name === (one.old?.backup ?? one.name),
  );
}

function undoNames({ names }: Excel.Workbook, { job, before }: Failed, now: BookState): void {
  const present = new Set(now.names.map((one) => one.name));
  for (const { name, old } of job.names) if (old === null && present.has(name)) names.getItem(name).delete();
  const formulas = new Map(now.names.map((one) => [one.name, one.formula]));
  for (const { name, formula } of before.names) {
    const ours = job.staleNames.includes(name) || job.names.some((one) => one.name === name);
    if (ours && present.has(name) && formulas.get(name) !== formula) names.getItem(name).formula = formula;
  }
}

async function undoSheet(context: Excel.RequestContext, job: SheetJob, failed: Failed, now: BookState): Promise<void> {
  const { old } = job;
  const copy = now.sheets.find((sheet) => sheet.name === old?.backup);
  if (!old || !copy) return; // not even copied, so not changed
  const sheet = context.workbook.worksheets.getItem(old.id);
  const charts = sheet.charts.load("items/id");
  const tables = sheet.tables.load("items/name");
  await context.sync();
  const before = failed.own?.charts.get(old.id)?.all ?? [];
  for (const chart of charts.items) if (!before.includes(chart.id)) chart.delete();
  const present = tables.items.map((table) => table.name);
  undoTables(sheet, job, present);
  clearArea(sheet, job.record.area);
  const area = old.record.area;
  rangeOf(sheet, area).copyFrom(rangeOf(context.workbook.worksheets.getItem(copy.id), area), "All");
  writeLook(sheet, old.record.look, job.record.look);
}

/** Wherever the failure left a table, it ends where it was. */
function undoTables(sheet: Excel.Worksheet, job: SheetJob, present: readonly string[]): void {
  for (const name of job.tables.values())
    if (present.includes(name) && !job.old?.record.tables.some((table) => table.name === name))
      sheet.tables.getItem(name).convertToRange();
  for (const { name, area } of job.old?.record.tables ?? []) {
    const to = job.record.tables.find((table) => table.name === name)?.area;
    const headerStays = to?.row === area.row && to.column === area.column;
    if (headerStays && present.includes(name)) sheet.tables.getItem(name).resize(rangeOf(sheet, area));
    else {
      if (present.includes(name)) sheet.tables.getItem(name).convertToRange();
      addTable(sheet, name, area);
    }
  }
}

function undoRecord({ settings }: Excel.Workbook, before: BookState, now: BookState): void {
  if (JSON.stringify(before.record) === JSON.stringify(now.record)) return;
  if (before.record === null) settings.getItem(RECORD_KEY).delete();
  else settings.add(RECORD_KEY, before.record);
}
