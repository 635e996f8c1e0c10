import type { Area, Scalar } from "./host.js";

/** Excel's sizes with its usual font: 8.43 characters, and one line. */
export const STANDARD_WIDTH_PT = 48;
export const STANDARD_HEIGHT_PT = 15;

/** What a grid need only remember for the executor: plain objects that it changes in place. */
export interface SheetExtras {
  readonly charts: ChartData[];
  readonly pageLayout: Record<string, Scalar | Record<string, Scalar>>;
  /** A page ends above these rows. */
  readonly horizontalBreaks: number[];
  /** A page ends left of these columns. */
  readonly verticalBreaks: number[];
  readonly customProperties: Record<string, string>;
  /** Cells that lead somewhere. */
  readonly hyperlinks: { row: number; column: number; address: string; screenTip: string }[];
  protection: { locked: boolean; options: Record<string, boolean> };
}

export interface BookExtras {
  readonly name: string;
  readonly settings: Record<string, unknown>;
  /** True: sheets can be neither added, removed, moved nor renamed. */
  structureLocked: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
}

export interface ChartData {
  readonly id: string;
  name: string;
  type: string; // Excel.ChartType
  left: number;
  top: number;
  width: number;
  height: number;
  /** The cells it covers where `setPosition` was used. */
  area: Area | null;
  title: ChartText;
  altText: string;
  legend: { visible: boolean; position: string };
  series: ChartSeriesData[];
  categoryAxis: ChartAxisData;
  valueAxis: ChartAxisData;
}

export interface ChartText {
  text: string;
  /** A link to a cell, "='Comparison'!$B$3"; "" for literal text. */
  formula: string;
  visible: boolean;
}

export interface ChartSeriesData {
  name: string;
  /** References, "='Comparison'!$F$8:$F$11". */
  values: string;
  categories: string;
  colour: string; // fill of a bar, line of a line
  lineStyle: string; // Excel.ChartLineStyle
  lineWeight: number;
  markers: string; // Excel.ChartMarkerStyle
}

export interface ChartAxisData {
  title: ChartText;
  minimum: number | null;
  maximum: number | null;
  logarithmic: boolean;
  numberFormat: string;
  gridlines: boolean;
  labels: string; // Excel.ChartAxisTickLabelPosition
}

export const newSheetExtras = (): SheetExtras => ({
  charts: [],
  pageLayout: {},
  horizontalBreaks: [],
  verticalBreaks: [],
  customProperties: {},
  hyperlinks: [],
  protection: { locked: false, options: {} },
});

export const newBookExtras = (name = "Book1"): BookExtras => ({
  name,
  settings: {},
  structureLocked: false,
  calculationMode: "Automatic",
});
