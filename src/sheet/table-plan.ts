import type { CellValue, LineKind, NumberStyle, ScalarLine } from "./line-plan.js";
import type { Rank } from "./looks/palette.js";
import type { Role } from "./roles.js";

export interface TablePlan {
  readonly id: string;
  /** Shown above the table when the sheet has more than one. */
  readonly heading?: string;
  readonly note?: string;
  readonly index: string; // "site", "quarter", "year", "point"
  readonly from: number;
  readonly to: number;
  readonly columns: readonly TableColumn[];
  /** Make it an Excel table (sortable, filterable). */
  readonly filter?: boolean;
  /** Constant lines shown above the table's header, e.g. the site chosen in a list. */
  readonly above?: readonly ScalarLine[];
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Written in the unit row; empty only for text. */
  readonly unit: string;
  readonly kind: LineKind;
  readonly number: NumberStyle;
  readonly role?: Role;
  readonly width?: number;
  readonly formula?: string;
  /** Instead of `formula`: one for each row, in tables whose rows are different things (the steps of a bridge). */
  readonly formulas?: readonly string[];
  readonly values: readonly CellValue[];
  readonly total?: { readonly formula: "sum" | string; readonly value: CellValue };
  readonly group?: string; // heading over neighbouring columns: "Value", "Risk", "Cash", "Flips"
  readonly highlight?: Highlight;
}

/** Conditional format on native cells: the fill shows where the formula (by line name) is true. */
export interface Highlight {
  readonly when: string;
  /** The best of several, in the colours of its place among them; or what has happened. */
  readonly style: Rank | "ok" | "bad" | "changed";
}
