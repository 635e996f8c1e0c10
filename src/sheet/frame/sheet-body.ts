import type { LaidOutSheet, LaidOutValidation } from "../grid.js";
import type { SplitColumns } from "../table-sheet/table-pages.js";
import type { PrintBlock } from "../site-sheet/site-sheet-rows.js";

/** What the three forms of sheet give to `layout`, which adds names, charts and the print set-up. */
export interface SheetBody extends Pick<
  LaidOutSheet,
  "columnWidths" | "regions" | "rowHeights" | "highlights" | "links" | "freeze"
> {
  readonly columnGroups: LaidOutSheet["columnGroups"];
  readonly tables: LaidOutSheet["tables"];
  readonly validations?: readonly LaidOutValidation[];
  readonly repeatRows: { readonly from: number; readonly to: number };
  readonly printBlocks: readonly PrintBlock[];
  readonly lastRow: number;
  readonly lastColumn: number;
  /** A table, or more sites, too wide for one legible page. */
  readonly splitColumns?: SplitColumns;
  /** First column of a chart that stands below the sheet's content. */
  readonly chartColumn: number;
}
