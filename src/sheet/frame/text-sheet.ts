import type { Region } from "../grid.js";
import type { CellStyle } from "../looks/styles.js";
import { wrappedLines } from "../looks/widths.js";
import type { ParagraphRow, TextSheet } from "../plan.js";
import type { RolePlace } from "../roles.js";
import type { PrintBlock } from "../site-sheet/site-sheet-rows.js";
import { frame, frameHeights, frameParts, headingHeight, wordsRegion, type FrameColumns } from "./frame.js";
import { blank, literal } from "./regions.js";
import type { LayoutState, SheetBody } from "./sheet-body.js";

const labelColumn = 1;
const textColumn = 2;
const widths = [2.5, 28, 100] as const;
const frameColumns: FrameColumns = { title: 1, label: labelColumn, status: textColumn, statusStyle: "statusWords" };

/** Headings with a rule, and rows of label and text below them. */
export function textSheetBody(sheet: TextSheet, state: LayoutState): SheetBody {
  const { regions: framed, highlights, roles: frameRoles } = frameParts(sheet, frameColumns, state);
  const regions: Region[] = [...framed];
  const roles: RolePlace[] = [...frameRoles];
  const rowHeights: { row: number; points: number }[] = [...frameHeights];
  const printBlocks: PrintBlock[] = [];
  let row: number = frame.body;
  for (const paragraph of sheet.paragraphs) {
    const from = row;
    if (paragraph.heading !== undefined) {
      rowHeights.push({ row, points: headingHeight });
      regions.push(...headingRegions(row++, paragraph.heading));
    }
    for (const words of paragraph.rows) {
      const parts = rowParts(words, row, sheet, state);
      regions.push(...parts.regions);
      roles.push(...parts.roles);
      rowHeights.push({ row, points: heightOf(words) });
      row++;
    }
    row++;
    printBlocks.push({ from, to: row - 1, prefer: false });
  }
  return {
    columnWidths: widths,
    regions,
    roles,
    rowHeights,
    printBlocks,
    highlights,
    links: [],
    freeze: { row: frame.body - 1, column: 0 },
    repeatRows: { from: 0, to: frame.title },
    columnGroups: [],
    tables: [],
    lastRow: Math.max(frame.body, row - 2),
    lastColumn: textColumn,
    chartColumn: labelColumn,
  };
}

function headingRegions(row: number, heading: string): Region[] {
  const rest = { row, column: textColumn, rows: 1, columns: 1 };
  return [literal(row, labelColumn, "heading", heading), blank(rest, "headingRule")];
}

const looks = {
  input: "paragraphInput",
  calculation: "paragraphCalculation",
  link: "paragraphLink",
} as const satisfies Readonly<Record<NonNullable<ParagraphRow["look"]>, CellStyle>>;

function rowParts(
  { label, text, look, role }: ParagraphRow,
  row: number,
  sheet: TextSheet,
  { positions }: LayoutState,
) {
  const cell = { row, column: textColumn };
  const words = wordsRegion(text, cell, look ? looks[look] : "paragraphText", { sheet, positions });
  const place = { id: role?.of ?? "", sheet: sheet.id, area: { ...cell, rows: 1, columns: 1 } };
  return {
    regions: [literal(row, labelColumn, "paragraphLabel", label), role ? { ...words, role } : words],
    roles: role ? [{ role, ...place, label: { row, column: labelColumn, text: label } }] : [],
  };
}

function heightOf({ label, text }: ParagraphRow): number {
  const words = typeof text === "string" ? text : text.value;
  return Math.max(wrappedLines(label, widths[1]), wrappedLines(words, widths[2])) * 13 + 2;
}
