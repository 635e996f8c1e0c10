import type { LaidOutSheet } from "../grid.js";
import type { Positions } from "../formulas/positions.js";
import type { RolePlace } from "../roles.js";
import type { SplitColumns } from "../table-sheet/table-pages.js";
import type { PrintBlock } from "../site-sheet/site-sheet-rows.js";

/** What is known of the workbook while its sheets are written. */
export interface LayoutState {
  readonly positions: Positions;
  /** Whether every check is fine by the core's values. */
  readonly allFine: boolean;
}

/** What the three forms of sheet give to `layout`, which adds names, charts and the print set-up. */
export interface SheetBody extends Pick<
  LaidOutSheet,
  "columnWidths" | "regions" | "rowHeights" | "highlights" | "links" | "freeze" | "columnGroups" | "tables"
> {
  readonly roles: readonly RolePlace[];
  readonly repeatRows: { readonly from: number; readonly to: number };
  readonly printBlocks: readonly PrintBlock[];
  readonly lastRow: number;
  readonly lastColumn: number;
  /** A table, or more sites, too wide for one legible page. */
  readonly splitColumns?: SplitColumns;
  /** First column of a chart that stands below the sheet's content. */
  readonly chartColumn: number;
}
