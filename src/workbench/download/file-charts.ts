import type { Chart, Worksheet } from "wasm-xlsxwriter";
import type { Library } from "../../writers/xlsx-library.js";
import type { ChartAxisData, ChartData, ChartSeriesData } from "../office-host/host.js";
import type { FileFormats } from "./file-formats.js";

const pixelsPerPoint = 96 / 72;

/** Native charts with explicit series. A logarithmic axis is set afterwards: the library has no call for it. */
export function insertChart(worksheet: Worksheet, chart: ChartData, library: Library, formats: FileFormats): void {
  const kind = /^(Column|Bar)/i.test(chart.type) ? "bars" : /scatter/i.test(chart.type) ? "scatter" : "line";
  const made = { bars: library.Chart.newColumn, scatter: library.Chart.newScatter, line: library.Chart.newLine }[
    kind
  ]();
  for (const series of chart.series) made.pushSeries(seriesOf(series, kind === "bars", library, formats));
  const title = reference(chart.title.formula) ?? chart.title.text;
  if (title) made.title().setName(title);
  setAxis(made.xAxis(), chart.categoryAxis);
  setAxis(made.yAxis(), chart.valueAxis);
  made.setAltText(chart.altText);
  const { row, column } = chart.area ?? { row: 0, column: 0 };
  made
    .setWidth(Math.round(chart.width * pixelsPerPoint) || 480)
    .setHeight(Math.round(chart.height * pixelsPerPoint) || 288);
  worksheet.insertChart(row, column, made);
}

function seriesOf(series: ChartSeriesData, bars: boolean, library: Library, formats: FileFormats) {
  const range = (address: string) => library.ChartRange.newFromString(reference(address) ?? "");
  const { ChartFormat, ChartLine, ChartLineDashType, ChartMarker, ChartSolidFill, ChartSeries } = library;
  const made = new ChartSeries().setName(series.name).setValues(range(series.values));
  if (series.categories) made.setCategories(range(series.categories));
  if (!series.colour) return made;
  const colour = formats.colour(series.colour);
  if (bars) return made.setFormat(new ChartFormat().setSolidFill(new ChartSolidFill().setColor(colour)));
  const line = new ChartLine().setColor(colour).setWidth(2);
  if (/dash|dot/i.test(series.lineStyle)) line.setDashType(ChartLineDashType.Dash);
  return made.setFormat(new ChartFormat().setLine(line)).setMarker(new ChartMarker().setNone());
}

/** "='Comparison'!$B$3" without its equals sign; undefined where there is none. */
const reference = (formula: string): string | undefined => (formula ? formula.replace(/^=/, "") : undefined);

function setAxis(made: ReturnType<Chart["xAxis"]>, axis: ChartAxisData): void {
  const title = reference(axis.title.formula) ?? axis.title.text;
  if (title) made.setName(title);
  if (axis.minimum !== null) made.setMin(axis.minimum);
  if (axis.maximum !== null) made.setMax(axis.maximum);
  if (axis.numberFormat && axis.numberFormat !== "General") made.setNumFormat(axis.numberFormat);
}
