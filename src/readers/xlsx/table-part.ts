import type { Parts } from "../package/parts.js";
import { readXml } from "../package/read-xml.js";
import { areaAt } from "../../formula/address.js";
import type { Area } from "../../formula/area.js";
import { spreadsheetNamespaces } from "./namespaces.js";

/** A native table (Excel's "Format as Table"). */
export interface TableArea {
  readonly name: string;
  /** With its header and totals. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  /** Some of its rows may be filtered away now. */
  readonly filters: boolean;
}

/** Null where the part says no place that a sheet has. */
export function readTable(parts: Parts, part: string): TableArea | null {
  let table: TableArea | null = null;
  let filters = false;
  readXml(parts, part, spreadsheetNamespaces, {
    open: (name, { displayName, name: plainName, ref = "", headerRowCount = "1", totalsRowCount = "0" }, depth) => {
      if (name === "filterColumn") filters = true;
      const area = depth === 1 ? areaAt(ref) : null;
      if (!area) return;
      const rows = { headerRows: Number(headerRowCount), totalsRows: Number(totalsRowCount) };
      table = { name: displayName ?? plainName ?? "", area, ...rows, filters: false };
    },
    text: () => undefined,
    close: () => undefined,
  });
  return table && { ...(table as TableArea), filters };
}
