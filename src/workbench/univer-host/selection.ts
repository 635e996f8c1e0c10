import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import type { GridHost } from "../../office-host/grid/host.js";
import { toArea, toRange, type Book } from "./book.js";

type SelectionOperations = Pick<GridHost, "selection" | "select">;

export function selectionOperations(book: Book): SelectionOperations {
  const selections = book.injector.get(SheetsSelectionsService);
  return {
    selection: () => {
      const areas = selections.getCurrentSelections().map(({ range }) => toArea(range));
      const sheet = book.workbook.getActiveSheet().getSheetId();
      return { sheet, areas: areas.length > 0 ? areas : [{ row: 0, column: 0, rows: 1, columns: 1 }] };
    },
    select: (sheet, areas) => {
      book.show(SetWorksheetActiveOperation.id, sheet, {});
      book.show(SetSelectionsOperation.id, sheet, {
        selections: areas.map((area) => ({ range: toRange(area), primary: firstCell(area), style: null })),
        reveal: true,
      });
    },
  };
}

const firstCell = ({ row, column }: { row: number; column: number }) => ({
  actualRow: row,
  actualColumn: column,
  isMerged: false,
  isMergedMainCell: false,
  startRow: row,
  startColumn: column,
  endRow: row,
  endColumn: column,
});
