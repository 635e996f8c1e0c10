import { formatArea, intersection, isWholeColumns, isWholeRows, isWithin, quoteSheet, union } from "../../grid/a1.js";
import { type Area, type GridHost, HostError, type ReadKind } from "../../grid/host.js";
import { type Handle, handle, type Kind, nothing, notFound, selfOf } from "../../kind.js";
import { conditionalFormatsKind } from "./conditional-formats.js";
import { dataValidationKind } from "./data-validation.js";
import { rangeFormatKind } from "./range-format.js";
import { dropHyperlinks, readHyperlink, writeHyperlink } from "./hyperlinks.js";
import { copyInto, groupLines, readColumnProperties, surroundingArea, usedWithin } from "./range-methods.js";
import { hasSpill, savedAsArray, spillAround, spillFrom } from "./spills.js";
import { specialCells } from "./special-cells.js";
import { dropTablesInside } from "../sheet/whole-tables.js";
import { checkShape, rowHidden, writeCells, writeFormats, writeFormulasR1C1, writeRowHidden } from "./range-write.js";
import { sheetInfo } from "../sheet/sheet-info.js";
import { worksheetKind } from "../sheet/worksheet.js";

export interface RangeSelf {
  readonly sheet: string;
  readonly area: Area;
}

const isUnbounded = (self: RangeSelf, host: GridHost): boolean =>
  isWholeColumns(self.area, host.limits()) || isWholeRows(self.area, host.limits());

/** As Excel: the cells of an unbounded range (whole columns or rows) read as null. */
const reading =
  (kind: ReadKind) =>
  (self: RangeSelf, host: GridHost): unknown =>
    isUnbounded(self, host) ? null : host.read(self.sheet, self.area, kind);

async function address({ sheet, area }: RangeSelf, host: GridHost): Promise<string> {
  return `${quoteSheet((await sheetInfo(host, sheet)).name)}!${formatArea(area, host.limits())}`;
}

const range = (self: RangeSelf, area: Area, host: GridHost): Handle => {
  if (!isWithin(area, host.limits()))
    throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return handle(rangeKind, { sheet: self.sheet, area });
};
const orNothing = (self: RangeSelf, area: Area | null): Handle =>
  area ? handle(rangeKind, { sheet: self.sheet, area }) : nothing(rangeKind);
const number = (value: unknown): number => Number(value ?? 0);

/**
 * Excel.Range. It has a worksheet, and a worksheet has ranges: the modules of `objects/` import each other in a circle,
 * as Excel's classes do. That is safe while a kind is only looked up inside these functions, when a request runs.
 */
export const rangeKind: Kind<RangeSelf> = {
  name: "Range",
  kept: true,
  get: {
    address,
    addressLocal: address,
    rowIndex: (self) => self.area.row,
    columnIndex: (self) => self.area.column,
    rowCount: (self) => self.area.rows,
    columnCount: (self) => self.area.columns,
    cellCount: (self) => Math.min(self.area.rows * self.area.columns, 2 ** 31 - 1),
    isEntireColumn: (self, host) => isWholeColumns(self.area, host.limits()),
    isEntireRow: (self, host) => isWholeRows(self.area, host.limits()),
    values: reading("values"),
    formulas: reading("formulas"),
    formulasR1C1: reading("formulasR1C1"),
    text: reading("text"),
    valueTypes: reading("types"),
    numberFormat: reading("numberFormats"),
    hyperlink: readHyperlink,
    rowHidden,
    hasSpill,
    savedAsArray,
  },
  set: {
    values: writeCells,
    formulas: writeCells,
    formulasR1C1: writeFormulasR1C1,
    numberFormat: writeFormats,
    rowHidden: writeRowHidden,
    hyperlink: writeHyperlink,
  },
  call: {
    clear: async (self, [what], host) => {
      const kind = clearKind(what);
      await host.clear(self.sheet, self.area, kind);
      if (kind !== "All") return;
      dropHyperlinks(self, host);
      if (host.likeExcel?.clearTakesWholeTables) await dropTablesInside(self, host);
    },
    select: (self, _args, host) => host.select(self.sheet, [self.area]),
    copyFrom: (self, [source, type], host) => copyInto(self, source, type, host),
    group: (self, [by], host) => groupLines("group", self, by, host),
    ungroup: (self, [by], host) => groupLines("ungroup", self, by, host),
    getColumnProperties: (self, [wanted], host) => readColumnProperties(self, wanted, host),
    calculate: () => undefined,
    // Microsoft's client asks this before it cuts a matrix of more than 1,500 cells into bands.
    _ValidateArraySize: (self, [rows, columns]) => checkShape(self.area, Number(rows), Number(columns)),
  },
  child: {
    worksheet: (self) => handle(worksheetKind, { sheet: self.sheet }),
    format: (self) => handle(rangeFormatKind, { sheet: self.sheet, areas: [self.area] }),
    dataValidation: (self) => handle(dataValidationKind, { sheet: self.sheet, areas: [self.area] }),
    conditionalFormats: (self) => handle(conditionalFormatsKind, { sheet: self.sheet, areas: [self.area] }),
    getCell: (self, [row, column], host) => {
      const at = { row: self.area.row + number(row), column: self.area.column + number(column) };
      return range(self, { ...at, rows: 1, columns: 1 }, host);
    },
    getRow: (self, [row], host) => range(self, { ...self.area, row: self.area.row + number(row), rows: 1 }, host),
    getColumn: (self, [column], host) =>
      range(self, { ...self.area, column: self.area.column + number(column), columns: 1 }, host),
    getLastCell: (self, _args, host) => range(self, lastCell(self.area), host),
    getLastRow: (self, _args, host) =>
      range(self, { ...lastCell(self.area), column: self.area.column, columns: self.area.columns }, host),
    getEntireColumn: (self, _args, host) => range(self, { ...self.area, row: 0, rows: host.limits().rows }, host),
    getEntireRow: (self, _args, host) => range(self, { ...self.area, column: 0, columns: host.limits().columns }, host),
    getOffsetRange: (self, [rows, columns], host) => {
      const { row, column } = self.area;
      return range(self, { ...self.area, row: row + number(rows), column: column + number(columns) }, host);
    },
    getResizedRange: (self, [rows, columns], host) => {
      const { rows: r, columns: c } = self.area;
      return range(self, { ...self.area, rows: r + number(rows), columns: c + number(columns) }, host);
    },
    getAbsoluteResizedRange: (self, [rows, columns], host) =>
      range(self, { ...self.area, rows: number(rows), columns: number(columns) }, host),
    getBoundingRect: (self, [other], host) => range(self, union(self.area, selfOf(rangeKind, other).area), host),
    getIntersection: (self, [other]) => {
      const area = intersection(self.area, selfOf(rangeKind, other).area);
      if (!area) throw notFound("the ranges do not meet");
      return handle(rangeKind, { sheet: self.sheet, area });
    },
    getIntersectionOrNullObject: (self, [other]) =>
      orNothing(self, intersection(self.area, selfOf(rangeKind, other).area)),
    getUsedRange: async (self, [valuesOnly], host) => {
      const used = await usedWithin(self, valuesOnly === true, host);
      return handle(rangeKind, { sheet: self.sheet, area: used ?? { ...self.area, rows: 1, columns: 1 } });
    },
    getUsedRangeOrNullObject: async (self, [valuesOnly], host) =>
      orNothing(self, await usedWithin(self, valuesOnly === true, host)),
    getSpillingToRangeOrNullObject: async (self, _args, host) => orNothing(self, await spillFrom(self, host)),
    getSpillParentOrNullObject: async (self, _args, host) => orNothing(self, await spillAround(self, host)),
    getSpecialCellsOrNullObject: (self, [type], host) => specialCells(self, type, host),
    getSurroundingRegion: async (self, _args, host) =>
      handle(rangeKind, { sheet: self.sheet, area: await surroundingArea(self, host) }),
  },
};

const lastCell = ({ row, column, rows, columns }: Area): Area => ({
  row: row + rows - 1,
  column: column + columns - 1,
  rows: 1,
  columns: 1,
});

function clearKind(what: unknown): "All" | "Contents" | "Formats" {
  if (what === null || what === undefined || what === "All") return "All";
  if (what === "Contents" || what === "Formats") return what;
  throw new HostError("ApiNotFound", `Range.clear(${String(what)}) is not available on this host.`);
}
