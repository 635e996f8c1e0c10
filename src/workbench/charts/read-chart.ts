import { parseArea, splitSheet } from "../../office-host/grid/a1.js";
import type { ChartAxisData, ChartData, ChartText, GridHost, Scalar } from "../../office-host/grid/host.js";
import type { Axis, DrawnChart, DrawnSeries } from "./drawn-chart.js";

/** Reads the cells that a chart of the workbook points at. */
export async function readChart(host: GridHost, chart: ChartData): Promise<DrawnChart> {
  const first = chart.series[0];
  return {
    kind: /^(Column|Bar)/i.test(chart.type) ? "bars" : "lines",
    title: await textOf(host, chart.title),
    description: chart.altText,
    x: await axisOf(host, chart.categoryAxis),
    y: await axisOf(host, chart.valueAxis),
    categories: first
      ? (await cellsOf(host, first.categories)).map((cell) => (typeof cell === "number" ? cell : String(cell)))
      : [],
    series: await Promise.all(chart.series.map((series) => readSeries(host, series))),
  };
}

async function readSeries(host: GridHost, series: ChartData["series"][number]): Promise<DrawnSeries> {
  const [places, values] = await Promise.all([cellsOf(host, series.categories), cellsOf(host, series.values)]);
  return {
    name: series.name,
    colour: series.colour,
    dashed: /dash|dot/i.test(series.lineStyle),
    places: places.map(asNumber),
    values: values.map(asNumber),
  };
}

const axisOf = async (host: GridHost, axis: ChartAxisData): Promise<Axis> => ({
  title: await textOf(host, axis.title),
  logarithmic: axis.logarithmic,
  minimum: axis.minimum,
  maximum: axis.maximum,
});

const asNumber = (cell: Scalar): number | null => (typeof cell === "number" ? cell : null);

/** A title is literal text or a link to a cell. */
async function textOf(host: GridHost, text: ChartText): Promise<string> {
  if (!text.formula) return text.text;
  return String((await cellsOf(host, text.formula))[0] ?? text.text);
}

/** The cells of "='Comparison'!$F$8:$F$11" in reading order; none where the reference leads nowhere. */
async function cellsOf(host: GridHost, reference: string): Promise<readonly Scalar[]> {
  if (!reference) return [];
  const name = splitSheet(reference).sheet;
  const sheet = (await host.sheets()).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!sheet) return [];
  return (await host.read(sheet.id, parseArea(reference, host.limits()), "values")).flat();
}
