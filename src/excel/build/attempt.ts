import type { LaidOutWorkbook } from "../../sheet/grid.js";
import { type BookState, readBook, RECORD_KEY } from "../workbook/book-state.js";
import { type BuildJob, planBuild } from "./build-job.js";
import { keepEdits, type Kept } from "../inputs/keep-edits.js";
import { ownBuild } from "./own-sheets.js";
import { type OwnContents, readOwn } from "./rewriting.js";
import { ExcelRefusal } from "../workbook/sentences.js";
import { tidy } from "./tidy.js";
import { type Progress, report, type WriteOptions, type WrittenReport } from "./report.js";
import { type Failed, undoBuild } from "./undo.js";
import { runOptions } from "../workbook/undo-step.js";
import { type Sheets, writeCharts } from "../cells/write-charts.js";
import { writeNames } from "./write-names.js";
import { writeSheet } from "./write-sheet.js";

/** One attempt. If it fails, everything is taken back before the error is thrown again. */
export async function attemptBuild(
  laidOut: LaidOutWorkbook,
  options: WriteOptions,
  undoGroup: boolean,
): Promise<WrittenReport> {
  const progress = options.onProgress ?? (() => undefined);
  let prepared: Prepared | null = null;
  const { job, before, kept, own } = await Excel.run(runOptions(undoGroup), async (context) => {
    progress("Reading the workbook", 0.02);
    prepared = await prepare(context, laidOut, options.replace ?? "keep-edits");
    queueBuild(context, prepared.job, progress);
    progress("Excel writes and calculates", 0.45);
    await context.sync();
    return prepared;
  }).catch(async (error: unknown) => {
    if (prepared) await takeBack(prepared, error);
    throw error;
  });
  const tidied = own === null || (await tidyUp(job, own, progress));
  progress("Done", 1);
  return report(job, before, kept, tidied);
}

interface Prepared extends Failed {
  readonly kept: Kept;
}

/** Reads the workbook and decides everything; changes nothing. */
async function prepare(
  context: Excel.RequestContext,
  laidOut: LaidOutWorkbook,
  replace: NonNullable<WriteOptions["replace"]>,
): Promise<Prepared> {
  const before = await readBook(context);
  refuseLocked(before);
  const earlier = replace === "beside" ? null : ownBuild(before);
  const locked = earlier?.sheets.find(({ state }) => state.locked);
  if (locked) throw lockedSheet(locked.state.name);
  const own = earlier ? await readOwn(context, earlier) : null;
  const kept = keepEdits(laidOut, replace === "keep-edits" ? (own?.edits ?? []) : []);
  return { job: planBuild(kept.laidOut, before, earlier, new Date()), before, own, kept };
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
  for (const sheet of job.sheets) if (sheet.old) copyForUndo(workbook, sheet.old.id, sheet.old.backup);
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
  workbook.settings.add(RECORD_KEY, job.record);
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
    const reason = error instanceof Error ? error.message.slice(0, 40) : "";
    throw new ExcelRefusal(
      `The build failed (${reason}) and could not be taken back. Delete these sheets by hand: ${names.join(", ")}.`,
    );
  }
}

/** False when copies or old charts are left over, twice tried: the comparison itself is there by now. */
async function tidyUp(job: BuildJob, contents: OwnContents, progress: Progress): Promise<boolean> {
  progress("Tidying up", 0.9);
  const run = () => Excel.run({ delayForCellEdit: true }, (context) => tidy(context, job, contents));
  return run()
    .catch(run)
    .then(
      () => true,
      () => false,
    );
}
