import { absolute, inR1C1, ownCell, relative } from "../../formula/corners.js";
import type { Position, RowIndex } from "../formulas/positions.js";
import { r1c1FormulaOf, type FormulaContext } from "../formulas/references.js";
import { block, literal } from "../frame/regions.js";
import { rolePlace } from "../frame/role-places.js";
import type { LayoutState, SheetBody } from "../frame/sheet-body.js";
import { noteOf } from "../frame/source-links.js";
import type { Area, LaidOutSheet, Region } from "../grid.js";
import { totalStyle, valueStyle } from "../looks/styles.js";
import { wrappedLines } from "../looks/widths.js";
import type { CellValue, Line, SeriesLine, SiteSheet } from "../plan.js";
import { PlanError } from "../plan-error.js";
import { roleOf } from "../roles.js";
import { noteColumn, siteColumns } from "./site-sheet-columns.js";
import { lineWhere, type RowUse } from "./site-sheet-rows.js";

export type LineUse = Exclude<RowUse, { use: "heading" }>;
type Parts = Pick<SheetBody, "regions" | "highlights" | "links" | "roles">;

/** A line with where it stands and what it is read against. */
interface Placed {
  readonly line: Line;
  readonly at: Position;
  readonly sheet: SiteSheet;
  readonly sites: number;
  readonly where: string;
  readonly state: LayoutState;
}

/** A line's label, unit, body, total, row numbers and note. */
export function lineParts(use: LineUse, sheet: SiteSheet, sites: number, state: LayoutState): Parts {
  const { line, row } = use;
  const where = lineWhere(line.id, sheet.name);
  const at = state.positions.get(line.id, where);
  const placed = { line, at, sheet, sites, where, state };
  const body = bodyRegion(placed);
  const note = noteOf(line, { row, column: noteColumn(sites) }, "note");
  const words = line.emphasis === "total" ? "labelTotal" : use.use === "block" ? "blockLabel" : "label";
  const regions = [
    literal(row, siteColumns.label, words, line.label),
    literal(row, siteColumns.unit, "unit", line.unit),
    body,
    ...totalRegions(placed),
    ...(use.use === "block" ? indexRegions(use.line, at) : []),
    ...note.regions,
  ];
  const highlights = line.kind === "check" ? [failing(body)] : [];
  return { regions, highlights, links: note.links, roles: rolePlace(at, line.label) };
}

/** A failing check turns red; its number format already says "CHECK". */
export const failing = (area: Area): LaidOutSheet["highlights"][number] => ({
  area: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
  formula: `=AND(ISNUMBER(${ownCell}),${ownCell}<>1)`,
  style: "bad",
});

const rowsOf = ({ index }: Position): number => (index ? index.to - index.from + 1 : 1);

function bodyRegion(placed: Placed): Region {
  const { line, at, where, state } = placed;
  const area = { row: at.row, column: at.column, rows: rowsOf(at), columns: at.columns };
  const style = valueStyle(line, "site");
  const perSite = line.shape !== "constant" && (placed.sheet.across?.name ?? "site");
  const context = { ...contextOf(placed, perSite), self: line.id };
  const formula = line.formula === undefined ? undefined : r1c1FormulaOf(line.formula, context, state.positions);
  return block({ area, style, formula, values: valuesOf(line), id: line.id, role: roleOf(line), where });
}

function valuesOf(line: Line): readonly (readonly CellValue[])[] {
  if (line.shape === "constant") return [[line.value]];
  return line.shape === "site" ? [line.values] : line.values;
}

function contextOf({ at, sheet, where }: Placed, perSite: string | false): FormulaContext {
  const index: { index?: RowIndex } = at.index ? { index: at.index } : {};
  return { where, sheet: sheet.id, row: at.row, column: at.column, perSite, ...index };
}

/** The total column; under "total" emphasis its line runs on above an empty total, as it does above the sites. */
function totalRegions(placed: Placed): Region[] {
  const { line, at, sites, where, state } = placed;
  if (line.shape === "constant" || !line.total || !at.total) return [];
  const { formula, values } = line.total;
  const rows = rowsOf(at);
  if (values.length !== rows) throw new PlanError(`${where}: the total has ${values.length} values for ${rows} rows.`);
  const context = { ...contextOf(placed, false), column: siteColumns.total };
  return [
    block({
      area: { row: at.row, column: siteColumns.total, rows, columns: 1 },
      style: totalStyle(line, "site"),
      formula: formula === "sum" ? sumOfSites(sites) : r1c1FormulaOf(formula, context, state.positions),
      values: values.map((value) => [value]),
      id: `${line.id}:total`,
      where,
    }),
  ];
}

function sumOfSites(sites: number): string {
  const [own, first, last] = [
    relative(0),
    absolute(siteColumns.firstSite),
    absolute(siteColumns.firstSite + sites - 1),
  ];
  return `=SUM(${inR1C1([
    { row: own, column: first },
    { row: own, column: last },
  ])})`;
}

/** The numbers beside a block, which formulas can use, and the unit again on every row. */
function indexRegions(line: SeriesLine, at: Position): Region[] {
  const count = line.to - line.from + 1;
  const area = { row: at.row, rows: count, columns: 1 };
  const numbers = Array.from({ length: count }, (_, row) => [line.from + row]);
  const units = numbers.map(() => [line.unit]);
  return [
    { ...area, column: siteColumns.label, style: { counts: line.index }, content: { values: numbers } },
    { ...area, column: siteColumns.unit, style: "unit", content: { values: units } },
  ];
}

/** A note that wraps makes its row higher. */
export function noteHeight(use: LineUse, width: number): { row: number; points: number }[] {
  const lines = wrappedLines(use.line.note ?? "", width - 1);
  return lines > 1 ? [{ row: use.row, points: lines * 13 + 2 }] : [];
}
