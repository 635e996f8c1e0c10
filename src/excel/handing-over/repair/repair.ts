import { addressOfCell } from "../../../formula/address.js";
import { requireExcel } from "../../workbook/requirements.js";
import { inOneUndoStep, runOptions } from "../../workbook/undo-step.js";
import { type Attempt, type Write, writeOrTakeBack } from "../blocks/careful-writing.js";
import { blocksOf, queueFormulas } from "../blocks/cell-blocks.js";
import { isStuck } from "../find/find-functions.js";
import { lockedSheets } from "../freeze/fit-to-freeze.js";
import { countBySheet } from "../freeze/freeze.js";
import { groupedBy } from "../blocks/grouped-by.js";
import { heedHiddenRows } from "../blocks/hidden-rows.js";
import { respelled, type Vocabulary } from "../find/our-calls.js";
import { type OurCell, readOurCells } from "../find/read-our-cells.js";
import * as why from "../reports/reasons.js";
import { repairSentences } from "../reports/report-sentences.js";
import type { LeftCell, LeftSheet, Progress, RepairOptions, RepairReport } from "../reports/reports.js";
import { stillFailing } from "./still-failing.js";

/**
 * Types our functions again where they are stuck at #NAME? or stored as _xldudf_…, in the running add-in's spelling.
 * Needs ExcelApi 1.9. All of it or nothing.
 * @throws Error with a sentence, and nothing has changed
 */
export async function repair(options: RepairOptions): Promise<RepairReport> {
  requireExcel("repairing");
  const progress = options.onProgress ?? (() => undefined);
  const done = await inOneUndoStep("Nothing was repaired and nothing was changed", (undoGroup) => {
    const leftover = "Formulas that had been typed again may stay so; press Repair again.";
    const writing = (part: number): void => progress("Typing formulas again", 0.5 + part * 0.4);
    return writeOrTakeBack(runOptions(undoGroup), leftover, (context) => decide(context, options, progress), writing);
  });
  progress("Reading results", 0.9);
  const failing = await stillFailing(done.reentered, options.betweenLooks);
  progress("Done", 1);
  return reportOf(done, failing);
}

interface Done {
  readonly reentered: readonly OurCell[];
  readonly skipped: readonly LeftCell[];
  readonly leftSheets: readonly LeftSheet[];
}

async function decide(
  context: Excel.RequestContext,
  options: RepairOptions,
  progress: Progress,
): Promise<Attempt<Done>> {
  const found = await readOurCells(context, options, (step, done) => progress(step, done * 0.5));
  const reentered: OurCell[] = [];
  const skipped: LeftCell[] = [];
  const locked = new Map<string, number>();
  for (const cell of found.cells.filter(needsRepair)) {
    const { sheet, row, column } = cell;
    const reason = reasonAgainst(cell, options, found.wordsOf(cell.sheet.name));
    if (sheet.locked) locked.set(sheet.name, (locked.get(sheet.name) ?? 0) + 1);
    else if (reason === null) reentered.push(cell);
    else skipped.push({ sheet: sheet.name, address: addressOfCell(row, column), why: reason });
  }
  const result = { reentered, skipped, leftSheets: [...found.leftSheets, ...lockedSheets(locked)] };
  return { writes: await writes(context, reentered, options.namespace), result };
}

const needsRepair = (cell: OurCell): boolean =>
  cell.scanned.calls.length > 0 && (isStuck(cell) || cell.scanned.calls.some(({ stored }) => stored));

function reasonAgainst(cell: OurCell, { namespace }: RepairOptions, { taken }: Vocabulary): string | null {
  const place = why.placeOf(cell.sheet.name, addressOfCell(cell.row, cell.column));
  if (cell.typedArray) return why.arrayNotRepaired(place);
  const users = namespace === "" ? cell.scanned.calls.find(({ id }) => taken.has(id)) : undefined;
  if (users) return why.usersName(place, users.id);
  const others = [...cell.scanned.words].find((word) => word.startsWith("_XLDUDF_"));
  return others === undefined ? null : why.othersStored(place, others);
}

async function writes(context: Excel.RequestContext, cells: readonly OurCell[], namespace: string): Promise<Write[]> {
  const at = (sheetId: string, row: number, column: number): string => `${sheetId}|${row},${column}`;
  const calls = new Map(cells.map(({ sheet, row, column, scanned }) => [at(sheet.id, row, column), scanned.calls]));
  const blocks = [...groupedBy(cells, ({ sheet }) => sheet.id)].flatMap(([sheetId, own]) =>
    blocksOf(own.map((cell) => ({ ...cell, sheetId }))),
  );
  return (await heedHiddenRows(context, blocks)).map((block): Write => {
    const again = block.formulas.map((row, r) =>
      row.map((formula, c) =>
        respelled(formula, calls.get(at(block.sheetId, block.row + r, block.column + c)) ?? [], namespace),
      ),
    );
    const bytes =
      (block.rowByRow ? block.rows : 1) * 5_000 + JSON.stringify([block.formulas, again, block.formats]).length * 1.5;
    const put = (formulas: typeof again) => (context: Excel.RequestContext) =>
      queueFormulas(context, { ...block, formulas });
    return { bytes, make: put(again), takeBack: put(block.formulas.map((row) => [...row])) };
  });
}

function reportOf({ reentered, skipped, leftSheets }: Done, failing: readonly LeftCell[] | null): RepairReport {
  const report = {
    reentered: reentered.length,
    working: failing && reentered.length - failing.length,
    sheets: countBySheet(reentered.map(({ sheet }) => sheet.name)),
    ...{ stillFailing: failing ?? [], skipped, leftSheets },
  };
  return { ...report, sentences: repairSentences(report) };
}
