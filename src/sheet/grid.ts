import type { Area } from "../formula/area.js";
import type { CellValue, Stamp } from "./plan.js";
import type { CellStyle } from "./looks/styles.js";
import type { Role, RolePlace } from "./roles.js";

/** A plan after layout: every name has become an address. What writers take. Rows and columns count from 0. */
export interface LaidOutWorkbook {
  readonly title: string;
  readonly stamp: Stamp;
  readonly sheets: readonly LaidOutSheet[];
  /** Workbook-scoped names of the inputs. `sheet` is the sheet's id: writers may have to rename a sheet. */
  readonly names: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }[];
  /** What stands where, by what it is for; in the order of sheets and lines. */
  readonly roles: readonly RolePlace[];
}

export interface LaidOutSheet {
  readonly id: string;
  readonly name: string;
  readonly tabColour: string;
  readonly columnWidths: readonly number[]; // in characters, as Excel counts
  /** Rows that are not of the standard height (`standardRowHeight` in pages.ts), in points. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  /** Cells that lead to a source (https only); their text and style come from the regions. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly address: string }[];
  readonly columnGroups: readonly { readonly from: number; readonly to: number }[]; // outline, collapsed or not
  readonly freeze: { readonly row: number; readonly column: number };
  readonly regions: readonly Region[];
  readonly validations: readonly LaidOutValidation[];
  readonly highlights: readonly { readonly area: Area; readonly formula: string; readonly style: CellStyle }[];
  readonly charts: readonly LaidOutChart[];
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  readonly print: PrintSetup;
  /** Line or column id → where its body stands, for tests, the pane's links, and verify. */
  readonly places: Readonly<Record<string, Area>>;
}

export type { Area } from "../formula/area.js";

/** A rectangle of cells with one style and either literal values or one formula. */
export interface Region extends Area {
  readonly style: CellStyle;
  readonly content: RegionContent;
  /** Line or column id that this region is the body (or total) of. */
  readonly id?: string;
  /** What it is for; a column with a formula of its own in every row has it on each of its regions. */
  readonly role?: Role;
}

/**
 * `formula` is one R1C1 formula (with "=") that holds in every cell of the region. In it, and in highlights,
 * validations and charts, a reference to another sheet is written `'{{sheetId}}'!R3C6`: the writer puts in the name
 * the sheet really got. `cached` holds the core's value of each cell.
 */
export type RegionContent =
  | { readonly values: readonly (readonly CellValue[])[] }
  | { readonly formula: string; readonly cached: readonly (readonly CellValue[])[] }
  | { readonly blank: true };

export interface LaidOutValidation {
  readonly area: Area;
  readonly rule:
    | { readonly type: "list"; readonly source: string } // "='{{sheetId}}'!$B$8:$B$10" or "a,b,c"
    | { readonly type: "range"; readonly min: number; readonly max: number; readonly message: string };
}

/** A reference by sheet id and area; writers make `'Name'!$A$1:$B$2` of it. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

export interface LaidOutChart {
  readonly id: string;
  readonly kind: "bars" | "line" | "scatter";
  readonly title: string | Reference;
  readonly titleText: string;
  readonly altText: string;
  readonly area: Area; // the cells it covers
  readonly categories: Reference;
  readonly series: readonly {
    readonly name: string;
    readonly values: Reference;
    /** Instead of the chart's categories. */
    readonly x?: Reference;
    readonly colour: string; // hex, no "#"
    readonly dash: boolean;
  }[];
  readonly xAxis: {
    readonly title: string;
    readonly logarithmic: boolean;
    readonly min?: number;
    readonly max?: number;
  };
  readonly yAxis: { readonly title: string };
}

export interface PrintSetup {
  readonly landscape: true;
  /** Printed first; `moreAreas` follow, each on pages of its own: the later column groups of a wide table. */
  readonly area: Area;
  readonly moreAreas: readonly Area[];
  readonly fitToWidth: 1;
  readonly repeatRows: { readonly from: number; readonly to: number };
  readonly repeatColumns?: { readonly from: number; readonly to: number }; // only with `moreAreas`
  readonly rowBreaks: readonly number[]; // a page ends above this row
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string }; // Excel codes
}
