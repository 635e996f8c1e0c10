import { absolute, cornerOf, inR1C1, relative } from "../../formula/corners.js";
import { sheetMarker } from "../../formula/sheet-names.js";
import type { Position, Positions } from "../formulas/positions.js";
import type { Region } from "../grid.js";
import type { SiteSheet } from "../plan.js";
import { siteColumns } from "./site-sheet-columns.js";

/**
 * Site names in the header band: linked to the line that names them so that a renamed site is renamed everywhere; text
 * where the workbook has no such line, or this is the sheet that the names stand on.
 */
export function siteNameRegions(
  names: readonly string[],
  sheet: SiteSheet,
  row: number,
  positions: Positions,
): Region[] {
  const style = "bandNumber";
  const area = { row, column: siteColumns.firstSite, rows: 1, columns: names.length };
  const source = positions.all().find(({ role }) => role?.kind === "siteName");
  if (names.length === 0) return [];
  if (!source || sheet.across || !namesSites(source)) return [{ ...area, style, content: { values: [names] } }];
  const marker = source.sheet === sheet.id ? "" : sheetMarker(source.sheet);
  if (source.shape === "site") {
    const cell = { row: absolute(source.row), column: relative(source.column - siteColumns.firstSite) };
    const formula = `=${marker}${inR1C1([cell])}`;
    return [{ ...area, style, content: { formula, cached: [names] } }];
  }
  return names.map((name, site) => ({
    ...area,
    column: siteColumns.firstSite + site,
    columns: 1,
    style,
    content: { formula: `=${marker}${inR1C1([cornerOf(source.row + site, source.column)])}`, cached: [[name]] },
  }));
}

/** A sortable table's names would change places; only the table that is read from stays as it is. */
const namesSites = (at: Position): boolean =>
  at.shape === "site" || (at.shape === "column" && at.kind === "input" && at.index?.name === "site");
