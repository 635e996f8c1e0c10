import { bandFill, frameHeights, frameRegions, headingHeight, statusHighlights, type FrameColumns } from "../frame/frame.js";
import type { Region } from "../grid.js";
import type { SiteSheet } from "../plan.js";
import type { Positions } from "../formulas/positions.js";
import { blank, literal } from "../frame/regions.js";
import { noteColumn, siteColumns, siteSheetWidths } from "./site-sheet-columns.js";
import { bandRow, type SiteSheetRows } from "./site-sheet-rows.js";
import { lineParts, noteHeight } from "./site-lines.js";
import { splitSites } from "./site-pages.js";
import { siteNameRegions } from "./site-names.js";
import type { SheetBody } from "../frame/sheet-body.js";

const frameColumns: FrameColumns = {
  title: siteColumns.section,
  label: siteColumns.label,
  status: siteColumns.constant,
  key: [siteColumns.total, siteColumns.firstSite, siteColumns.firstSite + 1],
};

/** A sheet with one column per site, its rows already stacked and every position of the workbook known. */
export function siteSheetBody(
  sheet: SiteSheet,
  rows: SiteSheetRows,
  siteNames: readonly string[],
  positions: Positions,
  allFine: boolean,
): SheetBody {
  const sites = siteNames.length;
  const widths = siteSheetWidths(sheet, siteNames);
  const lines = rows.uses.flatMap((use) =>
    use.use === "heading" ? [] : [{ use, parts: lineParts(use, sheet, sites, positions) }],
  );
  const headings = rows.uses.flatMap((use) =>
    use.use === "heading" ? headingRegions(use.row, use.section.heading, sites) : [],
  );
  const split = splitSites(sites);
  return {
    columnWidths: widths,
    ...(split ? { splitColumns: split } : {}),
    regions: [
      ...frameRegions(sheet, frameColumns, positions, allFine),
      ...bandRegions(siteNames, sheet, positions),
      ...headings,
      ...lines.flatMap(({ parts }) => parts.regions),
    ],
    rowHeights: [
      ...frameHeights,
      { row: bandRow, points: 20 },
      ...rows.uses.flatMap((use) => (use.use === "heading" ? [{ row: use.row, points: headingHeight }] : [])),
      ...lines.flatMap(({ use }) => noteHeight(use, widths[noteColumn(sites)] ?? 36)),
    ],
    highlights: [...statusHighlights(frameColumns, positions), ...lines.flatMap(({ parts }) => parts.highlights)],
    links: lines.flatMap(({ parts }) => parts.links),
    freeze: { row: bandRow + 1, column: siteColumns.firstSite },
    repeatRows: { from: 0, to: bandRow },
    printBlocks: rows.printBlocks,
    columnGroups: [],
    tables: [],
    lastRow: rows.lastRow,
    lastColumn: noteColumn(sites),
    chartColumn: siteColumns.label,
  };
}

function bandRegions(siteNames: readonly string[], sheet: SiteSheet, positions: Positions): Region[] {
  const at = (column: number, style: string, text: string): Region => literal(bandRow, column, style, text);
  return [
    ...bandFill(bandRow, siteColumns.section, siteColumns.label - 1),
    at(siteColumns.label, "band", "Line item"),
    at(siteColumns.constant, "bandNumber", "Constant"),
    at(siteColumns.unit, "bandWords", "Unit"),
    at(siteColumns.total, "bandNumber", "Total"),
    ...bandFill(bandRow, siteColumns.air, siteColumns.air),
    ...siteNameRegions(siteNames, sheet, bandRow, positions),
    at(noteColumn(siteNames.length), "bandWords", "Source / note"),
  ];
}

function headingRegions(row: number, heading: string, sites: number): Region[] {
  const rest = { row, column: 1, rows: 1, columns: noteColumn(sites) };
  return [literal(row, siteColumns.section, "heading", heading), blank(rest, "headingRule")];
}
