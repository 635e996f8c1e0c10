import { ObjectMatrix, Tools } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { union } from "../../../office-host/grid/a1.js";
import { r1c1ToA1 } from "../../../office-host/grid/formula-notation.js";
import type { Area, GridHost, Matrix, ReadKind, Scalar } from "../../../office-host/grid/host.js";
import { cellsOf, toArea, type Book } from "../book.js";
import { SheetFormulas } from "./shared-formulas.js";
import { toFormat } from "../looks/styles.js";
import { typedCell, typeOf, valueOf } from "./typed.js";

type CellOperations = Pick<GridHost, "read" | "write" | "fillFormula" | "usedArea" | "arrays">;

/** Reading and writing what cells hold. */
export function cellOperations(book: Book): CellOperations {
  const reader = new CellReader(book);
  return {
    read: (sheet, area, kind) => {
      book.flush();
      return reader.read(book.sheet(sheet), area, kind);
    },
    usedArea: (sheet, valuesOnly) => {
      book.flush();
      const used = usedArea(book.sheet(sheet), valuesOnly, (cell) => reader.holds(cell));
      return reader.spills(sheet).reduce<Area | null>((all, one) => (all ? union(all, one) : one), used);
    },
    arrays: (sheet) => {
      book.flush();
      return reader.spills(sheet).map((area) => ({ area, spilled: true }));
    },
    write: (sheet, area, cells) =>
      setCells(book, sheet, area, (row, column) => {
        const input = cells[row - area.row]?.[column - area.column] ?? null;
        return input === null ? undefined : typedCell(input);
      }),
    fillFormula: (sheet, area, formula) => fillFormula(book, sheet, area, formula),
  };
}

/** Cells for which `make` gives undefined stay as they are. */
export function setCells(
  book: Book,
  sheet: string,
  area: Area,
  make: (row: number, column: number) => ICellData | undefined,
): void {
  for (const [row, column] of cellsOf(area)) {
    const cell = make(row, column);
    if (cell) book.change(sheet, row, column, cell);
  }
}

let lastFill = 0;

/** One formula that all cells share: Univer then reads it once, not once a cell. */
function fillFormula(book: Book, sheet: string, area: Area, formula: string): void {
  const si = `fill${++lastFill}`;
  setCells(book, sheet, area, (row, column) => {
    if (row !== area.row || column !== area.column) return { ...typedCell(""), si };
    const first = typedCell(r1c1ToA1(formula, row, column));
    return area.rows * area.columns > 1 && first.f ? { ...first, si } : first;
  });
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

  /** Areas that formulas spill to, their own cells included. */
  spills(sheet: string): readonly Area[] {
    const areas: Area[] = [];
    const ranges = this.formulas.getArrayFormulaRange()[this.book.unitId]?.[sheet];
    new ObjectMatrix(ranges ?? {}).forValue((_row, _column, range) => void (range && areas.push(toArea(range))));
    return areas.filter(({ rows, columns }) => rows * columns > 1);
  }

  private readerOf(sheet: Worksheet, kind: ReadKind): (row: number, column: number) => Scalar {
    const spilled = this.spilledCells(sheet);
    const value = (row: number, column: number): Scalar =>
      valueOf(spilled?.[row]?.[column] ?? sheet.getCellRaw(row, column));
    if (kind === "values") return value;
    if (kind === "types") return (row, column) => typeOf(value(row, column));
    if (kind === "text") return (row, column) => String(sheet.getCell(row, column)?.v ?? "");
    if (kind === "numberFormats")
      return (row, column) => toFormat(sheet.getComposedCellStyle(row, column)).numberFormat;
    const formulas = new SheetFormulas(sheet);
    if (kind === "formulas") return (row, column) => formulas.a1(row, column) || value(row, column);
    return (row, column) => formulas.r1c1(row, column) || value(row, column);
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
