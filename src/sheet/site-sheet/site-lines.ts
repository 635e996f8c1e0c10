import { absolute, inR1C1, ownCell, relative } from "../../formula/corners.js";
import type { Area, Region } from "../grid.js";
import type { CellValue, Line, SiteSheet } from "../plan.js";
import { PlanError } from "../plan-error.js";
import type { Position, Positions, RowIndex } from "../formulas/positions.js";
import { r1c1FormulaOf, type FormulaContext } from "../formulas/references.js";
import { block, literal } from "../frame/regions.js";
import type { SheetBody } from "../frame/sheet-body.js";
import { noteColumn, siteColumns } from "./site-sheet-columns.js";
import { lineWhere, type RowUse } from "./site-sheet-rows.js";
import { linkRegion } from "../frame/source-links.js";
import { indexStyle, valueStyle } from "../looks/styles.js";
import { wrappedLines } from "../looks/widths.js";

export type LineUse = Exclude<RowUse, { use: "heading" }>;
type Parts = Pick<SheetBody, "regions" | "highlights" | "links">;

/** A line's label, unit, body, total, row numbers and note. */
export function lineParts(use: LineUse, sheet: SiteSheet, sites: number, positions: Positions): Parts {
  const { line, row } = use;
  const where = lineWhere(line.id, sheet.name);
  const position = positions.get(line.id, where);
  const body = bodyRegion(line, position, sheet, where, positions);
  const note = noteRegions(line, row, noteColumn(sites));
  const words = line.emphasis === "total" ? "labelTotal" : use.use === "block" ? "blockLabel" : "label";
  const regions = [
    literal(row, siteColumns.label, words, line.label),
    literal(row, siteColumns.unit, "unit", line.unit),
    body,
    ...totalRegions(line, position, sheet, where, sites, positions),
    ...(use.use === "block" ? indexRegions(use.line, position) : []),
    ...note.regions,
  ];
  return { regions, highlights: line.kind === "check" ? [failing(body)] : [], links: note.links };
}

/** A failing check turns red; its number format already says "CHECK". */
export const failing = (area: Area) => ({
  area: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
  formula: `=AND(ISNUMBER(${ownCell}),${ownCell}<>1)`,
  style: "bad",
});

function bodyRegion(line: Line, at: Position, sheet: SiteSheet, where: string, positions: Positions): Region {
  const rows = at.index ? at.index.to - at.index.from + 1 : 1;
  const area = { row: at.row, column: at.column, rows, columns: at.columns };
  const style = valueStyle(line.kind, line.number, "site", line.emphasis);
  const context = contextOf(at, sheet, where, line.shape !== "constant" && (sheet.across?.name ?? "site"), line.id);
  const formula = line.formula === undefined ? undefined : r1c1FormulaOf(line.formula, context, positions);
  return block(area, style, formula, valuesOf(line), line.id, where);
}

function valuesOf(line: Line): readonly (readonly CellValue[])[] {
  if (line.shape === "constant") return [[line.value]];
  return line.shape === "site" ? [line.values] : line.values;
}

function contextOf(
  at: Position,
  sheet: SiteSheet,
  where: string,
  perSite: string | false,
  self?: string,
): FormulaContext {
  const index: { index?: RowIndex } = at.index ? { index: at.index } : {};
  const own = self === undefined ? {} : { self };
  return { where, sheet: sheet.id, row: at.row, column: at.column, perSite, ...index, ...own };
}

/** The total column; under "total" emphasis its line runs on above an empty total, as it does above the sites. */
function totalRegions(
  line: Line,
  at: Position,
  sheet: SiteSheet,
  where: string,
  sites: number,
  positions: Positions,
): Region[] {
  if (line.shape === "constant" || !line.total || !at.total) return [];
  const { formula, values } = line.total;
  const rows = at.index ? at.index.to - at.index.from + 1 : 1;
  if (values.length !== rows) throw new PlanError(`${where}: the total has ${values.length} values for ${rows} rows.`);
  const context = { ...contextOf(at, sheet, where, false), column: siteColumns.total };
  const own = relative(0);
  const [first, last] = [siteColumns.firstSite, siteColumns.firstSite + sites - 1].map(absolute);
  const sum = `=SUM(${inR1C1([
    { row: own, column: first! },
    { row: own, column: last! },
  ])})`;
  const area = { row: at.row, column: siteColumns.total, rows, columns: 1 };
  const kind = line.kind === "input" || line.kind === "link" ? "calculation" : line.kind;
  const style = valueStyle(kind, line.number, "site", line.emphasis);
  const text = formula === "sum" ? sum : r1c1FormulaOf(formula, context, positions);
  return [
    block(
      area,
      style,
      text,
      values.map((value) => [value]),
      `${line.id}:total`,
      where,
    ),
  ];
}

/** The numbers beside a block, which formulas can use, and the unit again on every row. */
function indexRegions(line: Extract<Line, { shape: "series" }>, at: Position): Region[] {
  const count = line.to - line.from + 1;
  const area = { row: at.row, rows: count, columns: 1 };
  const numbers = Array.from({ length: count }, (_, row) => [line.from + row]);
  const units = numbers.map(() => [line.unit]);
  return [
    { ...area, column: siteColumns.label, style: indexStyle(line.index), content: { values: numbers } },
    { ...area, column: siteColumns.unit, style: "unit", content: { values: units } },
  ];
}

function noteRegions(line: Line, row: number, column: number): Pick<SheetBody, "regions" | "links"> {
  if (line.link !== undefined) return linkRegion(row, column, line.note ?? line.link, line.link, line.id);
  return { regions: line.note ? [literal(row, column, "note", line.note)] : [], links: [] };
}

/** A note that wraps makes its row higher. */
export function noteHeight(use: LineUse, width: number): { row: number; points: number }[] {
  const lines = wrappedLines(use.line.note ?? "", width - 1);
  return lines > 1 ? [{ row: use.row, points: lines * 13 + 2 }] : [];
}
