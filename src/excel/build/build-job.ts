import { sheetsIn } from "../../formula/references.js";
import { tokensOf } from "../../formula/tokens.js";
import type { LaidOutSheet, LaidOutWorkbook } from "../../sheet/grid.js";
import type { BookState } from "../workbook/book-state.js";
import { type BuildRecord, sheetRecord, type SheetRecord } from "./build-record.js";
import { freeName, freeSheetName, lowerCased } from "../workbook/free-names.js";
import type { OwnBuild } from "./own-sheets.js";

/** Everything a build will do, decided before it changes anything. */
export interface BuildJob {
  readonly buildId: string;
  readonly sheets: readonly SheetJob[];
  /** Sheet id -> the name the sheet gets or has. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly names: readonly NameJob[];
  /** Names of ours whose line is gone: they are left pointing at nothing rather than at something else. */
  readonly staleNames: readonly string[];
  /** Sheets of ours that the new plan no longer has. */
  readonly obsolete: readonly { readonly id: string; readonly name: string }[];
  readonly record: BuildRecord;
}

export interface SheetJob {
  readonly sheet: LaidOutSheet;
  readonly name: string;
  readonly record: SheetRecord;
  /** The sheet that is rewritten, or null for a new one. A hidden copy called `backup` is there while that happens. */
  readonly old: { readonly id: string; readonly record: SheetRecord; readonly backup: string } | null;
  /** Table of the plan -> its name in the workbook. */
  readonly tables: ReadonlyMap<string, string>;
}

export interface NameJob {
  readonly wanted: string;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The formula it has now, or null for a new name. */
  readonly old: string | null;
}

export function planBuild(laidOut: LaidOutWorkbook, book: BookState, own: OwnBuild | null, now: Date): BuildJob {
  const sheetNames = lowerCased(book.sheets.map((sheet) => sheet.name));
  const cellNames = lowerCased([...book.names.map((one) => one.name), ...book.tables]);
  const sheets = laidOut.sheets.map((sheet) => sheetJob(sheet, laidOut, own, { sheetNames, cellNames }));
  const nameOf = new Map(sheets.map((job) => [job.sheet.id, job.name]));
  const names = nameJobs(laidOut, book, own, cellNames);
  const kept = new Set(laidOut.sheets.map((sheet) => sheet.id));
  const ownNames = own ? ourNames(book, own) : new Map<string, string>();
  const staleNames = [...ownNames.keys()].filter((name) => !names.some((job) => job.name === name));
  const stale = (own?.record.names ?? []).filter((one) => staleNames.includes(one.name)); // may come back one day
  const record: BuildRecord = {
    schema: 1,
    buildId: own?.record.buildId ?? now.getTime().toString(36),
    builtAt: now.toISOString(),
    sheets: sheets.map((job) => job.record),
    names: [...names.map(({ wanted, name }) => ({ wanted, name })), ...stale],
  };
  return {
    buildId: record.buildId,
    sheets,
    nameOf,
    names,
    staleNames,
    obsolete: (own?.sheets ?? []).filter((one) => !kept.has(one.record.id)).map(({ state }) => state),
    record,
  };
}

function sheetJob(
  sheet: LaidOutSheet,
  laidOut: LaidOutWorkbook,
  own: OwnBuild | null,
  { sheetNames, cellNames }: { readonly sheetNames: Set<string>; readonly cellNames: Set<string> },
): SheetJob {
  const ours = own?.sheets.find((one) => one.record.id === sheet.id);
  const name = ours ? ours.state.name : freeSheetName(sheet.name, sheetNames);
  const tables = new Map(
    sheet.tables.map(({ name: wanted }) => {
      const old = ours?.record.tables.find((table) => table.wanted === wanted)?.name;
      return [wanted, old !== undefined && cellNames.has(old.toLowerCase()) ? old : freeName(wanted, cellNames)];
    }),
  );
  const backup = `~${sheet.id.slice(0, 15)} before`;
  const old = ours ? { id: ours.state.id, record: ours.record, backup: freeSheetName(backup, sheetNames) } : null;
  return { sheet, name, record: sheetRecord(sheet, laidOut, name, tables), old, tables };
}

/** Our names from the record, with their formulas, as long as they still point into our sheets. */
function ourNames(book: BookState, own: OwnBuild): Map<string, string> {
  const into = lowerCased(own.sheets.map(({ state }) => state.name));
  const ours = (formula: string): boolean => {
    const [sheet] = sheetsIn(tokensOf(formula));
    return sheet !== undefined && into.has(sheet.toLowerCase());
  };
  const recorded = new Set(own.record.names.map((one) => one.name));
  return new Map(
    book.names
      .filter(({ name, formula }) => recorded.has(name) && (ours(formula) || formula === STALE_NAME))
      .map(({ name, formula }) => [name, formula]),
  );
}

/** What a name of ours says once its line is gone. */
export const STALE_NAME = "=#N/A";

function nameJobs(laidOut: LaidOutWorkbook, book: BookState, own: OwnBuild | null, taken: Set<string>): NameJob[] {
  const ours = own ? ourNames(book, own) : new Map<string, string>();
  return laidOut.names.map(({ name: wanted, sheet, row, column }) => {
    const old = own?.record.names.find((one) => one.wanted === wanted && ours.has(one.name))?.name;
    const name = old ?? freeName(wanted, taken);
    return { wanted, name, sheet, row, column, old: old === undefined ? null : (ours.get(old) ?? null) };
  });
}
