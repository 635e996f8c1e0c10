import type { ChartSeriesData } from "../../grid/host.js";
import { collectionChildren, handle, type Kind, selfOf } from "../../kind.js";
import type { ChartSelf } from "./charts.js";
import { colour } from "../colour.js";
import { rangeKind } from "../range/range.js";
import { reference } from "../range/references.js";

interface SeriesSelf extends ChartSelf {
  readonly series: ChartSeriesData;
}

const list = (self: ChartSelf): readonly SeriesSelf[] => self.chart.series.map((series) => ({ ...self, series }));

export const newSeries = (name: string): ChartSeriesData => ({
  name,
  ...{ values: "", categories: "", colour: "", lineStyle: "Automatic", lineWeight: 2.25, markers: "Automatic" },
});

/** Excel.ChartSeriesCollection */
export const seriesCollectionKind: Kind<ChartSelf> = {
  name: "ChartSeriesCollection",
  items: (self) => list(self).map((one) => handle(seriesKind, one)),
  call: { getCount: (self) => self.chart.series.length },
  child: {
    ...collectionChildren(
      () => seriesKind,
      list,
      (item, key) => item.series.name === key,
    ),
    add: (self, [name]) => {
      const series = newSeries(typeof name === "string" ? name : `Series${self.chart.series.length + 1}`);
      self.chart.series.push(series);
      return handle(seriesKind, { ...self, series });
    },
  },
};

/** Excel.ChartSeries */
const seriesKind: Kind<SeriesSelf> = {
  name: "ChartSeries",
  get: { name: (self) => self.series.name },
  set: {
    name: (self, value) => {
      self.series.name = String(value);
    },
    markerStyle: (self, value) => {
      self.series.markers = String(value);
    },
    smooth: () => undefined,
    gapWidth: () => undefined,
    overlap: () => undefined,
  },
  call: {
    setValues: async (self, [range], host) => {
      self.series.values = await reference(selfOf(rangeKind, range), host);
    },
    setXAxisValues: async (self, [range], host) => {
      self.series.categories = await reference(selfOf(rangeKind, range), host);
    },
    delete: (self) => {
      self.chart.series.splice(self.chart.series.indexOf(self.series), 1);
    },
  },
  child: { format: (self) => handle(seriesFormatKind, self) },
};

const seriesFormatKind: Kind<SeriesSelf> = {
  name: "ChartSeriesFormat",
  child: { fill: (self) => handle(fillKind, self), line: (self) => handle(lineKind, self) },
};

const fillKind: Kind<SeriesSelf> = {
  name: "ChartFill",
  call: {
    setSolidColor: (self, [value]) => {
      self.series.colour = colour(value);
    },
  },
};

const lineKind: Kind<SeriesSelf> = {
  name: "ChartLineFormat",
  set: {
    color: (self, value) => {
      self.series.colour = colour(value);
    },
    lineStyle: (self, value) => {
      self.series.lineStyle = String(value);
    },
    weight: (self, value) => {
      self.series.lineWeight = Number(value);
    },
  },
};
