import type { LayoutState, SheetBody } from "../frame/sheet-body.js";
import { bandFill, frameHeights, frameParts, headingHeight, type FrameColumns } from "../frame/frame.js";
import { blank, literal } from "../frame/regions.js";
import type { Region } from "../grid.js";
import type { CellStyle } from "../looks/styles.js";
import type { SiteSheet } from "../plan.js";
import { lineParts, noteHeight } from "./site-lines.js";
import { siteNameRegions } from "./site-names.js";
import { splitSites } from "./site-pages.js";
import { noteColumn, siteColumns, siteSheetWidths } from "./site-sheet-columns.js";
import { bandRow, type SiteSheetRows } from "./site-sheet-rows.js";

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
  state: LayoutState,
): SheetBody {
  const sites = siteNames.length;
  const widths = siteSheetWidths(sheet, siteNames);
  const uses = rows.uses.flatMap((use) => (use.use === "heading" ? [] : [use]));
  const headings = rows.uses.flatMap((use) => (use.use === "heading" ? [use] : []));
  const framed = frameParts(sheet, frameColumns, state);
  const lines = uses.map((use) => lineParts(use, sheet, sites, state));
  const parts = [framed, ...lines];
  const split = splitSites(sites);
  return {
    columnWidths: widths,
    ...(split ? { splitColumns: split } : {}),
    regions: [
      ...parts.flatMap(({ regions }) => regions),
      ...bandRegions(siteNames, sheet, state),
      ...headings.flatMap(({ row, section }) => headingRegions(row, section.heading, sites)),
    ],
    roles: parts.flatMap(({ roles }) => roles),
    rowHeights: [
      ...frameHeights,
      { row: bandRow, points: 20 },
      ...headings.map(({ row }) => ({ row, points: headingHeight })),
      ...uses.flatMap((use) => noteHeight(use, widths[noteColumn(sites)] ?? 36)),
    ],
    highlights: parts.flatMap(({ highlights }) => highlights),
    links: lines.flatMap(({ links }) => links),
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

function bandRegions(siteNames: readonly string[], sheet: SiteSheet, { positions }: LayoutState): Region[] {
  const at = (column: number, style: CellStyle, text: string): Region => literal(bandRow, column, style, text);
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
