import { ObjectMatrix, Tools } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { a1ToR1C1, r1c1ToA1 } from "../office-host/formula-notation.js";
import type { Area, GridHost, Matrix, ReadKind, Scalar } from "../office-host/host.js";
import { cellsOf, type Book } from "./book.js";
import { numberFormatOf } from "./styles.js";
import { typedCell, typeOf, valueOf } from "./typed.js";

type CellOperations = Pick<GridHost, "read" | "write" | "fillFormula" | "usedArea">;

/** Reading and writing what cells hold. */
export function cellOperations(book: Book): CellOperations {
  const reader = new CellReader(book);
  return {
    read: (sheet, area, kind) => reader.read(book.sheet(sheet), area, kind),
    usedArea: (sheet, valuesOnly) => usedArea(book.sheet(sheet), valuesOnly, (cell) => reader.holds(cell)),
    write: (sheet, area, cells) =>
      setCells(book, sheet, area, (row, column) => {
        const input = cells[row - area.row]?.[column - area.column] ?? null;
        return input === null ? undefined : typedCell(input);
      }),
    fillFormula: (sheet, area, formula) =>
      setCells(book, sheet, area, (row, column) => typedCell(r1c1ToA1(formula, row, column))),
  };
}

/** One mutation for the whole area; cells for which `make` gives undefined stay as they are. */
export function setCells(
  book: Book,
  sheet: string,
  area: Area,
  make: (row: number, column: number) => ICellData | undefined,
): void {
  const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const [row, column] of cellsOf(area)) {
    const cell = make(row, column);
    if (cell) (cellValue[row] ??= {})[column] = cell;
  }
  book.run(SetRangeValuesMutation.id, sheet, { cellValue });
}

class CellReader {
  private readonly formulas: FormulaDataModel;

  constructor(private readonly book: Book) {
    this.formulas = book.injector.get(FormulaDataModel);
  }

  read(sheet: Worksheet, area: Area, kind: ReadKind): Matrix {
    const one = this.readerOf(sheet, kind);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) => one(area.row + row, area.column + column)),
    );
  }

  holds(cell: Nullable<ICellData>): boolean {
    return !!cell && (!!cell.f || !!cell.si || valueOf(cell) !== "");
  }

  private readerOf(sheet: Worksheet, kind: ReadKind): (row: number, column: number) => Scalar {
    const spilled = this.spilledCells(sheet);
    const value = (row: number, column: number): Scalar =>
      valueOf(spilled?.[row]?.[column] ?? sheet.getCellRaw(row, column));
    if (kind === "values") return value;
    if (kind === "types") return (row, column) => typeOf(value(row, column));
    if (kind === "text") return (row, column) => String(sheet.getCell(row, column)?.v ?? "");
    if (kind === "numberFormats") return (row, column) => numberFormatOf(sheet, row, column);
    const formula = (row: number, column: number): string =>
      this.formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.book.unitId) ?? "";
    if (kind === "formulas") return (row, column) => formula(row, column) || value(row, column);
    return (row, column) => a1ToR1C1(formula(row, column), row, column) || value(row, column);
  }

  /** Cells that show a part of another cell's table: they hold nothing themselves. */
  private spilledCells(sheet: Worksheet): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
    return this.formulas.getArrayFormulaCellData()[this.book.unitId]?.[sheet.getSheetId()] ?? undefined;
  }
}

function usedArea(sheet: Worksheet, valuesOnly: boolean, holds: (cell: Nullable<ICellData>) => boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  new ObjectMatrix(sheet.getCellMatrix().getMatrix()).forValue((row, column, cell) => {
    if (!holds(cell) && (valuesOnly || Tools.isEmptyObject(cell?.s))) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
