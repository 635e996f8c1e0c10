import type { ICellData, IObjectArrayPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import { SetColDataMutation, SetWorksheetDefaultStyleMutation } from "@univerjs/preset-sheets-core";
import { intersection } from "../../../office-host/grid/a1.js";
import type { Area, CellFormat, GridHost } from "../../../office-host/grid/host.js";
import { cellsOf, fullHeight, fullWidth, type Book } from "../book.js";
import { toFormat, toStyle } from "./styles.js";

type FormatOperations = Pick<GridHost, "readFormat" | "writeFormat" | "writeNumberFormats" | "clear">;

/** Reading and writing what cells look like. */
export function formatOperations(book: Book, usedArea: GridHost["usedArea"]): FormatOperations {
  const operations: FormatOperations = {
    readFormat: async (sheet, area) => readFormat(book, sheet, await withoutEmptyRest(sheet, area, usedArea)),
    writeFormat: (sheet, area, change) => writeStyle(book, sheet, area, toStyle(change)),
    writeNumberFormats: (sheet, area, formats) =>
      setStyles(book, sheet, area, (row, column) => {
        const numberFormat = formats[row - area.row]?.[column - area.column] ?? null;
        return numberFormat === null ? undefined : toStyle({ numberFormat });
      }),
    clear: async (sheet, area, what) => {
      const used = await usedArea(sheet, false);
      const touched = used && intersection(used, area);
      if (touched && what !== "Formats")
        setCellParts(book, sheet, touched, { v: null, t: null, f: null, si: null, p: null });
      if (what === "Contents") return;
      if (touched) setCellParts(book, sheet, touched, { s: null });
      if (fullHeight(area)) setColumnStyles(book, sheet, area, () => null);
    },
  };
  return operations;
}

/** Columns without an end are compared as far as something stands in them. */
async function withoutEmptyRest(sheet: string, area: Area, usedArea: GridHost["usedArea"]): Promise<Area> {
  if (!fullHeight(area) && !fullWidth(area)) return area;
  const used = await usedArea(sheet, false);
  return (used && intersection(used, area)) ?? { ...area, rows: 1, columns: 1 };
}

function readFormat(book: Book, sheet: string, area: Area): { [K in keyof CellFormat]: CellFormat[K] | null } {
  const common: { -readonly [K in keyof CellFormat]: CellFormat[K] | null } = toFormat(
    book.styleAt(sheet, area.row, area.column),
  );
  for (const [row, column] of cellsOf(area)) {
    const format = toFormat(book.styleAt(sheet, row, column));
    for (const key of Object.keys(common) as (keyof CellFormat)[])
      if (common[key] !== format[key]) (common[key] as null) = null;
  }
  return common;
}

/** Whole sheets and columns get a style of their own; cells in them that have one already are changed too. */
function writeStyle(book: Book, sheet: string, area: Area, style: IStyleData): void {
  if (!fullHeight(area)) return setStyles(book, sheet, area, () => style);
  if (fullWidth(area)) {
    const defaultStyle = { ...styleObject(book, book.sheet(sheet).getDefaultCellStyle()), ...style };
    book.run(SetWorksheetDefaultStyleMutation.id, sheet, { defaultStyle });
  } else setColumnStyles(book, sheet, area, (old) => ({ ...old, ...style }));
  const within = book.styledCells(sheet).filter(([, at]) => at >= area.column && at < area.column + area.columns);
  applyStyles(book, sheet, within, () => style);
}

function setColumnStyles(
  book: Book,
  sheet: string,
  area: Area,
  change: (old: IStyleData | undefined) => IStyleData | null,
): void {
  const manager = book.sheet(sheet).getColumnManager();
  const columnData: IObjectArrayPrimitiveType<{ s: IStyleData | null }> = {};
  for (let column = area.column; column < area.column + area.columns; column++)
    columnData[column] = { s: change(styleObject(book, manager.getColumnStyle(column))) };
  book.run(SetColDataMutation.id, sheet, { columnData });
}

const styleObject = (book: Book, style: Nullable<IStyleData | string>): IStyleData | undefined =>
  (typeof style === "string" ? book.workbook.getStyles().get(style) : style) ?? undefined;

const setCellParts = (book: Book, sheet: string, area: Area, parts: ICellData): void => {
  for (const [row, column] of cellsOf(area)) book.change(sheet, row, column, { ...parts });
};

type StyleFor = (row: number, column: number) => IStyleData | undefined;

const setStyles = (book: Book, sheet: string, area: Area, styleFor: StyleFor): void =>
  applyStyles(book, sheet, cellsOf(area), styleFor);

function applyStyles(book: Book, sheet: string, cells: Iterable<readonly [number, number]>, styleFor: StyleFor): void {
  for (const [row, column] of cells) {
    const style = styleFor(row, column);
    if (style) book.change(sheet, row, column, { s: style });
  }
}
