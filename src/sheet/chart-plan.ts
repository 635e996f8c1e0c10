import type { Words } from "./line-plan.js";
import type { Rank } from "./looks/palette.js";

/** A native chart over cells of the workbook. */
export interface ChartPlan {
  readonly id: string;
  readonly kind: "bars" | "line" | "scatter";
  /** The finding; a formula where Excel allows (a link to a cell that holds the words). */
  readonly title: Words;
  readonly altText: string;
  readonly categories: string; // reference, "{siteName:all}"
  readonly series: readonly ChartSeries[];
  readonly xAxis: {
    readonly title: string;
    readonly logarithmic?: boolean;
    readonly min?: number;
    readonly max?: number;
  };
  readonly yAxis: { readonly title: string };
  /**
   * How large, in cells of the sheet. Below everything on the sheet, to the right of the chart or table `beside`, or
   * between the table `after` and the next one.
   */
  readonly place: {
    readonly rows: number;
    readonly columns: number;
    readonly beside?: string;
    readonly after?: string;
  };
}

export interface ChartSeries {
  readonly name: string;
  readonly values: string; // reference, "{mineUsdPerW:all}"
  /** Where its points stand if not over the chart's categories: a mark in a scatter chart. */
  readonly x?: string;
  readonly colour: Rank | "ink" | "quiet";
  readonly dash?: boolean;
}
