import {
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import { formatArea } from "../../office-host/grid/a1.js";
import { sheetSize, toArea, type Book } from "../univer-host/book.js";

export interface GridEvents {
  onSelection(seen: (sheetId: string, address: string) => void): () => void;
  onChange(seen: (sheetId: string) => void): () => void;
  /** Another sheet is on view. */
  onSheet(seen: () => void): void;
}

/** What a person or a calculation does to the grid, in Excel's terms. */
export function gridEvents(book: Book): GridEvents {
  const changed = new Set<(sheetId: string) => void>();
  book.onMutation((id, params) => {
    if (id === SetRangeValuesMutation.id) for (const seen of changed) seen(String(params["subUnitId"]));
  });
  return {
    onSelection: (seen) => {
      const selections = book.injector.get(SheetsSelectionsService);
      const subscription = selections.selectionChanged$.subscribe((ranges) => {
        const address = (ranges ?? []).map(({ range }) => formatArea(toArea(range), sheetSize)).join(",");
        if (address) seen(book.workbook.getActiveSheet().getSheetId(), address);
      });
      return () => subscription.unsubscribe();
    },
    onChange: (seen) => {
      changed.add(seen);
      return () => void changed.delete(seen);
    },
    onSheet: (seen) => {
      book.grid.api.addEvent(book.grid.api.Event.CommandExecuted, ({ id }) => {
        if (id === SetWorksheetActiveOperation.id) seen();
      });
    },
  };
}
