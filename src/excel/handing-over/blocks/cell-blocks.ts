import type { Area } from "../../../sheet/grid.js";
import type { CellValue } from "../../../sheet/plan.js";
import { typedText } from "../../cells/typed-text.js";
import { rangeOf } from "../../cells/write-cells.js";
import { type Place, rectangles, splitArea } from "./rectangles.js";
import type { SheetArea } from "./read-areas.js";
import type { Write } from "./careful-writing.js";

/** A cell that holds a formula at one time and a value at another; both ways are written the same. */
export interface TwofoldCell extends Place {
  readonly sheetId: string;
  readonly formula: string;
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** Cells of one rectangle; or one formula and all that it spills to, then `formulas` is of the first cell only. */
export interface CellBlock extends SheetArea {
  readonly formulas: readonly (readonly string[])[];
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** Some of its rows are hidden: what is written together would be misplaced. */
  readonly rowByRow?: boolean;
}

/** A block is small against what Excel takes at once, so that requests can be filled evenly. */
const BLOCK_BYTES = 400_000;
const TEXT = "@";

/** Cells of one sheet, none of which spills, as few blocks. Cells of the format "text" have blocks of their own. */
export function blocksOf(cells: readonly TwofoldCell[]): CellBlock[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const kinds = [cells.filter(isText), cells.filter((cell) => !isText(cell))];
  const build = (area: Area): CellBlock[] => {
    const all = Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => byPlace.get(`${area.row + r},${area.column + c}`) as TwofoldCell),
    );
    const block: CellBlock = {
      ...area,
      sheetId: cells[0]?.sheetId ?? "",
      formulas: all.map((row) => row.map((cell) => cell.formula)),
      values: all.map((row) => row.map((cell) => cell.value)),
      formats: all.map((row) => row.map((cell) => cell.numberFormat)),
    };
    const count = area.rows * area.columns;
    return count === 1 || bytesOf(block) <= BLOCK_BYTES
      ? [block]
      : splitArea(area, Math.ceil(count / 2)).flatMap((half) => build(half));
  };
  return kinds.flatMap((kind) => rectangles(kind).flatMap(build));
}

const isText = (cell: TwofoldCell): boolean => cell.numberFormat === TEXT;

/** Bytes that a block takes in a request, either way; above what it is, never below. */
export function bytesOf({ formulas, values, formats, rows, rowByRow }: CellBlock): number {
  const texts = [formulas, values.map((row) => row.map(String)), uniform(formats) ? [] : formats].flat(2);
  return (rowByRow ? rows : 1) * 2_500 + texts.reduce((sum, text) => sum + 4 + jsonBytes(text), 0);
}

/** Of a text in JSON as UTF-8; escaped characters and those beyond ASCII count for more. */
const jsonBytes = (text: string): number => text.length + 2 * (text.match(/["\\\n\r\t]|[^\x20-\x7e]/g)?.length ?? 0);

const uniform = (formats: CellBlock["formats"]): boolean =>
  formats.every((row) => row.every((format) => format === formats[0]?.[0]));

/** As a scalar where one is enough: Excel puts it into every cell. */
const formatsToSend = (formats: CellBlock["formats"]): string[][] =>
  (uniform(formats) ? formats[0]?.[0] : formats.map((row) => [...row])) as unknown as string[][];

/** A format of "text" would make text of what is written, so it steps aside meanwhile. */
function withoutTextFormat(range: Excel.Range, formats: CellBlock["formats"], write: () => void): void {
  const stepsAside = formats.some((row) => row.includes(TEXT));
  if (stepsAside) range.numberFormat = "General" as unknown as string[][];
  write();
  if (stepsAside) range.numberFormat = formatsToSend(formats);
}

/** An empty text stays a text, by its apostrophe: a cell that only looks empty is none to ISBLANK. */
const typed = (value: CellValue): string | number | boolean =>
  typeof value === "string" || value === null ? typedText(value ?? "") : value;

/** The rows that may be written together: all of them, or each alone. */
function runsOf(rows: number, { rowByRow }: CellBlock): { readonly from: number; readonly to: number }[] {
  return rowByRow ? Array.from({ length: rows }, (_, from) => ({ from, to: from + 1 })) : [{ from: 0, to: rows }];
}

/** Queues the values into the cells, formats untouched. */
export function queueValues(context: Excel.RequestContext, block: CellBlock): void {
  const sheet = context.workbook.worksheets.getItem(block.sheetId);
  for (const { from, to } of runsOf(block.rows, block)) {
    const range = rangeOf(sheet, { ...block, row: block.row + from, rows: to - from });
    withoutTextFormat(range, block.formats.slice(from, to), () => {
      range.values = block.values.slice(from, to).map((row) => row.map(typed));
    });
  }
}

/** Queues the formulas into the cells; where one spills, the cells it needs are emptied first. */
export function queueFormulas(context: Excel.RequestContext, block: CellBlock): void {
  const sheet = context.workbook.worksheets.getItem(block.sheetId);
  const [rows, columns] = [block.formulas.length, block.formulas[0]?.length ?? 0];
  const { row, column } = block;
  const emptied = (area: Area): void => {
    for (const { from, to } of runsOf(area.rows, block))
      rangeOf(sheet, { ...area, row: area.row + from, rows: to - from }).clear("Contents");
  };
  if (block.columns > columns) emptied({ row, column: column + columns, rows, columns: block.columns - columns });
  if (block.rows > rows) emptied({ row: row + rows, column, rows: block.rows - rows, columns: block.columns });
  for (const { from, to } of runsOf(rows, block)) {
    const range = rangeOf(sheet, { row: row + from, column, rows: to - from, columns });
    const formats = block.formats.slice(from, to).map((line) => line.slice(0, columns));
    if (formats.some((line) => line.includes(TEXT))) range.numberFormat = "General" as unknown as string[][];
    range.formulas = block.formulas.slice(from, to).map((line) => [...line]);
    range.numberFormat = formatsToSend(formats); // Excel gives a General cell the format that it guesses from a formula
  }
}

export const freezing = (block: CellBlock): Write => ({
  bytes: bytesOf(block),
  make: (context) => queueValues(context, block),
  takeBack: (context) => queueFormulas(context, block),
});

export const thawing = (block: CellBlock): Write => ({
  bytes: bytesOf(block),
  make: (context) => queueFormulas(context, block),
  takeBack: (context) => queueValues(context, block),
});
