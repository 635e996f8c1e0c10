import { formatArea, parseArea, wholeSheet } from "../../grid/a1.js";
import { type Area, type GridHost, HostError, type Visibility } from "../../grid/host.js";
import { handle, type Kind, nothing, selfOf } from "../../kind.js";
import { chartsKind } from "../charts/charts.js";
import { customPropertiesKind } from "./custom-properties.js";
import { freezePanesKind } from "./freeze-panes.js";
import { namesKind } from "../workbook/names.js";
import { pageBreaksKind, pageLayoutKind } from "./page-layout.js";
import { sheetProtectionKind } from "../workbook/protection.js";
import { rangeAreasKind } from "../range/range-areas.js";
import { rangeKind } from "../range/range.js";
import { rangeOrAddress, usedWithin } from "../range/range-methods.js";
import { colour } from "../colour.js";
import { checkSheetName, refuseLockedStructure, sheetInfo } from "./sheet-info.js";
import { tablesKind } from "./tables.js";
import { copyWorksheet, deleteWorksheet, findCells } from "./worksheet-methods.js";

export interface SheetSelf {
  readonly sheet: string;
}

const VISIBILITIES: readonly unknown[] = ["Visible", "Hidden", "VeryHidden"];

/** Excel.Worksheet */
export const worksheetKind: Kind<SheetSelf> = {
  name: "Worksheet",
  id: (self) => self.sheet,
  get: {
    id: (self) => self.sheet,
    name: async (self, host) => (await sheetInfo(host, self.sheet)).name,
    position: async (self, host) => (await host.sheets()).findIndex((one) => one.id === self.sheet),
    visibility: async (self, host) => (await sheetInfo(host, self.sheet)).visibility,
    tabColor: async (self, host) => (await sheetInfo(host, self.sheet)).tabColour,
    showGridlines: async (self, host) => (await sheetInfo(host, self.sheet)).gridlines,
  },
  set: {
    name: async (self, value, host) => {
      refuseLockedStructure(host);
      await host.changeSheet(self.sheet, { name: await checkSheetName(host, value, self.sheet) });
    },
    position: (self, value, host) => {
      refuseLockedStructure(host);
      return host.changeSheet(self.sheet, { position: Number(value) });
    },
    visibility: (self, value, host) => {
      if (!VISIBILITIES.includes(value)) throw new HostError("InvalidArgument", "This visibility does not exist.");
      refuseLockedStructure(host);
      return host.changeSheet(self.sheet, { visibility: value as Visibility });
    },
    tabColor: (self, value, host) => host.changeSheet(self.sheet, { tabColour: value === "" ? "" : colour(value) }),
    showGridlines: (self, value, host) => host.changeSheet(self.sheet, { gridlines: value === true }),
    gridlines: (self, value, host) => host.changeSheet(self.sheet, { gridlines: value === true }),
  },
  call: {
    activate: (self, _args, host) => host.activateSheet(self.sheet),
    delete: (self, _args, host) => deleteWorksheet(self.sheet, host),
    calculate: () => undefined,
  },
  child: {
    getRange: async (self, [address], host) => {
      await sheetInfo(host, self.sheet);
      if (address === null || address === undefined || address === "")
        return handle(rangeKind, { ...self, area: wholeSheet(host.limits()) });
      return handle(rangeKind, { ...self, area: await areaOf(self, address, host) });
    },
    getRangeByIndexes: async (self, [row, column, rows, columns], host) => {
      await sheetInfo(host, self.sheet);
      const area = { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) };
      return handle(rangeKind, { ...self, area: parseArea(formatArea(area, host.limits()), host.limits()) });
    },
    getCell: (self, [row, column]) =>
      handle(rangeKind, { ...self, area: { row: Number(row), column: Number(column), rows: 1, columns: 1 } }),
    getRanges: (self, [addresses], host) => {
      const list = String(addresses);
      if (list.length > 8192) throw new HostError("InvalidArgument", "An address has at most 8,192 characters.");
      const areas = list.split(",").map((address) => parseArea(address, host.limits()));
      return handle(rangeAreasKind, { ...self, areas });
    },
    getUsedRange: async (self, [valuesOnly], host) => {
      const area = await usedWithin({ ...self, area: wholeSheet(host.limits()) }, valuesOnly === true, host);
      return handle(rangeKind, { ...self, area: area ?? { row: 0, column: 0, rows: 1, columns: 1 } });
    },
    getUsedRangeOrNullObject: async (self, [valuesOnly], host) => {
      const area = await usedWithin({ ...self, area: wholeSheet(host.limits()) }, valuesOnly === true, host);
      return area ? handle(rangeKind, { ...self, area }) : nothing(rangeKind);
    },
    findAllOrNullObject: async (self, [text, criteria], host) => {
      const areas = await findCells(self.sheet, text, criteria, host);
      return areas.length > 0 ? handle(rangeAreasKind, { ...self, areas }) : nothing(rangeAreasKind);
    },
    copy: (self, [position, other], host) =>
      copyWorksheet(self.sheet, position, other && selfOf(worksheetKind, other).sheet, host),
    names: (self) => handle(namesKind, { scope: self.sheet }),
    tables: (self) => handle(tablesKind, self),
    charts: (self) => handle(chartsKind, self),
    pageLayout: (self) => handle(pageLayoutKind, self),
    horizontalPageBreaks: (self) => handle(pageBreaksKind, { ...self, across: "horizontalBreaks" }),
    verticalPageBreaks: (self) => handle(pageBreaksKind, { ...self, across: "verticalBreaks" }),
    freezePanes: (self) => handle(freezePanesKind, self),
    customProperties: (self) => handle(customPropertiesKind, self),
    protection: (self) => handle(sheetProtectionKind, self),
  },
};

const areaOf = async (self: SheetSelf, address: unknown, host: GridHost): Promise<Area> =>
  (await rangeOrAddress(address, self.sheet, host)).area;
