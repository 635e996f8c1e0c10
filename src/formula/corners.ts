import { columnLetters, columnNumber } from "./address.js";
import type { Area } from "./area.js";

/** A row or column of a reference: a place that counts from 0, or (not absolute, in R1C1) steps from the own cell. */
export interface Coordinate {
  readonly absolute: boolean;
  readonly value: number;
}

/** A corner of a reference. Whole rows have no column, whole columns no row. */
export interface Corner {
  readonly row?: Coordinate;
  readonly column?: Coordinate;
}

/** A cell, or the area between two. */
export type Corners = readonly [from: Corner, to?: Corner];

export const absolute = (value: number): Coordinate => ({ absolute: true, value });
export const relative = (value: number): Coordinate => ({ absolute: false, value });

const axisInR1C1 = (letter: string, at: Coordinate | undefined): string => {
  if (!at) return "";
  if (at.absolute) return `${letter}${at.value + 1}`;
  return at.value === 0 ? letter : `${letter}[${at.value}]`;
};
const cornerInR1C1 = ({ row, column }: Corner): string => axisInR1C1("R", row) + axisInR1C1("C", column);

/** R3C[-1], R3C1:R[2]C1. */
export const inR1C1 = ([from, to]: Corners): string => cornerInR1C1(from) + (to ? `:${cornerInR1C1(to)}` : "");

/** One cell where both are the same. */
export const cornersBetween = (from: Corner, to: Corner): Corners =>
  cornerInR1C1(from) === cornerInR1C1(to) ? [from] : [from, to];

const r1c1 = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/i;
const a1 = /^(?:(\$)?([A-Z]{1,3}))?(?:(\$)?(\d+))?$/i;

/** Reads a reference token of R1C1. */
export const cornersOfR1C1 = (text: string): Corners => corners(text, r1c1Corner);
/** Reads a reference token of A1; its coordinates are places, with or without $. */
export const cornersOfA1 = (text: string): Corners => corners(text, a1Corner);

function corners(text: string, read: (part: string) => Corner): Corners {
  const [from = "", to] = text.split(":");
  return to === undefined ? [read(from)] : [read(from), read(to)];
}

function r1c1Corner(text: string): Corner {
  const [, row, column] = r1c1.exec(text) ?? [];
  return { row: r1c1Axis(row), column: r1c1Axis(column) };
}

function r1c1Axis(text: string | undefined): Coordinate {
  if (text === undefined) return relative(0);
  return text.startsWith("[") ? relative(Number(text.slice(1, -1))) : absolute(Number(text) - 1);
}

function a1Corner(text: string): Corner {
  const [, fixedColumn, letters, fixedRow, digits] = a1.exec(text) ?? [];
  return {
    ...(digits === undefined ? {} : { row: { absolute: fixedRow !== undefined, value: Number(digits) - 1 } }),
    ...(letters === undefined ? {} : { column: { absolute: fixedColumn !== undefined, value: columnNumber(letters) } }),
  };
}

const axisInA1 = (at: Coordinate | undefined, write: (value: number) => string): string =>
  at ? (at.absolute ? "$" : "") + write(at.value) : "";
const cornerInA1 = ({ row, column }: Corner): string =>
  axisInA1(column, columnLetters) + axisInA1(row, (value) => String(value + 1));

/** $B$3, B3:C9, B:B; coordinates are places. */
export const inA1 = ([from, to]: Corners): string => cornerInA1(from) + (to ? `:${cornerInA1(to)}` : "");

/** The area of absolute corners; undefined where one is relative to the cell that holds the formula. */
export function areaOfCorners([from, to = from]: Corners): Area | undefined {
  const [top, left, bottom, right] = [from.row, from.column, to.row, to.column];
  if (!top?.absolute || !left?.absolute || !bottom?.absolute || !right?.absolute) return undefined;
  const [rows, columns] = [bottom.value - top.value + 1, right.value - left.value + 1];
  return { row: top.value, column: left.value, rows, columns };
}

/** The cell that holds the formula, in R1C1. */
export const ownCell = inR1C1([{ row: relative(0), column: relative(0) }]);

/** The corner of a cell that is the same from everywhere. */
export const cornerOf = (row: number, column: number): Corner => ({ row: absolute(row), column: absolute(column) });
