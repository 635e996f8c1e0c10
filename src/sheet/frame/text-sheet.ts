import {
  frame,
  frameHeights,
  frameRegions,
  headingHeight,
  statusHighlights,
  wordsRegion,
  type FrameColumns,
} from "./frame.js";
import type { Region } from "../grid.js";
import type { Paragraph, TextSheet } from "../plan.js";
import type { Positions } from "../formulas/positions.js";
import { blank, literal } from "./regions.js";
import type { SheetBody } from "./sheet-body.js";
import type { PrintBlock } from "../site-sheet/site-sheet-rows.js";
import { wrappedLines } from "../looks/widths.js";

const labelColumn = 1;
const textColumn = 2;
const widths = [2.5, 28, 100];
const frameColumns: FrameColumns = { title: 1, label: labelColumn, status: textColumn, statusStyle: "statusWords" };

/** Headings with a rule, and rows of label and text below them. */
export function textSheetBody(sheet: TextSheet, positions: Positions, allFine: boolean): SheetBody {
  const regions: Region[] = frameRegions(sheet, frameColumns, positions, allFine);
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
      regions.push(literal(row, labelColumn, "paragraphLabel", words[0]));
      regions.push(wordsRegion(words[1], row, textColumn, textStyle(words), sheet, positions));
      rowHeights.push({ row, points: heightOf(words) });
      row++;
    }
    row++;
    printBlocks.push({ from, to: row - 1, prefer: false });
  }
  return {
    columnWidths: widths,
    regions,
    rowHeights,
    printBlocks,
    highlights: statusHighlights(frameColumns, positions),
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

type ParagraphRow = Paragraph["rows"][number];

function headingRegions(row: number, heading: string): Region[] {
  const rest = { row, column: textColumn, rows: 1, columns: 1 };
  return [literal(row, labelColumn, "heading", heading), blank(rest, "headingRule")];
}

function textStyle(words: ParagraphRow): string {
  const kind = words[2];
  return kind ? `paragraph${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : "paragraphText";
}

function heightOf(words: ParagraphRow): number {
  const text = typeof words[1] === "string" ? words[1] : words[1].value;
  const lines = Math.max(wrappedLines(words[0], widths[1] as number), wrappedLines(text, widths[2] as number));
  return lines * 13 + 2;
}
