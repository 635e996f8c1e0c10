import { handle, type Kind } from "../../kind.js";
import { HostError } from "../../grid/host.js";
import { applicationKind } from "./application.js";
import { openFile } from "./created-workbook.js";
import { namesKind } from "./names.js";
import { workbookProtectionKind } from "./protection.js";
import { rangeAreasKind } from "../range/range-areas.js";
import { rangeKind } from "../range/range.js";
import { settingsKind } from "./settings.js";
import { tablesKind } from "../sheet/tables.js";
import { worksheetsKind } from "../sheet/worksheets.js";

/** Excel.Workbook, the root of every request. */
export const workbookKind: Kind<object> = {
  name: "Workbook",
  get: { name: (_self, host) => host.bookExtras().name },
  // In Excel on the web a request of its own, with another root, makes and opens a workbook.
  call: { createAndOpenWorkbook: (_self, [base64], host) => openFile(base64, host) },
  child: {
    worksheets: (self) => handle(worksheetsKind, self),
    names: () => handle(namesKind, { scope: null }),
    tables: () => handle(tablesKind, { sheet: null }),
    application: (self) => handle(applicationKind, self),
    settings: (self) => handle(settingsKind, self),
    protection: (self) => handle(workbookProtectionKind, self),
    getActiveCell: async (_self, _args, host) => {
      const { sheet, areas } = await host.selection();
      const { row, column } = areas[areas.length - 1] ?? { row: 0, column: 0 };
      return handle(rangeKind, { sheet, area: { row, column, rows: 1, columns: 1 } });
    },
    getSelectedRange: async (_self, _args, host) => {
      const { sheet, areas } = await host.selection();
      const [area, ...more] = areas;
      if (!area || more.length > 0)
        throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
      return handle(rangeKind, { sheet, area });
    },
    getSelectedRanges: async (_self, _args, host) => {
      const { sheet, areas } = await host.selection();
      return handle(rangeAreasKind, { sheet, areas });
    },
  },
};
