import type { LaidOutSheet } from "../../sheet/grid.js";
import type { BookSheet } from "../cells.js";
import { likeness, type Marks } from "./align-lines.js";
import { linesOf, markedPlan, markedSheet, type MarkedLines } from "./marks.js";
import { mapSheet, type SheetMap } from "./sheet-map.js";

/** Two sheets with less in common are not one. */
const ENOUGH = 0.2;

/** Which sheet of a workbook is which of the plan, and where its lines stand: by what is there, never by name or title. */
export function mapSheets(plan: readonly LaidOutSheet[], files: readonly BookSheet[]): Map<string, SheetMap> {
  const ours = plan.map((sheet) => withMarks({ id: sheet.id, ...linesOf(markedPlan(sheet)) }));
  const theirs = files.map((file) => withMarks({ file, ...linesOf(markedSheet(file)) }));
  const pairs = ours
    .flatMap((sheet) => theirs.map((other) => ({ sheet, other, like: likeness(sheet.marks, other.marks) })))
    .filter(({ like }) => like >= ENOUGH)
    .sort((a, b) => b.like - a.like);
  const mapped = new Map<string, SheetMap>();
  const taken = new Set<BookSheet>();
  for (const { sheet, other } of pairs) {
    if (mapped.has(sheet.id) || taken.has(other.file)) continue;
    mapped.set(sheet.id, mapSheet(sheet, other));
    taken.add(other.file);
  }
  return mapped;
}

const withMarks = <T extends MarkedLines>(lines: T): T & { readonly marks: Marks } => ({
  ...lines,
  marks: new Set(lines.rowMarks.flatMap((marks) => [...marks])),
});
