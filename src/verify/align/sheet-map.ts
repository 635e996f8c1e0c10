import { addressOfCell } from "../../formula/address.js";
import type { BookCell, BookSheet } from "../cells.js";
import { alignLines, type LineMap } from "./align-lines.js";
import { columnMarks, rowsLookedAt, type MarkedFile, type MarkedLines } from "./marks.js";

/** Where the rows and columns of a planned sheet stand in the workbook's. Null for what is gone. */
export interface SheetMap {
  readonly file: BookSheet;
  readonly rowAt: (row: number) => number | null;
  readonly columnAt: (column: number) => number | null;
  /** Whether anything stands elsewhere than planned. */
  readonly moved: boolean;
}

/** A cell of a sheet: where it is and what stands there. */
export interface PlacedCell extends BookCell {
  readonly row: number;
  readonly column: number;
}

/** `Inputs!F15`, with the sheet's real name. */
export const cellName = ({ file }: SheetMap, { row, column }: Pick<PlacedCell, "row" | "column">): string =>
  `${file.name}!${addressOfCell(row, column)}`;

/** A planned cell where the workbook has it; undefined where its line is gone. */
export function standing({ file, rowAt, columnAt }: SheetMap, row: number, column: number): PlacedCell | undefined {
  const [atRow, atColumn] = [rowAt(row), columnAt(column)];
  if (atRow === null || atColumn === null) return undefined;
  return { row: atRow, column: atColumn, ...(file.cellAt(atRow, atColumn) ?? { value: null }) };
}

export function mapSheet({ marked: ours, rowMarks: plan }: MarkedLines, their: MarkedFile): SheetMap {
  const { file, marked: theirs } = their;
  const rows = alignLines(plan, their.rowMarks);
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
