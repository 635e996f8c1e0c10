import type { TableSheet } from "../plan.js";
import type { Positions } from "../formulas/positions.js";
import { r1c1FormulaOf } from "../formulas/references.js";
import { block, literal } from "../frame/regions.js";
import type { SheetBody } from "../frame/sheet-body.js";
import { failing } from "../site-sheet/site-lines.js";
import { lineWhere } from "../site-sheet/site-sheet-rows.js";
import { linkRegion } from "../frame/source-links.js";
import { valueStyle } from "../looks/styles.js";
import { aboveColumnsOf } from "./table-columns.js";
import type { TableRows } from "./table-rows.js";

type Parts = Pick<SheetBody, "regions" | "highlights" | "links">;

/** The constant lines above a table: label, value, unit, note. */
export function aboveRegions(rows: TableRows, sheet: TableSheet, positions: Positions): Parts {
  const aboveColumns = aboveColumnsOf(sheet);
  const parts = (rows.table.above ?? []).map((line, place): Parts => {
    const row = rows.above + place;
    const where = lineWhere(line.id, sheet.name);
    const area = { row, column: aboveColumns.value, rows: 1, columns: 1 };
    const context = { where, sheet: sheet.id, row, column: aboveColumns.value, perSite: false as const, self: line.id };
    const formula = line.formula === undefined ? undefined : r1c1FormulaOf(line.formula, context, positions);
    const style = valueStyle(line.kind, line.number, "site", line.emphasis);
    const note =
      line.link !== undefined
        ? linkRegion(row, aboveColumns.note, line.note ?? line.link, line.link, line.id)
        : { regions: line.note ? [literal(row, aboveColumns.note, "noteLine", line.note)] : [], links: [] };
    const regions = [
      literal(row, aboveColumns.label, line.emphasis === "total" ? "labelTotal" : "label", line.label),
      block(area, style, formula, [[line.value]], line.id, where),
      literal(row, aboveColumns.unit, "unit", line.unit),
      ...note.regions,
    ];
    return { regions, highlights: line.kind === "check" ? [failing(area)] : [], links: note.links };
  });
  return {
    regions: parts.flatMap((part) => part.regions),
    highlights: parts.flatMap((part) => part.highlights),
    links: parts.flatMap((part) => part.links),
  };
}
