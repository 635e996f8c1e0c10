import type { GridHost } from "./grid/host.js";
import { HostError } from "./grid/host.js";

/**
 * Operations of this host that Excel cannot undo, on the web or on Windows and Mac. Microsoft's list, as of 2025-09-09:
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities, "Unsupported APIs".
 */
const NOT_UNDOABLE: ReadonlySet<string> = new Set([
  "NamedItem.comment",
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
  "Worksheet.copy",
  "Worksheet.delete",
  "Worksheet.name",
  "Worksheet.position",
  "Worksheet.visibility",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
]);

/**
 * Request flag of ours. The client on npm takes `mergeUndoGroup` and forgets it, so nothing of it reaches a host;
 * Excel's own client says it in a way that is not published.
 */
export const MERGE_UNDO_GROUP = 1 << 20;

type Batch = (context: { _requestFlagModifier: number }) => unknown;

/** Marks the requests of runs with `mergeUndoGroup`, so that a host can tell them. Once for a loaded client. */
export function markUndoGroups(excel: unknown): void {
  const client = excel as { run: (...given: readonly unknown[]) => unknown };
  const run = client.run;
  client.run = (...given) => {
    const [options, batch] = given as [{ mergeUndoGroup?: unknown }, Batch?];
    if (!batch || options.mergeUndoGroup !== true) return run(...given);
    return run(options, (context: Parameters<Batch>[0]) => {
      context._requestFlagModifier |= MERGE_UNDO_GROUP;
      return batch(context);
    });
  };
}

/** @throws HostError (UndoNotSupported) for an operation that cannot be grouped, in a group, where the host is so */
export function refuseInUndoGroup(host: GridHost, flags: number, operation: string): void {
  if (!host.likeExcel?.undoNotSupported || (flags & MERGE_UNDO_GROUP) === 0 || !NOT_UNDOABLE.has(operation)) return;
  throw new HostError("UndoNotSupported", `${operation} can't be grouped: it doesn't support undo.`);
}
