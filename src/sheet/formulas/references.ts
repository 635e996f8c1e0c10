import {
  absolute,
  cornerOf,
  inR1C1,
  relative,
  type Coordinate,
  type Corner,
  type Corners,
  cornersBetween,
} from "../../formula/corners.js";
import { sheetMarker } from "../../formula/sheet-names.js";
import { partsOf, type NamedReference } from "./formula-parts.js";
import { PlanError } from "../plan-error.js";
import type { Position, Positions, RowIndex } from "./positions.js";

/** The block of cells that one formula is written for. Row and column are its first cell, from 0. */
export interface FormulaContext {
  /** Begins a refusal: `Line "hashprice" on sheet Market`. */
  readonly where: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly index?: RowIndex;
  /** One column per site (or what else the sheet's columns are), from `column` on; false for a single column. */
  readonly perSite: string | false;
  /** The line whose own body this is: it may not name itself but by an earlier row. */
  readonly self?: string;
}

/** A formula by name → one R1C1 formula with "=" that holds in every cell of the context's block. */
export function r1c1FormulaOf(formula: string, context: FormulaContext, positions: Positions): string {
  const text = partsOf(formula, context.where).map((part) =>
    typeof part === "string" ? part : r1c1Of(part, context, positions),
  );
  return `=${text.join("")}`;
}

function r1c1Of(reference: NamedReference, context: FormulaContext, positions: Positions): string {
  const { sheet, corners } = cellsOf(reference, context, positions);
  return (sheet === context.sheet ? "" : sheetMarker(sheet)) + inR1C1(corners);
}

/** The cells that a reference means, seen from a context's block. */
export function cellsOf(reference: NamedReference, context: FormulaContext, positions: Positions): SheetCorners {
  const target = positions.get(reference.id, context.where);
  if (reference.cell) return { sheet: target.sheet, corners: [wordCell(reference, context, target)] };
  refuseSelf(reference, context, target);
  const { start, end } =
    target.shape === "column" ? tableSpan(reference, context, target) : siteSheetSpan(reference, context, target);
  return { sheet: target.sheet, corners: cornersBetween(start, end) };
}

export interface SheetCorners {
  readonly sheet: string;
  readonly corners: Corners;
}

interface Span {
  readonly start: Corner;
  readonly end: Corner;
}

function wordCell(reference: NamedReference, context: FormulaContext, target: Position): Corner {
  const cell = reference.cell === "label" ? target.label : target.unit;
  if (!cell) throw refusal(reference, context, `"${target.id}" has no ${reference.cell} cell`);
  return cornerOf(cell.row, cell.column);
}

function siteSheetSpan(reference: NamedReference, context: FormulaContext, target: Position): Span {
  const [top, bottom] = rowsOf(reference, context, target);
  const [left, right] = columnsOf(reference, context, target);
  return { start: { row: top, column: left }, end: { row: bottom, column: right } };
}

function tableSpan(reference: NamedReference, context: FormulaContext, target: Position): Span {
  const column = absolute(target.column);
  if (reference.columns === "total") {
    if (reference.rows !== "same")
      throw refusal(reference, context, `the total of "${target.id}" is one cell: {${target.id}:total}`);
    const total = totalOf(reference, context, target);
    const cell = { row: absolute(total.row), column };
    return { start: cell, end: cell };
  }
  if (reference.columns === "index") {
    throw refusal(reference, context, `"${target.id}" is a table's column; name the column that holds the index`);
  }
  const [top, bottom] = rowsOf(asRows(reference, context, target), context, target);
  return { start: { row: top, column }, end: { row: bottom, column } };
}

/** In a table with one row a site, `{x:sites}` is every row. */
function asRows(reference: NamedReference, context: FormulaContext, target: Position): NamedReference {
  if (reference.columns !== "sites") return reference;
  if (target.index?.name !== "site") {
    throw refusal(
      reference,
      context,
      `"${target.id}" has a row per ${target.index?.name}, not per site; {${target.id}:all} is all of it`,
    );
  }
  return { ...reference, rows: "all" };
}

function columnsOf(reference: NamedReference, context: FormulaContext, target: Position): Pair {
  if (reference.columns === "total") return twice(absolute(totalOf(reference, context, target).column));
  if (reference.columns === "index") {
    if (target.indexColumn === undefined) throw refusal(reference, context, `"${target.id}" has no numbered rows`);
    return twice(absolute(target.indexColumn));
  }
  if (target.shape === "constant") {
    if (reference.columns === "sites")
      throw refusal(reference, context, `"${target.id}" is a constant, the same for every site`);
    return twice(absolute(target.column));
  }
  if (reference.columns === "sites") return [absolute(target.column), absolute(target.column + target.columns - 1)];
  if (context.perSite !== (target.across ?? "site"))
    throw refusal(
      reference,
      context,
      `"${target.id}" has a value per ${target.across ?? "site"} and this cell belongs to none; ${howToPickASite(target, context)}`,
    );
  return twice(relative(target.column - context.column));
}

function howToPickASite(target: Position, context: FormulaContext): string {
  if (context.index?.name === "site") return `write INDEX({${target.id}:sites},{siteIndex})`;
  return `write {${target.id}:sites} or {${target.id}:total}`;
}

function rowsOf(reference: NamedReference, context: FormulaContext, target: Position): Pair {
  const { index } = target;
  if (!index) {
    if (reference.rows !== "same")
      throw refusal(reference, context, `"${target.id}" has no row per quarter or other index`);
    return twice(absolute(target.row));
  }
  const first = absolute(target.row);
  const last = absolute(target.row + index.to - index.from);
  if (reference.rows === "all") return [first, last];
  if (reference.rows === "first") return twice(first);
  if (reference.rows === "last") return twice(last);
  const here = relative(alignedOffset(reference, context, target, index));
  return reference.rows === "sofar" ? [first, here] : twice(here);
}

const steps: Readonly<Record<string, number>> = { previous: -1, next: 1 };

/** Rows between the context's cell and the target's row of the same (or next, previous) index. */
function alignedOffset(reference: NamedReference, context: FormulaContext, target: Position, index: RowIndex): number {
  const own = context.index;
  const named = `"${target.id}" has a row per ${index.name}`;
  if (!own)
    throw refusal(reference, context, `${named} and this cell has none; write {${target.id}:all}, :first or :last`);
  if (own.name !== index.name)
    throw refusal(reference, context, `${named} but this cell stands in a row per ${own.name}`);
  const step = steps[reference.rows] ?? 0;
  const reach = step < 0 ? index.from - 1 : index.from;
  if (own.from + step < reach || own.to + step > index.to) {
    const needs = `${own.from + step}…${own.to + step}`;
    throw refusal(
      reference,
      context,
      `"${target.id}" runs over ${index.name} ${index.from}…${index.to}, but ${needs} is needed`,
    );
  }
  return target.row - index.from - (context.row - own.from) + step;
}

function totalOf(reference: NamedReference, context: FormulaContext, target: Position) {
  if (!target.total) throw refusal(reference, context, `"${target.id}" has no total`);
  return target.total;
}

function refuseSelf(reference: NamedReference, context: FormulaContext, target: Position): void {
  if (context.self !== target.id || reference.columns === "index") return;
  if (reference.rows === "previous" || reference.rows === "next") return;
  throw refusal(reference, context, "a line that uses its own value is a circle; only {…:previous} or {…:next} is not");
}

type Pair = readonly [first: Coordinate, last: Coordinate];
const twice = (at: Coordinate): Pair => [at, at];

function refusal(reference: NamedReference, context: FormulaContext, why: string): PlanError {
  return new PlanError(`${context.where}: ${reference.written} does not work here: ${why}.`);
}
