import type { ICellData } from "@univerjs/core";
import { r1c1ToA1 } from "../../../office-host/grid/formula-notation.js";
import type { GridHost } from "../../../office-host/grid/host.js";
import { cellsOf, type Book } from "../book.js";
import { SheetFormulas } from "./shared-formulas.js";

/** Copies cells: relative references move along, formats come too. Validations and conditional formats stay behind. */
export function copyOperation(book: Book): Pick<GridHost, "copyCells"> {
  return {
    copyCells: (from, to) => {
      book.flush();
      const source = book.sheet(from.sheet);
      const formulas = new SheetFormulas(source);
      const [down, right] = [to.row - from.area.row, to.column - from.area.column];
      for (const [row, column] of cellsOf(from.area)) {
        const cell = source.getCellRaw(row, column);
        const s = book.workbook.getStyles().getStyleByCell(cell) ?? null;
        const formula = formulas.r1c1(row, column);
        const content: ICellData = formula
          ? { f: r1c1ToA1(formula, row + down, column + right), v: null, t: null }
          : { f: null, v: cell?.v ?? null, t: cell?.t ?? null };
        book.change(to.sheet, row + down, column + right, { ...content, si: null, p: null, s });
      }
    },
  };
}
