import { type Area, type CellFormat, type GridHost, HostError } from "../../grid/host.js";
import { handle, type Kind } from "../../kind.js";
import { colour } from "../colour.js";
import { STANDARD_HEIGHT_PT, STANDARD_WIDTH_PT } from "../../grid/extras.js";
import { bordersKind } from "./borders.js";

/** Areas of one sheet that are formatted together (a Range has one, RangeAreas several). */
export interface AreasSelf {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

const reading =
  (property: keyof CellFormat) =>
  async ({ sheet, areas }: AreasSelf, host: GridHost): Promise<unknown> => {
    const values: unknown[] = [];
    for (const area of areas) values.push((await host.readFormat(sheet, area))[property]);
    return values.every((value) => value === values[0]) ? values[0] : null;
  };

const writing =
  <K extends keyof CellFormat>(property: K, check: (value: unknown) => CellFormat[K]) =>
  async ({ sheet, areas }: AreasSelf, value: unknown, host: GridHost): Promise<void> => {
    const change = { [property]: check(value) } as unknown as Partial<CellFormat>;
    for (const area of areas) await host.writeFormat(sheet, area, change);
  };

const invalid = (): HostError =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");

function typed<T>(type: "string" | "number" | "boolean"): (value: unknown) => T {
  return (value) => {
    if (typeof value !== type) throw invalid();
    return value as T;
  };
}

function oneOf<T extends string>(...allowed: readonly T[]): (value: unknown) => T {
  return (value) => {
    if (!allowed.includes(value as T)) throw invalid();
    return value as T;
  };
}

/** Excel.RangeFormat */
export const rangeFormatKind: Kind<AreasSelf> = {
  name: "RangeFormat",
  get: {
    horizontalAlignment: reading("horizontal"),
    verticalAlignment: reading("vertical"),
    indentLevel: reading("indent"),
    wrapText: reading("wrap"),
    columnWidth: async ({ sheet, areas }, host) => {
      const widths: number[] = [];
      for (const area of areas) widths.push(...(await host.columnWidths(sheet, area.column, area.columns)));
      return widths.every((width) => width === widths[0]) ? widths[0] : null;
    },
    rowHeight: async ({ sheet, areas }, host) => {
      const heights: number[] = [];
      for (const area of areas) heights.push(...(await host.rowHeights(sheet, area.row, Math.min(area.rows, 1000))));
      return heights.every((height) => height === heights[0]) ? heights[0] : null;
    },
  },
  set: {
    horizontalAlignment: writing("horizontal", oneOf("General", "Left", "Center", "Right")),
    verticalAlignment: writing("vertical", oneOf("Top", "Center", "Bottom")),
    indentLevel: writing("indent", typed<number>("number")),
    wrapText: writing("wrap", typed<boolean>("boolean")),
    useStandardWidth: async ({ sheet, areas }, value, host) => {
      for (const { column, columns } of value === true ? areas : [])
        await host.setColumnWidth(sheet, column, columns, STANDARD_WIDTH_PT);
    },
    useStandardHeight: async ({ sheet, areas }, value, host) => {
      for (const { row, rows } of value === true ? areas : [])
        await host.setRowHeight(sheet, row, rows, STANDARD_HEIGHT_PT);
    },
    columnWidth: async ({ sheet, areas }, value, host) => {
      for (const area of areas) await host.setColumnWidth(sheet, area.column, area.columns, length(value));
    },
    rowHeight: async ({ sheet, areas }, value, host) => {
      for (const area of areas) await host.setRowHeight(sheet, area.row, area.rows, length(value));
    },
  },
  child: {
    fill: (self) => handle(fillKind, self),
    font: (self) => handle(fontKind, self),
    borders: (self) => handle(bordersKind, self),
  },
};

function length(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0)) throw invalid();
  return value;
}

/** Excel.RangeFill */
export const fillKind: Kind<AreasSelf> = {
  name: "RangeFill",
  get: { color: reading("fill") },
  set: { color: writing("fill", colour) },
  call: {
    clear: async ({ sheet, areas }, _args, host) => {
      for (const area of areas) await host.writeFormat(sheet, area, { fill: "" });
    },
  },
};

/** Excel.RangeFont */
export const fontKind: Kind<AreasSelf> = {
  name: "RangeFont",
  get: {
    color: reading("fontColour"),
    name: reading("fontName"),
    size: reading("fontSize"),
    bold: reading("bold"),
    italic: reading("italic"),
    underline: async (self, host) => {
      const underlined = await reading("underline")(self, host);
      return underlined === null ? null : underlined ? "Single" : "None";
    },
  },
  set: {
    color: writing("fontColour", colour),
    name: writing("fontName", typed<string>("string")),
    size: writing("fontSize", typed<number>("number")),
    bold: writing("bold", typed<boolean>("boolean")),
    italic: writing("italic", typed<boolean>("boolean")),
    underline: writing("underline", (value) => oneOf("None", "Single")(value) === "Single"),
  },
};
