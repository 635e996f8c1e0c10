import { requireExcel } from "../../workbook/requirements.js";
import { ExcelRefusal } from "../../workbook/sentences.js";
import { inOneUndoStep, runOptions } from "../../workbook/undo-step.js";
import { type Attempt, writeOrTakeBack } from "../blocks/careful-writing.js";
import { blocksOf, type CellBlock, thawing } from "../blocks/cell-blocks.js";
import { countBySheet } from "../freeze/freeze.js";
import { groupedBy } from "../blocks/grouped-by.js";
import { heedHiddenRows } from "../blocks/hidden-rows.js";
import { type LogEntry, type ReadLog, readLog } from "../log/log-entries.js";
import { logOf } from "../log/log-sheet.js";
import { AreaReader } from "../blocks/read-areas.js";
import { unreadable } from "../reports/reasons.js";
import { thawSentences } from "../reports/report-sentences.js";
import type { LeftCell, Progress, ThawReport } from "../reports/reports.js";
import { judge, type Judged, locate } from "./thaw-judgement.js";
import { trimLog } from "../log/trim-log.js";
import { readCurrent } from "./read-current.js";
import { readState } from "../workbook-state.js";

/**
 * Puts frozen formulas back where the cell still holds the frozen value, and takes them out of the log.
 * Needs ExcelApi 1.12. All of it or nothing.
 * @throws Error with a sentence, and nothing has changed
 */
export async function thaw(options: { readonly onProgress?: Progress }): Promise<ThawReport> {
  requireExcel("thawing", "1.12");
  const progress = options.onProgress ?? (() => undefined);
  return inOneUndoStep("Nothing was thawed and nothing was changed", (undoGroup) => {
    const leftover = "Press Thaw again: it goes on with what the log still holds.";
    const writing = (done: number): void => progress("Putting formulas back", 0.5 + done * 0.5);
    return writeOrTakeBack(runOptions(undoGroup), leftover, (context) => decide(context, progress), writing);
  });
}

async function decide(context: Excel.RequestContext, progress: Progress): Promise<Attempt<ThawReport>> {
  const state = await readState(context);
  const sheet = logOf(state);
  if (!sheet) return { writes: [], result: reportOf(nothingDone) };
  if (sheet.locked)
    throw new ExcelRefusal(`The log "${sheet.name}" is protected. Lift its protection (Review) and thaw again.`);
  progress("Reading the log", 0.05);
  const reader = new AreaReader(context);
  const log = await readLog(context, reader, sheet);
  const located = latest(log.entries).map((entry) => locate(entry, state));
  const found = located.flatMap((one) => (one.kind === "found" ? [one] : []));
  const current = await readCurrent(reader, found, (done) => progress("Reading cells", 0.1 + 0.4 * done));
  const judged = located.map((one) => judge(one, current, state));
  const kept = new Set(judged.flatMap((one) => (one.verdict === "leave" ? [key(one.entry)] : [])));
  const remaining = log.entries.filter((entry) => kept.has(key(entry)));
  const restore = judged.flatMap((one) => (one.verdict === "restore" ? [one] : []));
  const blocks = await heedHiddenRows(context, restoring(restore));
  const trimmed = trimLog(log, remaining, state);
  const left = trimmed.removed ? null : sheet.name;
  const result = reportOf({ judged, restored: restore, besides: unreadableRows(log), log: left, hadLog: true });
  return { writes: [...blocks.map(thawing), ...trimmed.writes], result };
}

/** The cell as Excel follows it: one frozen at A5 and moved to A6 is not the one frozen at A5 later. */
function key({ sheetId, sheet, address, tracked, logRow }: LogEntry): string {
  if (tracked.kind === "at") return `${sheetId}|at ${tracked.sheet}|${tracked.row},${tracked.column}`;
  return tracked.kind === "deleted" ? `line ${logRow}` : `${sheetId}|${sheet}|${address}`;
}

/** Of a cell that was frozen several times only the last, however the log is sorted: its user replaced the others. */
function latest(entries: readonly LogEntry[]): LogEntry[] {
  const byTime = [...entries].sort((a, b) =>
    a.frozen < b.frozen ? -1 : a.frozen > b.frozen ? 1 : a.logRow - b.logRow,
  );
  const last = new Set(new Map(byTime.map((entry) => [key(entry), entry])).values());
  return entries.filter((entry) => last.has(entry));
}

type Restored = Judged & { readonly verdict: "restore" };

function restoring(restored: readonly Restored[]): CellBlock[] {
  return [...groupedBy(restored, ({ sheet }) => sheet.id)].flatMap(([sheetId, all]) => {
    const isSingle = ({ entry }: Restored): boolean => entry.rows * entry.columns === 1;
    const single = all.filter(isSingle).map(({ entry, values, formats }) => ({
      ...entry.place,
      sheetId,
      formula: entry.formula,
      value: values[0]?.[0] ?? "",
      numberFormat: formats[0]?.[0] ?? "General",
    }));
    const spilled = all
      .filter((one) => !isSingle(one))
      .map(({ entry, values, formats }): CellBlock => {
        const { place, rows, columns, formula } = entry;
        return { ...place, rows, columns, sheetId, formulas: [[formula]], values, formats };
      });
    return [...spilled, ...blocksOf(single)];
  });
}

const unreadableRows = ({ sheet, unreadable: rows }: ReadLog): LeftCell[] =>
  rows.map((row) => ({ sheet: sheet.name, address: `A${row + 1}`, why: unreadable(sheet.name, row + 1) }));

interface Done {
  readonly judged: readonly Judged[];
  readonly restored: readonly Restored[];
  /** Lines of the log that could not be read. */
  readonly besides: readonly LeftCell[];
  /** The log that is left, or null. */
  readonly log: string | null;
  readonly hadLog: boolean;
}
const nothingDone: Done = { judged: [], restored: [], besides: [], log: null, hadLog: false };

function reportOf({ judged, restored, besides, log, hadLog }: Done): ThawReport {
  const left = judged.flatMap(({ verdict, entry, why }) =>
    verdict === "leave" ? [{ sheet: entry.sheet, address: entry.address, why: why ?? "" }] : [],
  );
  const renamed = new Map(
    restored
      .filter(({ sheet, entry }) => sheet.name !== entry.sheet)
      .map(({ sheet, entry }) => [entry.sheet, sheet.name] as const),
  );
  const report = {
    restored: restored.length,
    sheets: countBySheet(restored.map(({ sheet }) => sheet.name)),
    left: [...left, ...besides],
    renamed: [...renamed].map(([was, is]) => ({ was, is })),
    log,
  };
  return { ...report, sentences: thawSentences(report, hadLog) };
}
