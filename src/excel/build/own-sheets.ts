import type { BookState, SheetState } from "../workbook/book-state.js";
import { type BuildRecord, readRecord, type SheetRecord } from "./build-record.js";

/** Sheets of an earlier build, with what it wrote down about them. */
export interface OwnBuild {
  readonly record: BuildRecord;
  readonly sheets: readonly OwnSheet[];
}
export interface OwnSheet {
  readonly state: SheetState;
  readonly record: SheetRecord;
}

export const markFor = (sheetId: string, buildId: string): string => `${sheetId}|${buildId}`;

/**
 * Ours is a sheet that carries the mark of the recorded build. A copy that the user made carries it too: then only the
 * one that still has its name is ours, and none when both were renamed.
 */
export function ownBuild(book: BookState): OwnBuild | null {
  const record = readRecord(book.record);
  if (!record) return null;
  const sheets = record.sheets.flatMap((one) => {
    const marked = book.sheets.filter((sheet) => sheet.mark === markFor(one.id, record.buildId));
    const named = marked.filter((sheet) => sheet.name === one.name);
    const state = marked.length === 1 ? marked[0] : named[0];
    return state ? [{ state, record: one }] : [];
  });
  return sheets.length > 0 ? { record, sheets } : null;
}
