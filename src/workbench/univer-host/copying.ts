import type { ICellData } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { a1ToR1C1, r1c1ToA1 } from "../office-host/formula-notation.js";
import type { GridHost } from "../office-host/host.js";
import type { Book } from "./book.js";
import { setCells } from "./cells.js";

/** Copies cells: relative references move along, formats come too. */
export function copyOperation(book: Book): Pick<GridHost, "copyCells"> {
  const formulas = book.injector.get(FormulaDataModel);
  return {
    copyCells: (from, to) => {
      const source = book.sheet(from.sheet);
      const cellAt = (row: number, column: number): ICellData => {
        const cell = source.getCellRaw(row, column);
        const formula = formulas.getFormulaStringByCell(row, column, from.sheet, book.unitId);
        const style = book.workbook.getStyles().getStyleByCell(cell) ?? null;
        const moved = formula && r1c1ToA1(a1ToR1C1(formula, row, column), row + down, column + right);
        return moved
          ? { f: moved, v: null, t: null, si: null, p: null, s: style }
          : { f: null, si: null, p: null, v: cell?.v ?? null, t: cell?.t ?? null, s: style };
      };
      const [down, right] = [to.row - from.area.row, to.column - from.area.column];
      // Read all before writing: the areas may overlap.
      const cells = new Map<string, ICellData>();
      const target = { ...from.area, row: to.row, column: to.column };
      setCells(book, to.sheet, target, (row, column) => {
        if (cells.size === 0) readAll();
        return cells.get(`${row},${column}`);
      });
      function readAll(): void {
        for (let row = 0; row < from.area.rows; row++)
          for (let column = 0; column < from.area.columns; column++)
            cells.set(`${to.row + row},${to.column + column}`, cellAt(from.area.row + row, from.area.column + column));
      }
    },
  };
}
