import type { LaidOutSheet } from "../../sheet/grid.js";
import type { BookSheet } from "../cells.js";
import { likeness, type Marks } from "./align-lines.js";
import { markedPlan, markedSheet, rowMarks, type Marked } from "./marks.js";

/** Two sheets with less in common are not one. */
const ENOUGH = 0.2;

/** Which sheet of a workbook is which of the plan: by what stands in it, never by its name or title. */
export function matchSheets(plan: readonly LaidOutSheet[], files: readonly BookSheet[]): Map<string, BookSheet> {
  const ours = plan.map((sheet) => ({ sheet, marks: allMarks(markedPlan(sheet)) }));
  const theirs = files.map((file) => ({ file, marks: allMarks(markedSheet(file)) }));
  const pairs = ours
    .flatMap(({ sheet, marks }) =>
      theirs.map((other) => ({ sheet, file: other.file, like: likeness(marks, other.marks) })),
    )
    .filter(({ like }) => like >= ENOUGH)
    .sort((a, b) => b.like - a.like);
  const matched = new Map<string, BookSheet>();
  const taken = new Set<BookSheet>();
  for (const { sheet, file } of pairs) {
    if (matched.has(sheet.id) || taken.has(file)) continue;
    matched.set(sheet.id, file);
    taken.add(file);
  }
  return matched;
}

const allMarks = (marked: Marked): Marks => new Set(rowMarks(marked).flatMap((marks) => [...marks]));
