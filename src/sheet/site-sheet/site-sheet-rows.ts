import { roleOf } from "../roles.js";
import type { Line, Section, SiteSheet } from "../plan.js";
import { PlanError } from "../plan-error.js";
import type { Position, RowIndex } from "../formulas/positions.js";
import { siteColumns } from "./site-sheet-columns.js";

/** What stands in a row of a site sheet. A block has its heading in `row` and its numbered rows from `row + 1` on. */
export type RowUse =
  | { readonly use: "heading"; readonly row: number; readonly section: Section }
  | { readonly use: "line"; readonly row: number; readonly line: Exclude<Line, { shape: "series" }> }
  | { readonly use: "block"; readonly row: number; readonly line: Extract<Line, { shape: "series" }> };

export const bandRow = 5;
const firstSectionRow = 7;

/** Rows that print together when they can. `prefer` asks for a new page here if the last one is half full. */
export interface PrintBlock {
  readonly from: number;
  readonly to: number;
  readonly prefer: boolean;
}

export interface SiteSheetRows {
  readonly uses: readonly RowUse[];
  readonly printBlocks: readonly PrintBlock[];
  readonly lastRow: number;
}

/** Stacks sections: a blank row between them, and around every block. */
export function stackRows(sheet: SiteSheet): SiteSheetRows {
  const uses: RowUse[] = [];
  const printBlocks: PrintBlock[] = [];
  let row = firstSectionRow;
  for (const section of sheet.sections) {
    let from = row;
    let prefer = section.breakBefore ?? false;
    const closeAt = (end: number): void => {
      if (end > from) printBlocks.push({ from, to: end - 1, prefer });
      [from, prefer] = [end, false];
    };
    uses.push({ use: "heading", row: row++, section });
    section.lines.forEach((line, place) => {
      if (line.shape !== "series") return void uses.push({ use: "line", row: row++, line });
      const afterLines = place > 0 && section.lines[place - 1]?.shape !== "series";
      if (afterLines) row++;
      if (place > 0) closeAt(row);
      uses.push({ use: "block", row, line });
      row += 1 + rowCount(line, sheet);
      if (place === section.lines.length - 1) return;
      row++;
      closeAt(row);
    });
    row++;
    closeAt(row);
  }
  return { uses, printBlocks, lastRow: Math.max(bandRow, row - 2) };
}

function rowCount(line: RowIndex | Extract<Line, { shape: "series" }>, sheet: SiteSheet): number {
  const rows = line.to - line.from + 1;
  if (Number.isInteger(rows) && rows > 0) return rows;
  throw new PlanError(
    `${lineWhere("id" in line ? line.id : line.name, sheet.name)}: rows run from ${line.from} to ${line.to}.`,
  );
}

export const lineWhere = (id: string, sheetName: string): string => `Line "${id}" on sheet "${sheetName}"`;

/** Where each line's body, total, label and unit stand. */
export function sitePositions(sheet: SiteSheet, rows: SiteSheetRows, sites: number): Position[] {
  return rows.uses.flatMap((use) => (use.use === "heading" ? [] : [positionOf(use, sheet, sites)]));
}

function positionOf(use: Exclude<RowUse, { use: "heading" }>, sheet: SiteSheet, sites: number): Position {
  const { row, line } = use;
  const words = { label: { row, column: siteColumns.label }, unit: { row, column: siteColumns.unit } };
  const role = roleOf(line);
  const common = { id: line.id, sheet: sheet.id, kind: line.kind, ...(role ? { role } : {}), ...words };
  if (line.shape === "constant") {
    return { ...common, shape: "constant", row, column: siteColumns.constant, columns: 1 };
  }
  const first = line.shape === "series" ? row + 1 : row;
  const across = sheet.across?.name ?? "site";
  const body = { ...common, row: first, column: siteColumns.firstSite, columns: sites, across };
  const total = line.total ? { total: { row: first, column: siteColumns.total } } : {};
  if (line.shape === "site") return { ...body, shape: "site", ...total };
  const index = { name: line.index, from: line.from, to: line.to };
  return { ...body, shape: "series", index, indexColumn: siteColumns.label, ...total };
}
