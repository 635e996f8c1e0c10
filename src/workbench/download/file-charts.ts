import type { LaidOutChart, LaidOutWorkbook, Reference, Region } from "../../sheet/grid.js";
import { parseArea, splitSheet } from "../../office-host/grid/a1.js";
import type { ChartData, ChartText, GridHost, SheetInfo } from "../../office-host/grid/host.js";

/** Charts of the grid as the file writer takes them, and a workbook that has the values of the cells they name. */
export interface FileCharts {
  readonly bySheet: ReadonlyMap<string, readonly LaidOutChart[]>;
  readonly workbook: LaidOutWorkbook;
}

export async function fileCharts(host: GridHost): Promise<FileCharts> {
  const sheets = await host.sheets();
  const regions = new Map<string, Region[]>(sheets.map(({ id }) => [id, []]));
  const reader = new ReferenceReader(host, sheets, regions);
  const bySheet = new Map<string, LaidOutChart[]>();
  for (const { id } of sheets) {
    const charts: LaidOutChart[] = [];
    for (const chart of host.extras(id).charts) charts.push(await laidOut(chart, reader));
    bySheet.set(id, charts);
  }
  const laid = sheets.map(({ id, name }) => ({ id, name, regions: regions.get(id) ?? [] }));
  // A chart's part is written from names and values alone.
  return { bySheet, workbook: { sheets: laid } as unknown as LaidOutWorkbook };
}

async function laidOut(chart: ChartData, reader: ReferenceReader): Promise<LaidOutChart> {
  const [first] = chart.series;
  if (!first) throw new Error(`The chart "${chart.name}" has no series: it cannot be written to a file.`);
  const { minimum: min, maximum: max, logarithmic } = chart.categoryAxis;
  const linked = chart.title.formula ? await reader.read(chart.title.formula) : null;
  return {
    id: chart.name,
    kind: /^(Column|Bar)/i.test(chart.type) ? "bars" : /scatter/i.test(chart.type) ? "scatter" : "line",
    title: linked ?? chart.title.text,
    titleText: await reader.text(chart.title),
    altText: chart.altText,
    area: chart.area ?? { row: 0, column: 0, rows: 18, columns: 8 },
    categories: await reader.read(first.categories),
    series: await Promise.all(chart.series.map((one) => laidOutSeries(one, first.categories, reader))),
    xAxis: {
      title: await reader.text(chart.categoryAxis.title),
      logarithmic,
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
    },
    yAxis: { title: await reader.text(chart.valueAxis.title) },
  };
}

const laidOutSeries = async (series: ChartData["series"][number], categories: string, reader: ReferenceReader) => ({
  name: series.name,
  values: await reader.read(series.values),
  ...(series.categories === categories ? {} : { x: await reader.read(series.categories) }),
  colour: series.colour.replace("#", "") || "1A2128",
  dash: /dash|dot/i.test(series.lineStyle),
});

/** Follows "='Comparison'!$F$8:$F$11" and keeps what stands there. */
class ReferenceReader {
  constructor(
    private readonly host: GridHost,
    private readonly sheets: readonly SheetInfo[],
    private readonly regions: ReadonlyMap<string, Region[]>,
  ) {}

  async read(formula: string): Promise<Reference> {
    const { sheet: name } = splitSheet(formula);
    const sheet = this.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new Error(`A chart names ${formula}, and there is no sheet "${name}".`);
    const area = parseArea(formula, this.host.limits());
    const values = await this.host.read(sheet.id, area, "values");
    this.regions.get(sheet.id)?.push({ ...area, style: "label", content: { values } });
    return { sheet: sheet.id, area };
  }

  /** What a title says: literally, or in the cell it is a link to. */
  async text({ text, formula }: ChartText): Promise<string> {
    if (!formula) return text;
    const { sheet, area } = await this.read(formula);
    return String((await this.host.read(sheet, area, "values"))[0]?.[0] ?? text);
  }
}
