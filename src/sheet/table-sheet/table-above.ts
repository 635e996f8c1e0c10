import { r1c1FormulaOf } from "../formulas/references.js";
import { block, literal } from "../frame/regions.js";
import { rolePlace } from "../frame/role-places.js";
import type { LayoutState, SheetBody } from "../frame/sheet-body.js";
import { noteOf } from "../frame/source-links.js";
import { valueStyle } from "../looks/styles.js";
import type { ScalarLine, TableSheet } from "../plan.js";
import { roleOf } from "../roles.js";
import { failing } from "../site-sheet/site-lines.js";
import { lineWhere } from "../site-sheet/site-sheet-rows.js";
import { aboveColumnsOf } from "./table-columns.js";
import type { TableRows } from "./table-rows.js";

type Parts = Pick<SheetBody, "regions" | "highlights" | "links" | "roles">;

/** The constant lines above a table: label, value, unit, note. */
export function aboveParts(rows: TableRows, sheet: TableSheet, state: LayoutState): Parts[] {
  return (rows.table.above ?? []).map((line, place) => lineParts(line, rows.above + place, sheet, state));
}

function lineParts(line: ScalarLine, row: number, sheet: TableSheet, { positions }: LayoutState): Parts {
  const columns = aboveColumnsOf(sheet);
  const where = lineWhere(line.id, sheet.name);
  const area = { row, column: columns.value, rows: 1, columns: 1 };
  const context = { where, sheet: sheet.id, row, column: columns.value, perSite: false as const, self: line.id };
  const formula = line.formula === undefined ? undefined : r1c1FormulaOf(line.formula, context, positions);
  const style = valueStyle(line, "site");
  const note = noteOf(line, { row, column: columns.note }, "noteLine");
  const regions = [
    literal(row, columns.label, line.emphasis === "total" ? "labelTotal" : "label", line.label),
    block({ area, style, formula, values: [[line.value]], id: line.id, role: roleOf(line), where }),
    literal(row, columns.unit, "unit", line.unit),
    ...note.regions,
  ];
  const roles = rolePlace(positions.get(line.id, where), line.label);
  return { regions, highlights: line.kind === "check" ? [failing(area)] : [], links: note.links, roles };
}
