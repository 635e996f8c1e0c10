import type { ChartAxisData, ChartText } from "../../grid/host.js";
import { HostError } from "../../grid/host.js";
import { handle, type Kind } from "../../kind.js";
import type { ChartSelf } from "./charts.js";

interface TextSelf {
  readonly sheet: string;
  readonly text: ChartText;
}

/** Excel.ChartTitle and Excel.ChartAxisTitle: words, or a link to a cell that holds them. */
export const titleKind: Kind<TextSelf> = {
  name: "ChartTitle",
  get: { text: (self) => self.text.text, visible: (self) => self.text.visible },
  set: {
    text: (self, value) => {
      Object.assign(self.text, { text: String(value), formula: "", visible: true });
    },
    visible: (self, value) => {
      self.text.visible = value === true;
    },
    overlay: (_self, value) => {
      if (value !== false) throw new HostError("ApiNotFound", "A title over its chart is not available on this host.");
    },
  },
  call: {
    setFormula: (self, [formula]) => {
      if (typeof formula !== "string" || !/^=('(?:[^']|'')+'|[^'!]+)!\$?[A-Z]+\$?\d+$/i.test(formula))
        throw new HostError("InvalidArgument", `"${String(formula)}" is not a reference to one cell.`);
      Object.assign(self.text, { text: "", formula, visible: true });
    },
  },
};

/** Excel.ChartAxes */
export const axesKind: Kind<ChartSelf> = {
  name: "ChartAxes",
  child: {
    categoryAxis: ({ sheet, chart }) => handle(axisKind, { sheet, axis: chart.categoryAxis }),
    valueAxis: ({ sheet, chart }) => handle(axisKind, { sheet, axis: chart.valueAxis }),
  },
};

interface AxisSelf {
  readonly sheet: string;
  readonly axis: ChartAxisData;
}

/** "" gives the bound back to Excel. */
const bound = (value: unknown): number | null => (value === "" ? null : Number(value));

/** Excel.ChartAxis */
const axisKind: Kind<AxisSelf> = {
  name: "ChartAxis",
  get: {
    minimum: (self) => self.axis.minimum ?? "",
    maximum: (self) => self.axis.maximum ?? "",
    scaleType: (self) => (self.axis.logarithmic ? "Logarithmic" : "Linear"),
    numberFormat: (self) => self.axis.numberFormat,
  },
  set: {
    minimum: (self, value) => {
      self.axis.minimum = bound(value);
    },
    maximum: (self, value) => {
      self.axis.maximum = bound(value);
    },
    scaleType: (self, value) => {
      self.axis.logarithmic = value === "Logarithmic";
    },
    numberFormat: (self, value) => {
      self.axis.numberFormat = String(value);
    },
    tickLabelPosition: (self, value) => {
      self.axis.labels = String(value);
    },
  },
  child: {
    title: ({ sheet, axis }) => handle(titleKind, { sheet, text: axis.title }),
    majorGridlines: (self) => handle(gridlinesKind, self),
  },
};

/** Excel.ChartGridlines */
const gridlinesKind: Kind<AxisSelf> = {
  name: "ChartGridlines",
  get: { visible: (self) => self.axis.gridlines },
  set: {
    visible: (self, value) => {
      self.axis.gridlines = value === true;
    },
  },
};
