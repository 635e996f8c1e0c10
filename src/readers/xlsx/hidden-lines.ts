import type { Area } from "../../formula/area.js";
import type { Sheet } from "./sheet.js";

/** What a sheet says of rows and columns that nobody sees. */
export interface Hiding {
  readonly hiddenRows: ReadonlySet<number>;
  /** Of a sheet that hides its rows unless told: those that are told. Null for ordinary sheets. */
  readonly shownRows: ReadonlySet<number> | null;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** A filter is at work, which need not be one that the sheet shows. */
  readonly filtered: boolean;
  /** Areas of the filters that are at work. */
  readonly filters: readonly Area[];
}

export function hiddenLines(hiding: Hiding): Pick<Sheet, "hiddenRow" | "hiddenColumn"> {
  const { hiddenRows, shownRows, hiddenColumns, filters, filtered } = hiding;
  const inFilter = (row: number): boolean =>
    filters.length > 0 ? filters.some((area) => row > area.row && row < area.row + area.rows) : filtered;
  return {
    hiddenRow: (row) => {
      if (hiddenRows.has(row)) return inFilter(row) ? "filtered" : "hidden";
      return shownRows && !shownRows.has(row) ? "hidden" : null;
    },
    hiddenColumn: (column) => hiddenColumns.some(({ from, to }) => column >= from && column <= to),
  };
}
