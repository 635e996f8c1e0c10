import { columnLetters } from "../../grid/a1.js";
import type { GridHost } from "../../grid/host.js";
import type { RangeSelf } from "./range.js";
import { sheetInfo } from "../sheet/sheet-info.js";

/** A range as an absolute formula, "='Inputs'!$A$1:$B$2", the form names, charts and lists keep. */
export async function reference({ sheet, area }: RangeSelf, host: GridHost): Promise<string> {
  const { name } = await sheetInfo(host, sheet);
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = cell(area.row, area.column);
  const last = cell(area.row + area.rows - 1, area.column + area.columns - 1);
  return `='${name.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}
