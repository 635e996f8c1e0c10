/** A chart with its numbers read: what the drawing functions take. */
export interface DrawnChart {
  readonly kind: "bars" | "lines";
  readonly title: string;
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  /** One for each point of a series: a site's name, or a place on the x axis. */
  readonly categories: readonly (string | number)[];
  readonly series: readonly DrawnSeries[];
}

export interface Axis {
  readonly title: string;
  readonly logarithmic: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface DrawnSeries {
  readonly name: string;
  readonly colour: string; // "#RRGGBB"
  readonly dashed: boolean;
  /** Where its points stand on the x axis, for lines. */
  readonly places: readonly (number | null)[];
  /** null: the cell holds no number, so there is no point. */
  readonly values: readonly (number | null)[];
}
