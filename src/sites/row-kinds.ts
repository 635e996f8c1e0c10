import { isBlank, textOf } from "./cells.js";
import { readNumberText } from "./number-text.js";
import type { Cells } from "./sites-read.js";

/** What a row under the header is. "heading": one text and no figures. */
export type RowKind = "site" | "blank" | "total" | "repeated header" | "heading";

export interface RowShape {
  readonly headers: readonly string[];
  /** Indexes of the columns that rows are known by; -1 where the table has none. */
  readonly name: number;
  readonly grid: number;
  readonly required: readonly number[];
}

const totalWords =
  /^(?:grand |sub ?|portfolio |fleet |overall )?(?:totals?|sum|average|avg\.?|mean|weighted (?:average|avg\.?|mean)|wtd avg)(?: ?portfolio| ?sites| ?\(.*\)| ?mw)?:?$/;
const totalStart = /^(?:grand |sub ?|portfolio |fleet |overall )?(?:totals?|sum|average|mean)\b/;

const words = (cell: unknown): string => textOf(cell).toLowerCase().replace(/-/g, " ");

const numberOf = (cell: unknown): number | null => {
  if (typeof cell === "number") return cell;
  const read = typeof cell === "string" ? readNumberText(cell) : null;
  return read === null ? null : read.byPoint;
};

const closeTo = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

/** Is this the total of the rows above? By its words, or by its sum where words or a missing figure leave doubt. */
function isTotal(row: readonly unknown[], shape: RowShape, sums: readonly number[]): boolean {
  const name = shape.name < 0 ? "" : words(row[shape.name]);
  if (totalWords.test(name)) return true;
  const grid = numberOf(row[shape.grid]);
  const isSum = grid !== null && sums.some((sum) => sum > 0 && closeTo(grid, sum));
  const incomplete = shape.required.some((column) => isBlank(row[column]));
  if (totalStart.test(name)) return isSum || incomplete;
  if (name !== "") return false;
  return totalWords.test(words(row.find((cell) => !isBlank(cell)))) || (isSum && incomplete);
}

function isRepeatedHeader(row: readonly unknown[], headers: readonly string[]): boolean {
  const same = row.filter((cell, i) => typeof cell === "string" && cell !== "" && textOf(cell) === headers[i]).length;
  return same >= 2 && same >= row.filter((cell) => !isBlank(cell)).length - 1;
}

function kindOfRow(row: readonly unknown[], shape: RowShape, sums: readonly number[]): RowKind {
  const filled = row.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return "blank";
  if (isTotal(row, shape, sums)) return "total";
  if (isRepeatedHeader(row, shape.headers)) return "repeated header";
  const [only] = filled;
  return filled.length === 1 && row.length > 1 && typeof only === "string" && numberOf(only) === null
    ? "heading"
    : "site";
}

/** The kind of every row from `first` on. Sums run since the start and since the last total, so subtotals are known. */
export function rowKinds(values: Cells, first: number, shape: RowShape): RowKind[] {
  let [all, since] = [0, 0];
  let counted = 0;
  return values.slice(first).map((row) => {
    const kind = kindOfRow(row, shape, counted > 1 ? [all, since] : []);
    if (kind === "total") since = 0;
    if (kind === "site") {
      const grid = numberOf(row[shape.grid]) ?? 0;
      all += grid;
      since += grid;
      counted++;
    }
    return kind;
  });
}
