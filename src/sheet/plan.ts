import type { ChartPlan } from "./chart-plan.js";
import type { Line, Words } from "./line-plan.js";
import type { Rank } from "./looks/palette.js";
import type { Role } from "./roles.js";
import type { TablePlan } from "./table-plan.js";

/**
 * What a good sheet is, as plain JSON: lines with a name, a label, a unit and a formula written by line name.
 * A plan knows no cell address; `layout` turns it into regions of a grid, and a writer turns those into cells.
 *
 * ## Formulas
 * Excel formulas without the leading "=", in which `{name}` stands for another line or table column of the workbook:
 *
 * | written | means |
 * |---|---|
 * | `{x}` | the cell of x that belongs to this cell: same site, same row index; a constant is the same everywhere |
 * | `{x:previous}` `{x:next}` | one row (quarter) earlier or later |
 * | `{x:first}` `{x:last}` | first or last row of x, same site |
 * | `{x:all}` | every row of x, same site: a column range |
 * | `{x:sofar}` | from the first row of x to this one |
 * | `{x:sites}` | x for all sites, same row index: a row range on a site sheet, a column range in a table of sites |
 * | `{x:block}` | every row and every site of x |
 * | `{x:total}` | the total of x: on a site sheet the cell in the total column (same row index), in a table the total row |
 * | `{x:index}` | the number of this row, as it stands in the label column of the block x |
 * | `{x:label}` `{x:unit}` | the label or unit cell of line x (a filtered table has the unit in the label cell) |
 *
 * `sites`, `total` and `index` say which column and go with one of `previous next first last all sofar`, which say
 * which row: `{x:total:all}` is the whole total column, `{x:index:all}` the numbers beside the block,
 * `{x:sites:first}` all sites in the first row.
 *
 * Rows align by index, not by position: a line over quarters 0…N may name one over quarters 1…N+1, but no reference
 * may leave the rows of x. One exception: `{x:previous}` in the first row of x is the blank heading row of the block
 * (0 in sums), in a table the row of units (text), so a table's formula guards it: `IF({quarter}=1,…,{x:previous})`.
 * A table of sites (one row a site) reaches a site sheet by `INDEX({x:sites},{siteIndex})`.
 *
 * ## Roles with a meaning
 * The check of "all": a constant, 1 when every check is fine; every sheet's header shows it as "ok" or "CHECK".
 * siteName: one text per site (a site line, or an input column of a table of sites); the headers of site sheets
 * show it. Without it they carry the plan's `siteNames` as text.
 */
export interface WorkbookPlan {
  readonly title: string;
  readonly stamp: Stamp;
  readonly siteNames: readonly string[];
  readonly sheets: readonly SheetPlan[];
}

/** Who built this, from what. Written to About, to the file's properties and to JSON exports. */
export interface Stamp {
  readonly product: string;
  readonly version: string;
  /** When the market numbers were read, ISO 8601, or words ("base values of November 2025"). */
  readonly marketAsOf: string;
  readonly preset: string;
  readonly inputsHash: string;
}

/** Colour of a sheet's tab: what it is about, or how much it matters. */
export type TabColour = Rank | "main" | "about" | "workings";

export type SheetPlan = SiteSheet | TableSheet | TextSheet;

interface SheetBase {
  /** Stable id ("mine"); the name may get a "(2)" when the user already has such a sheet. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What this sheet says, one sentence; a formula where it states a finding. */
  readonly subtitle: Words;
  readonly tab: TabColour;
  readonly charts: readonly ChartPlan[];
}

/** One column per site: A section, B–D indents, E label, F constant, G unit, H total, I air, J→ sites, then note. */
export interface SiteSheet extends SheetBase {
  readonly form: "sites";
  /**
   * Columns that are not the sites: price points, say. Lines of shape "site" and "series" then have a value per such
   * column, `{x:sites}` means all of them, and lines of other sheets are reached by INDEX or as constants.
   */
  readonly across?: { readonly name: string; readonly labels: readonly string[] };
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Start a new printed page here when the current one is at least half full. */
  readonly breakBefore?: boolean;
}

/** Tables: a header row, a unit row, a row per index, and perhaps a total row. */
export interface TableSheet extends SheetBase {
  readonly form: "table";
  readonly tables: readonly TablePlan[];
}

export interface TextSheet extends SheetBase {
  readonly form: "text";
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly heading?: string;
  readonly rows: readonly ParagraphRow[];
}

export interface ParagraphRow {
  readonly label: string;
  readonly text: Words;
  /** In the colours of an input, a calculation or a link: the key of a workbook. */
  readonly look?: "input" | "calculation" | "link";
  readonly role?: Role;
}

export type { ChartPlan, ChartSeries } from "./chart-plan.js";
export type * from "./line-plan.js";
export type { Role, RoleKind } from "./roles.js";
export type * from "./table-plan.js";
