import type { CellValue } from "../../../sheet/plan.js";
import { addressOfCell } from "../../../formula/address.js";
import { fingerprint } from "../log/fingerprint.js";
import type { LogEntry } from "../log/log-entries.js";
import type { Current, CurrentCell } from "./read-current.js";
import * as why from "../reports/reasons.js";
import type { Place } from "../blocks/rectangles.js";
import { inputsHaveMoved, sheetsIn } from "../log/tracking.js";
import type { SheetState, WorkbookState } from "../workbook-state.js";

/** Where a frozen formula belongs, or why it has no place. */
export type Located =
  | { readonly kind: "found"; readonly entry: LogEntry; readonly sheet: SheetState; readonly place: Place }
  | { readonly kind: "lost"; readonly entry: LogEntry; readonly why: string };

/** By Excel's own reference to the cell; where somebody has overwritten that, by the sheet's id and then its name. */
export function locate(entry: LogEntry, { sheets }: WorkbookState): Located {
  const { tracked, place } = entry;
  const spot = why.placeOf(entry.sheet, entry.address);
  const named = (name: string): SheetState | undefined =>
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const byId = sheets.find((sheet) => sheet.id === entry.sheetId);
  if (tracked.kind === "deleted")
    return { kind: "lost", entry, why: byId ? why.goneCell(spot) : why.goneSheet(spot, entry.sheet) };
  const sheet = tracked.kind === "at" ? named(tracked.sheet) : (byId ?? named(entry.sheet));
  if (!sheet) return { kind: "lost", entry, why: why.goneSheet(spot, entry.sheet) };
  if (tracked.kind === "at" && (tracked.row !== place.row || tracked.column !== place.column)) {
    const now = why.placeOf(sheet.name, addressOfCell(tracked.row, tracked.column));
    return { kind: "lost", entry, why: why.moved(spot, now) };
  }
  return { kind: "found", entry, sheet, place };
}

export type Judged =
  | { readonly verdict: "leave"; readonly entry: LogEntry; readonly why: string }
  /** The formula stands there already: somebody has undone the freeze. */
  | { readonly verdict: "drop"; readonly entry: LogEntry; readonly why?: never }
  | {
      readonly verdict: "restore";
      readonly entry: LogEntry;
      readonly sheet: SheetState;
      readonly values: readonly (readonly CellValue[])[];
      readonly formats: readonly (readonly string[])[];
      readonly why?: never;
    };

export function judge(located: Located, current: Current, state: WorkbookState): Judged {
  const { entry } = located;
  if (located.kind === "lost") return { verdict: "leave", entry, why: located.why };
  const { sheet, place } = located;
  const cells = Array.from({ length: entry.rows }, (_r, r) =>
    Array.from({ length: entry.columns }, (_c, c) => current(sheet.id, place.row + r, place.column + c) ?? BLANK),
  );
  const first = cells[0]?.[0] as CurrentCell;
  if (isFormula(first) && first.formula === entry.formula) return { verdict: "drop", entry };
  const reason = changeSince(entry, sheet, cells) ?? obstacle(entry, sheet, state);
  if (reason !== null) return { verdict: "leave", entry, why: reason };
  const values = cells.map((row) => row.map(({ value }) => value));
  return { verdict: "restore", entry, sheet, values, formats: cells.map((row) => row.map((one) => one.numberFormat)) };
}

const BLANK: CurrentCell = { value: "", formula: "", numberFormat: "General" };

/** What has changed in the cells themselves, or null. */
function changeSince(entry: LogEntry, { name }: SheetState, cells: readonly (readonly CurrentCell[])[]): string | null {
  const spot = why.placeOf(name, entry.address);
  const first = cells[0]?.[0] as CurrentCell;
  if (isFormula(first)) return why.otherFormula(spot);
  if (first.value !== entry.value) return why.changed(spot, entry.value, first.value);
  if (entry.rows * entry.columns === 1) return null;
  const values = cells.map((row) => row.map(({ value }) => value));
  const isUntouched = fingerprint(values) === entry.check && !cells.some((row) => row.some(isFormula));
  return isUntouched ? null : why.changedSpill(spot, entry.spilledOver);
}

/** Why the formula cannot stand there again, or would mean something else, or null. */
function obstacle(entry: LogEntry, sheet: SheetState, { sheets }: WorkbookState): string | null {
  const spot = why.placeOf(sheet.name, entry.address);
  if (sheet.locked) return why.lockedSheet(sheet.name, 1);
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const unknown = sheetsIn(entry.formula).find((name) => !names.has(name.toLowerCase()));
  if (unknown !== undefined) return why.unknownSheet(spot, unknown);
  return inputsHaveMoved(entry.tracked, entry.formula) ? why.movedInputs(spot) : null;
}

/** Text that begins with = gives itself as its formula. */
const isFormula = ({ formula, value }: CurrentCell): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;
