import { quotedSheet } from "../../formula/names.js";
import type { LaidOutChart, LaidOutSheet, Reference } from "../../sheet/grid.js";
import { absoluteAddressOf } from "../../formula/address.js";
import { styleOf } from "../../sheet/looks/styles.js";
import { rangeOf } from "./write-cells.js";
import { colour } from "./write-styles.js";

const TYPES = { bars: "ColumnClustered", line: "Line", scatter: "XYScatterLinesNoMarkers" } as const;

/** Sheets by the plan's ids, as far as they are part of this build. */
export type Sheets = ReadonlyMap<string, Excel.Worksheet>;

/** Charts with explicit series: nothing is left to Excel's guess at what the headers are. */
export function writeCharts(laidOut: LaidOutSheet, sheets: Sheets, nameOf: ReadonlyMap<string, string>): void {
  const sheet = sheetOf(laidOut.id, sheets);
  for (const plan of laidOut.charts) {
    const [first] = plan.series;
    if (!first) continue;
    const chart = sheet.charts.add(TYPES[plan.kind], cells(first.values, sheets), "Columns");
    chart.name = plan.id;
    chart.setPosition(...corners(sheet, plan));
    plan.series.forEach((series, n) => {
      const target = n === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
      writeSeries(target, series, plan, sheets);
    });
    writeTitle(chart, plan, nameOf);
    writeAxes(chart, plan);
    chart.legend.visible = plan.series.length > 1;
    if (plan.series.length > 1) chart.legend.position = "Bottom";
  }
}

function sheetOf(id: string, sheets: Sheets): Excel.Worksheet {
  const sheet = sheets.get(id);
  if (!sheet) throw new Error(`A chart refers to the sheet "${id}", which is not part of the workbook.`);
  return sheet;
}

const cells = ({ sheet, area }: Reference, sheets: Sheets): Excel.Range => rangeOf(sheetOf(sheet, sheets), area);

function corners(sheet: Excel.Worksheet, { area }: LaidOutChart): [Excel.Range, Excel.Range] {
  const one = { rows: 1, columns: 1 };
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return [rangeOf(sheet, { ...one, row: area.row, column: area.column }), rangeOf(sheet, { ...one, ...last })];
}

function writeSeries(
  target: Excel.ChartSeries,
  series: LaidOutChart["series"][number],
  plan: LaidOutChart,
  sheets: Sheets,
): void {
  target.name = series.name;
  target.setValues(cells(series.values, sheets));
  target.setXAxisValues(cells(series.x ?? plan.categories, sheets));
  if (plan.kind === "bars") {
    target.format.fill.setSolidColor(colour(series.colour));
    return;
  }
  target.format.line.color = colour(series.colour);
  target.format.line.weight = series.dash ? 1.5 : 2.25;
  if (series.dash) target.format.line.lineStyle = "Dash";
  target.markerStyle = "None";
}

/** The finding, by formula where it stands in a cell. */
function writeTitle(chart: Excel.Chart, plan: LaidOutChart, nameOf: ReadonlyMap<string, string>): void {
  if (typeof plan.title === "string") {
    chart.title.text = plan.title;
    return;
  }
  const { sheet, area } = plan.title;
  chart.title.setFormula(`=${quotedSheet(nameOf.get(sheet) ?? sheet)}!${absoluteAddressOf(area)}`);
}

function writeAxes({ axes }: Excel.Chart, { xAxis, yAxis }: LaidOutChart): void {
  axes.categoryAxis.title.text = xAxis.title;
  axes.valueAxis.title.text = yAxis.title;
  axes.categoryAxis.tickLabelPosition = "Low"; // below the plot also where values are negative
  if (xAxis.logarithmic) axes.categoryAxis.scaleType = "Logarithmic";
  if (xAxis.min !== undefined) axes.categoryAxis.minimum = xAxis.min;
  if (xAxis.max !== undefined) axes.categoryAxis.maximum = xAxis.max;
}

/**
 * Excel's JavaScript interface has no alternative text for charts, so the words stand in the cell under the chart's
 * corner, where a screen reader that walks the cells finds them and print does not.
 */
export function writeAltTexts(sheet: Excel.Worksheet, laidOut: LaidOutSheet): void {
  const quiet = styleOf("chartWords");
  for (const { area, altText } of laidOut.charts) {
    const cell = rangeOf(sheet, { row: area.row, column: area.column, rows: 1, columns: 1 });
    cell.values = [[`'Chart: ${altText}`]];
    cell.format.font.color = colour(quiet.colour ?? "000000");
    cell.format.font.size = quiet.size ?? 8;
    cell.format.wrapText = false; // runs on over the empty cells beside it
  }
}
