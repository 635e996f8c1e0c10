import { textOf, type Cell } from "../cells/cells.js";
import { readNumberText } from "../cells/number-text.js";

/** What a row under the header is. "heading": one text and no figures. */
export type RowKind = "site" | "blank" | "total" | "repeated header" | "heading";

const start = "^(?:grand |sub ?|portfolio |fleet |overall )?(?:totals?|sum|(?:weighted )?(?:average|avg|mean))";
const totalWords = new RegExp(`${start}\\.?(?: ?(?:portfolio|sites|mw|\\(.*\\)))?:?$`);
const totalStart = new RegExp(`${start}\\b`);

const words = (cell: Cell): string => textOf(cell).toLowerCase().replace(/-/g, " ");

const numberOf = (cell: Cell): number | null => {
  if (typeof cell === "number") return cell;
  const read = typeof cell === "string" ? readNumberText(cell) : null;
  return read === null ? null : read.byPoint;
};

const closeTo = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

/**
 * Is this the total of the rows above? By its words, or by its sum where words or a missing figure leave doubt.
 * `required`: indexes of name, grid MW and the other required columns; -1 where the table has none.
 */
function isTotal(row: readonly Cell[], required: readonly number[], sums: readonly number[]): boolean {
  const at = (column: number): Cell => row[column] ?? null;
  const name = words(at(required[0]!));
  if (totalWords.test(name)) return true;
  const grid = numberOf(at(required[1]!));
  const isSum = grid !== null && sums.some((sum) => sum > 0 && closeTo(grid, sum));
  const incomplete = required.some((column, i) => i > 0 && column >= 0 && at(column) === null);
  if (totalStart.test(name)) return isSum || incomplete;
  if (name !== "") return false;
  return totalWords.test(words(row.find((cell) => cell !== null) ?? null)) || (isSum && incomplete);
}

function isRepeatedHeader(row: readonly Cell[], headers: readonly string[]): boolean {
  const same = row.filter((cell, i) => cell !== null && cell === headers[i]).length;
  return same >= 2 && same >= row.filter((cell) => cell !== null).length - 1;
}

function kindOfRow(
  row: readonly Cell[],
  headers: readonly string[],
  required: readonly number[],
  sums: readonly number[],
): RowKind {
  const filled = row.filter((cell) => cell !== null);
  if (filled.length === 0) return "blank";
  if (isTotal(row, required, sums)) return "total";
  if (isRepeatedHeader(row, headers)) return "repeated header";
  const [only] = filled;
  return filled.length === 1 && row.length > 1 && typeof only === "string" && numberOf(only) === null
    ? "heading"
    : "site";
}

/** The kind of every row from `first` on. Sums run since the start and since the last total, so subtotals are known. */
export function rowKinds(
  rows: readonly (readonly Cell[])[],
  first: number,
  headers: readonly string[],
  required: readonly number[],
): RowKind[] {
  let [all, since, counted] = [0, 0, 0];
  return rows.slice(first).map((row) => {
    const kind = kindOfRow(row, headers, required, counted > 1 ? [all, since] : []);
    if (kind === "total") since = 0;
    if (kind === "site") {
      const grid = numberOf(row[required[1]!] ?? null) || 0;
      all += grid;
      since += grid;
      counted++;
    }
    return kind;
  });
}
