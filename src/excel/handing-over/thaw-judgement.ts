import type { CellValue } from "../../sheet/plan.js";
import { addressOfCell } from "../../sheet/r1c1.js";
import { fingerprint } from "./fingerprint.js";
import type { LogEntry } from "./log-entries.js";
import type { Current, CurrentCell } from "./read-current.js";
import * as why from "./reasons.js";
import type { Place } from "./rectangles.js";
import { inputsHaveMoved, sheetsIn } from "./tracking.js";
import type { SheetState, WorkbookState } from "./workbook-state.js";

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
  const spot = why.placeOf(sheet.name, entry.address);
  const leave = (reason: string): Judged => ({ verdict: "leave", entry, why: reason });
  const cells = Array.from({ length: entry.rows }, (_r, r) =>
    Array.from(
      { length: entry.columns },
      (_c, c) =>
        current(sheet.id, place.row + r, place.column + c) ?? { value: "", formula: "", numberFormat: "General" },
    ),
  );
  const first = cells[0]?.[0] as CurrentCell;
  if (isFormula(first) && first.formula === entry.formula) return { verdict: "drop", entry };
  if (isFormula(first)) return leave(why.otherFormula(spot));
  const values = cells.map((row) => row.map(({ value }) => value));
  if (first.value !== entry.value) return leave(why.changed(spot, entry.value, first.value));
  const untouched = fingerprint(values) === entry.check && !cells.some((row) => row.some(isFormula));
  if (!untouched && entry.rows * entry.columns > 1) return leave(why.changedSpill(spot, entry.spilledOver));
  if (sheet.locked) return leave(why.lockedSheet(sheet.name, 1));
  const unknown = sheetsIn(entry.formula).find(
    (name) => !state.sheets.some((one) => one.name.toLowerCase() === name.toLowerCase()),
  );
  if (unknown !== undefined) return leave(why.unknownSheet(spot, unknown));
  if (inputsHaveMoved(entry.tracked, entry.formula)) return leave(why.movedInputs(spot));
  const formats = cells.map((row) => row.map(({ numberFormat }) => numberFormat));
  return { verdict: "restore", entry, sheet, values, formats };
}

/** Text that begins with = gives itself as its formula. */
const isFormula = ({ formula, value }: CurrentCell): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;
