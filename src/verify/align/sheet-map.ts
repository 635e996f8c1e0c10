import type { LaidOutSheet } from "../../sheet/grid.js";
import type { BookSheet } from "../cells.js";
import { alignLines, type LineMap } from "./align-lines.js";
import { columnMarks, markedPlan, markedSheet, rowMarks, rowsLookedAt } from "./marks.js";

/** Where the rows and columns of a planned sheet stand in the workbook's. Null for what is gone. */
export interface SheetMap {
  readonly file: BookSheet;
  readonly rowAt: (row: number) => number | null;
  readonly columnAt: (column: number) => number | null;
  /** Whether anything stands elsewhere than planned. */
  readonly moved: boolean;
}

export function mapSheet(plan: LaidOutSheet, file: BookSheet): SheetMap {
  const [ours, theirs] = [markedPlan(plan), markedSheet(file)];
  const rows = alignLines(rowMarks(ours), rowMarks(theirs));
  const rowAt = placeIn(rows);
  const looked = rowsLookedAt(ours);
  const columns = alignLines(
    columnMarks(ours, looked, (row) => row),
    columnMarks(theirs, looked, rowAt),
  );
  const stays = (map: LineMap): boolean => map.every((at, i) => at === i);
  return { file, rowAt, columnAt: placeIn(columns), moved: !stays(rows) || !stays(columns) };
}

/** Beyond the plan's last line everything has moved with it. */
function placeIn(map: LineMap): (line: number) => number | null {
  const last = map.length - 1;
  return (line) => {
    if (line <= last) return map[line] ?? null;
    return line + (last < 0 ? 0 : (map[last] ?? last) - last);
  };
}
