import type { LaidOutWorkbook } from "../sheet/grid.js";
import { type BookState, readBook, RECORD_KEY } from "./book-state.js";
import { type BuildJob, planBuild } from "./build-job.js";
import { keepEdits, type Kept } from "./keep-edits.js";
import { ownBuild } from "./own-sheets.js";
import { supports } from "./requirements.js";
import { type OwnContents, readOwn } from "./rewriting.js";
import { ExcelRefusal } from "./sentences.js";
import { tidy } from "./tidy.js";
import type { WriteOptions, WrittenReport } from "./to-excel.js";
import { backupName, type Failed, undoBuild } from "./undo.js";
import { type Sheets, writeCharts } from "./write-charts.js";
import { writeNames } from "./write-names.js";
import { writeSheet } from "./write-sheet.js";

export type Progress = (step: string, done: number) => void;

/** One attempt. If it fails, everything is taken back before the error is thrown again. */
export async function attemptBuild(
  laidOut: LaidOutWorkbook,
  options: WriteOptions,
  undoGroup: boolean,
): Promise<WrittenReport> {
  const progress = options.onProgress ?? (() => undefined);
  let failed: Failed | null = null;
  const run = { delayForCellEdit: true, ...(undoGroup ? { mergeUndoGroup: true } : {}) };
  const written = await Excel.run(run, async (context) => {
    progress("Reading the workbook", 0.02);
    const before = await readBook(context);
    refuseLocked(before);
    const own = options.replace === "beside" ? null : ownBuild(before);
    const contents = own ? await readOwn(context, own) : null;
    for (const { state } of own?.sheets ?? []) if (state.locked) throw lockedSheet(state.name);
    const edits = options.replace === "discard-edits" ? [] : (contents?.edits ?? []);
    const kept = keepEdits(laidOut, edits);
    const job = planBuild(kept.laidOut, before, own, new Date());
    failed = { job, before, own: contents };
    queueBuild(context, job, progress);
    progress("Excel writes and calculates", 0.45);
    await context.sync();
    return { job, before, kept, contents };
  }).catch(async (error: unknown) => {
    if (failed) await takeBack(failed, error);
    throw error;
  });
  if (written.contents) await tidyUp(written.job, written.contents, progress);
  progress("Done", 1);
  return report(written.job, written.before, written.kept);
}

function refuseLocked(book: BookState): void {
  if (!book.structureLocked) return;
  throw new ExcelRefusal(
    "The workbook's structure is protected, so no sheet can be added. " +
      "Lift it (Review, Protect Workbook) and build again. Nothing was changed.",
  );
}

const lockedSheet = (name: string): ExcelRefusal =>
  new ExcelRefusal(`The sheet "${name}" is protected, so it cannot be rewritten. Lift its protection and build again.`);

/** Puts the whole build into one request; nothing happens before it is sent. */
function queueBuild(context: Excel.RequestContext, job: BuildJob, progress: Progress): void {
  const { workbook, application } = context;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  for (const sheet of job.sheets) if (sheet.old) copyForUndo(workbook, sheet.old.id, backupName(sheet));
  const sheets: Sheets = new Map(
    job.sheets.map(({ sheet, old, name }) => [
      sheet.id,
      old ? workbook.worksheets.getItem(old.id) : workbook.worksheets.add(name),
    ]),
  );
  job.sheets.forEach((one, n) => {
    progress(`Preparing ${one.name}`, 0.05 + (0.35 * n) / job.sheets.length);
    writeSheet(sheets.get(one.sheet.id) as Excel.Worksheet, one, job);
  });
  for (const { sheet } of job.sheets) writeCharts(sheet, sheets, job.nameOf);
  writeNames(workbook, job);
  workbook.settings.add(RECORD_KEY, job.record as unknown as object);
  const [first] = sheets.values();
  first?.activate();
  if (job.sheets[0]?.old === null) first?.getRange("A1").select();
}

function copyForUndo({ worksheets }: Excel.Workbook, id: string, name: string): void {
  const copy = worksheets.getItem(id).copy("End");
  copy.name = name;
  copy.visibility = "Hidden";
}

/** Undoes the attempt; a second try helps where the first met a passing fault. */
async function takeBack(failed: Failed, error: unknown): Promise<void> {
  const undo = () => Excel.run({ delayForCellEdit: true }, (context) => undoBuild(context, failed));
  try {
    await undo().catch(undo);
  } catch {
    const names = failed.job.sheets.filter((one) => !one.old).map((one) => one.name);
    const reason = error instanceof Error ? error.message.slice(0, 60) : "";
    throw new ExcelRefusal(
      `The build failed (${reason}) and could not be taken back. Delete these sheets by hand: ${names.join(", ")}.`,
    );
  }
}

async function tidyUp(job: BuildJob, contents: OwnContents, progress: Progress): Promise<void> {
  progress("Tidying up", 0.9);
  const run = () => Excel.run({ delayForCellEdit: true }, (context) => tidy(context, job, contents));
  await run().catch(run);
}

function report(job: BuildJob, before: BookState, kept: Kept): WrittenReport {
  const sheets = job.sheets.map(({ sheet, name, old }) => ({ id: sheet.id, name, rebuilt: old !== null }));
  const names = job.names.map(({ wanted, name }) => ({ wanted, name }));
  return { sheets, names, kept: kept.kept, lost: kept.lost, notes: notesOf(job, before) };
}

function notesOf(job: BuildJob, before: BookState): string[] {
  const renamedSheets = job.sheets.filter(({ sheet, name, old }) => !old && name !== sheet.name);
  const renamedNames = job.names.filter((one) => one.name !== one.wanted);
  const notes = [
    ...renamedSheets.map((one) => `You already have a sheet "${one.sheet.name}", so ours is called "${one.name}".`),
    ...renamedNames.map((one) => `You already have the name ${one.wanted}, so ours is called ${one.name}.`),
    ...job.obsolete.map((one) => `"${one.name}" is not part of the comparison any more and was removed.`),
    ...job.staleNames.map((name) => `The name ${name} has no line any more and gives #N/A.`),
  ];
  if (before.manualCalculation) notes.push("Calculation is set to manual in this workbook: press F9 to calculate.");
  if (!supports("1.10")) notes.push("This Excel cannot group columns from an add-in, so they are not grouped.");
  if (!supports("1.13"))
    notes.push("This Excel cannot rewrite a comparison in place: the next one is built beside it.");
  return notes;
}
