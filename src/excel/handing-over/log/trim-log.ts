import type { Area } from "../../../sheet/grid.js";
import type { CellValue } from "../../../sheet/plan.js";
import { typedValue } from "../../cells/typed-text.js";
import { rangeOf } from "../../cells/write-cells.js";
import type { Write } from "../blocks/careful-writing.js";
import type { LogEntry, ReadLog } from "./log-entries.js";
import { LOG_HEADER } from "./log-sheet.js";
import { GONE } from "./tracking.js";
import type { WorkbookState } from "../workbook-state.js";

const BAND = 1_000;
const WIDTH = LOG_HEADER.length;
const BLANK = new Array<string>(WIDTH).fill("");

/** Takes lines out of the log; the sheet goes with the last of them, unless somebody has written on it, too. */
export function trimLog(
  log: ReadLog,
  remaining: readonly LogEntry[],
  state: WorkbookState,
): { readonly writes: readonly Write[]; readonly removed: boolean } {
  const onlyVisible = state.sheets.filter(({ hidden }) => !hidden).every(({ id }) => id === log.sheet.id);
  if (remaining.length === 0 && !log.foreign && !onlyVisible && !state.structureLocked)
    return { writes: [removal(log)], removed: true };
  const keep = new Set([...remaining.map(({ logRow }) => logRow), ...log.unreadable]);
  const kept = log.rows.filter((_row, n) => keep.has(n + 1));
  if (log.foreign) return { writes: removedRuns(log, keep).map((run) => blanking(log, run)), removed: false };
  const writes: Write[] = [];
  for (let from = 0; from < log.rows.length; from += BAND) {
    const before = log.rows.slice(from, from + BAND);
    const after = before.map((_row, n) => kept[from + n] ?? BLANK);
    if (JSON.stringify(before) !== JSON.stringify(after)) writes.push(rewriting(log.sheet.id, from + 1, before, after));
  }
  return { writes, removed: false };
}

/** Where somebody else has written, lines stay where they are and only ours are emptied. */
function removedRuns(log: ReadLog, keep: ReadonlySet<number>): { row: number; rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const { logRow: row } of log.entries) {
    const last = runs[runs.length - 1];
    if (keep.has(row)) continue;
    if (last && last.row + last.rows === row) last.rows++;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

/** Lines of the log, none of which a filter hides any more: hidden rows would not be written. */
function shownRange({ workbook }: Excel.RequestContext, sheetId: string, area: Area): Excel.Range {
  const range = rangeOf(workbook.worksheets.getItem(sheetId), area);
  range.rowHidden = false;
  return range;
}

function blanking(log: ReadLog, { row, rows }: { row: number; rows: number }): Write {
  const area = { row, column: 0, rows, columns: WIDTH };
  const before = log.rows.slice(row - 1, row - 1 + rows);
  return {
    bytes: 2_500 + 1.5 * JSON.stringify(before).length,
    make: (context) => shownRange(context, log.sheet.id, area).clear("Contents"),
    takeBack: (context) => {
      shownRange(context, log.sheet.id, area).formulas = typed(before);
    },
  };
}

type Rows = readonly (readonly unknown[])[];

/** "Value now" is a formula, everything else is text or a number; a reference to what is gone cannot be typed again. */
const typed = (rows: Rows): (string | number | boolean)[][] =>
  rows.map((row) =>
    row.map((cell, c) => {
      if (c !== 4) return typedValue(cell as CellValue);
      return String(cell).includes(GONE) ? `'${String(cell)}` : String(cell);
    }),
  );

function rewriting(sheetId: string, row: number, before: Rows, after: Rows): Write {
  const area = { row, column: 0, rows: before.length, columns: WIDTH };
  const put = (rows: Rows) => (context: Excel.RequestContext) => {
    shownRange(context, sheetId, area).formulas = typed(rows);
  };
  const bytes = 2_500 + 1.5 * Math.max(JSON.stringify(before).length, JSON.stringify(after).length);
  return { bytes, make: put(after), takeBack: put(before) };
}

/** The last of all writes, and it goes through or fails as a whole. */
const removal = ({ sheet }: ReadLog): Write => ({
  bytes: 1_000,
  make: ({ workbook }) => {
    const log = workbook.worksheets.getItem(sheet.id);
    if (sheet.veryHidden) log.visibility = "Hidden";
    log.delete();
  },
  takeBack: ({ workbook }, now) => {
    const stays = now.sheets.some(({ id }) => id === sheet.id);
    if (sheet.veryHidden && stays) workbook.worksheets.getItem(sheet.id).visibility = "VeryHidden";
  },
  isDone: (now) => !now.sheets.some(({ id }) => id === sheet.id),
});
