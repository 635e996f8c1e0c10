import type { ChartAxisData, ChartData, ChartSeriesData, GridHost } from "../../grid/host.js";
import { HostError } from "../../grid/host.js";
import { type Arguments, collectionChildren, type Handle, handle, type Kind, nothing, notFound } from "../../kind.js";
import { union } from "../../grid/a1.js";
import { axesKind, titleKind } from "./chart-axes.js";
import { newSeries, seriesCollectionKind } from "./chart-series.js";
import { rangeOrAddress } from "../range/range-methods.js";
import { reference } from "../range/references.js";
import { worksheetKind } from "../sheet/worksheet.js";

interface SheetSelf {
  readonly sheet: string;
}
/** A chart by its sheet and its place in that sheet's list of charts. */
export interface ChartSelf extends SheetSelf {
  readonly chart: ChartData;
}

const list = ({ sheet }: SheetSelf, host: GridHost): readonly ChartSelf[] =>
  host.extras(sheet).charts.map((chart) => ({ sheet, chart }));

const blankAxis = (): ChartAxisData => ({
  title: { text: "", formula: "", visible: false },
  minimum: null,
  maximum: null,
  logarithmic: false,
  numberFormat: "General",
  gridlines: false,
  labels: "NextToAxis",
});

function freeId(host: GridHost, sheets: readonly { id: string }[]): string {
  const used = new Set(sheets.flatMap((sheet) => host.extras(sheet.id).charts.map((chart) => chart.id)));
  let n = 1;
  while (used.has(`chart${n}`)) n++;
  return `chart${n}`;
}

async function add(self: SheetSelf, [type, source, seriesBy]: Arguments, host: GridHost): Promise<Handle> {
  const range = await rangeOrAddress(source, self.sheet, host);
  if (seriesBy !== "Columns")
    throw new HostError("ApiNotFound", "charts.add takes one series from each column on this host: say Columns.");
  const series: ChartSeriesData[] = [];
  for (let n = 0; n < range.area.columns; n++) {
    const area = { ...range.area, column: range.area.column + n, columns: 1 };
    series.push({ ...newSeries(`Series${n + 1}`), values: await reference({ ...range, area }, host) });
  }
  const id = freeId(host, await host.sheets());
  const chart: ChartData = {
    id,
    name: `Chart ${host.extras(self.sheet).charts.length + 1}`,
    type: String(type),
    ...{ left: 0, top: 0, width: 360, height: 216, area: null, altText: "" },
    title: { text: "", formula: "", visible: false },
    legend: { visible: true, position: "Bottom" },
    series,
    categoryAxis: blankAxis(),
    valueAxis: { ...blankAxis(), gridlines: true },
  };
  host.extras(self.sheet).charts.push(chart);
  return handle(chartKind, { sheet: self.sheet, chart });
}

/** Excel.ChartCollection. `add` takes each column of the source for a series, without guessing at headers. */
export const chartsKind: Kind<SheetSelf> = {
  name: "ChartCollection",
  items: (self, host) => list(self, host).map((one) => handle(chartKind, one)),
  call: { getCount: (self, _args, host) => list(self, host).length },
  child: {
    ...collectionChildren(
      () => chartKind,
      list,
      ({ chart }, key) => chart.id === key || chart.name.toLowerCase() === String(key).toLowerCase(),
    ),
    add,
  },
};

const LENGTHS = ["left", "top", "width", "height"] as const;

/** Excel.Chart */
export const chartKind: Kind<ChartSelf> = {
  name: "Chart",
  id: (self) => self.chart.id,
  get: {
    id: (self) => self.chart.id,
    name: (self) => self.chart.name,
    chartType: (self) => self.chart.type,
    ...Object.fromEntries(LENGTHS.map((key) => [key, (self: ChartSelf) => self.chart[key]])),
  },
  set: {
    name: (self, value) => {
      self.chart.name = String(value);
    },
    chartType: (self, value) => {
      self.chart.type = String(value);
    },
    ...Object.fromEntries(
      LENGTHS.map((key) => [
        key,
        (self: ChartSelf, value: unknown) => {
          self.chart[key] = Number(value);
        },
      ]),
    ),
  },
  call: {
    setPosition: async (self, [from, to], host) => {
      const first = await rangeOrAddress(from, self.sheet, host);
      const last = to === null || to === undefined ? first : await rangeOrAddress(to, self.sheet, host);
      self.chart.area = union(first.area, last.area);
    },
    delete: (self, _args, host) => {
      const { charts } = host.extras(self.sheet);
      const at = charts.indexOf(self.chart);
      if (at < 0) throw notFound("chart");
      charts.splice(at, 1);
    },
  },
  child: {
    worksheet: (self) => handle(worksheetKind, { sheet: self.sheet }),
    title: (self) => handle(titleKind, { sheet: self.sheet, text: self.chart.title }),
    legend: (self) => handle(legendKind, self),
    series: (self) => handle(seriesCollectionKind, self),
    axes: (self) => handle(axesKind, self),
    getDataTableOrNullObject: () => nothing(chartKind),
  },
};

/** Excel.ChartLegend */
const legendKind: Kind<ChartSelf> = {
  name: "ChartLegend",
  get: { visible: (self) => self.chart.legend.visible, position: (self) => self.chart.legend.position },
  set: {
    visible: (self, value) => {
      self.chart.legend.visible = value === true;
    },
    position: (self, value) => {
      self.chart.legend.position = String(value);
    },
  },
};
