import { requireExcel } from "../../workbook/requirements.js";
import { inOneUndoStep, runOptions } from "../../workbook/undo-step.js";
import { type Attempt, writeOrTakeBack } from "../blocks/careful-writing.js";
import { blocksOf, type CellBlock, freezing } from "../blocks/cell-blocks.js";
import { groupedBy } from "../blocks/grouped-by.js";
import { heedHiddenRows } from "../blocks/hidden-rows.js";
import { logPlace, logRow, logWrites, type LogLine } from "../log/log-sheet.js";
import { type OurCell, readOurCells } from "../find/read-our-cells.js";
import { sortForFreezing } from "./fit-to-freeze.js";
import { readSpilledBlocks } from "../blocks/spilled-blocks.js";
import { freezeSentences } from "../reports/report-sentences.js";
import type { FreezeOptions, FreezeReport, LeftCell, LeftSheet, Progress } from "../reports/reports.js";

/**
 * Puts values in place of our functions, and their formulas into a log sheet, from which `thaw` puts them back.
 * Needs ExcelApi 1.12. All of it or nothing.
 * @throws Error with a sentence, and nothing has changed
 */
export async function freeze(options: FreezeOptions): Promise<FreezeReport> {
  requireExcel("freezing", "1.12");
  const progress = options.onProgress ?? (() => undefined);
  return inOneUndoStep("Nothing was frozen and nothing was changed", (undoGroup) => {
    const leftover = "Press Thaw: the log holds every formula.";
    const writing = (done: number): void => progress("Writing values and the log", 0.5 + done * 0.5);
    return writeOrTakeBack(runOptions(undoGroup), leftover, (context) => decide(context, options, progress), writing);
  });
}

async function decide(
  context: Excel.RequestContext,
  options: FreezeOptions,
  progress: Progress,
): Promise<Attempt<FreezeReport>> {
  const found = await readOurCells(context, options, (step, done) => progress(step, done * 0.5));
  const sorted = sortForFreezing(found.cells);
  const spilled = await readSpilledBlocks(context, sorted.fit);
  const skipped = [...sorted.skipped, ...spilled.skipped];
  const leftSheets = [...found.leftSheets, ...sorted.leftSheets];
  const cells = sorted.fit.filter((cell) => !isSpilled(cell) || spilled.blocks.has(cell));
  if (cells.length === 0) return { writes: [], result: reportOf([], skipped, leftSheets, null) };
  const place = await logPlace(context, found.state, cells.length);
  const blocks = await heedHiddenRows(context, valueBlocks(cells, spilled.blocks));
  const rows = cells.map((cell) => logRow(lineOf(cell, spilled.blocks), options.now, options.version));
  // The log comes first: should everything fail at once, it still holds every formula.
  const writes = [...logWrites(place, found.state, rows), ...blocks.map(freezing)];
  return { writes, result: reportOf(cells, skipped, leftSheets, place.name) };
}

const isSpilled = ({ area }: OurCell): boolean => area.rows * area.columns > 1;

function lineOf(cell: OurCell, spilled: ReadonlyMap<OurCell, CellBlock>): LogLine {
  const { sheet, formula, area, value, numberFormat } = cell;
  const single: CellBlock = {
    ...area,
    sheetId: sheet.id,
    formulas: [[formula]],
    values: [[value]],
    formats: [[numberFormat]],
  };
  return { sheet, formula, block: spilled.get(cell) ?? single };
}

function valueBlocks(cells: readonly OurCell[], spilled: ReadonlyMap<OurCell, CellBlock>): CellBlock[] {
  const sheets = groupedBy(
    cells.filter((cell) => !isSpilled(cell)),
    ({ sheet }) => sheet.id,
  );
  const single = [...sheets].flatMap(([sheetId, same]) => blocksOf(same.map((cell) => ({ ...cell, sheetId }))));
  return [...single, ...spilled.values()];
}

function reportOf(
  cells: readonly OurCell[],
  skipped: readonly LeftCell[],
  leftSheets: readonly LeftSheet[],
  log: string | null,
): FreezeReport {
  const report = {
    frozen: cells.length,
    cells: cells.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    sheets: countBySheet(cells.map(({ sheet }) => sheet.name)),
    ...{ skipped, leftSheets, log },
  };
  return { ...report, sentences: freezeSentences(report) };
}

/** How often each sheet occurs, in the order of the first time. */
export function countBySheet(names: readonly string[]): { sheet: string; formulas: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([sheet, formulas]) => ({ sheet, formulas }));
}
