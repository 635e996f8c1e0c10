import { frame, frameHeights, frameRegions, headingHeight, statusHighlights, type FrameColumns } from "../frame/frame.js";
import type { LaidOutSheet } from "../grid.js";
import type { TableSheet } from "../plan.js";
import type { Positions } from "../formulas/positions.js";
import type { SheetBody } from "../frame/sheet-body.js";
import { aboveRegions } from "./table-above.js";
import { bandHeight, firstTableColumn, headerText, tableSheetWidths } from "./table-columns.js";
import { splitColumns } from "./table-pages.js";
import { bodyRegions, headerRegions, tableHighlights, totalRegions } from "./table-regions.js";
import { groupsOf } from "./table-groups.js";
import { tablePrintBlocks, type TableRows } from "./table-rows.js";

const frameColumns: FrameColumns = { title: 1, label: 1, status: 2, key: [4, 5, 7] };

/** A sheet of tables, its rows already stacked and every position of the workbook known. */
export function tableSheetBody(
  sheet: TableSheet,
  stacked: readonly TableRows[],
  positions: Positions,
  allFine: boolean,
): SheetBody {
  const widths = tableSheetWidths(sheet);
  const parts = stacked.map((rows) => aboveRegions(rows, sheet, positions));
  const columns = Math.max(0, ...sheet.tables.map((table) => table.columns.length));
  const only = stacked.length === 1 ? stacked[0] : undefined;
  const split = only ? splitColumns(only.table, widths) : undefined;
  return {
    columnWidths: widths,
    ...(split ? { splitColumns: split } : {}),
    regions: [
      ...frameRegions(sheet, frameColumns, positions, allFine),
      ...parts.flatMap((part) => part.regions),
      ...stacked.flatMap((rows) => [
        ...headerRegions(rows),
        ...bodyRegions(rows, sheet, positions),
        ...totalRegions(rows, sheet, positions),
      ]),
    ],
    rowHeights: [...frameHeights, ...stacked.flatMap((rows) => heightsOf(rows, widths))],
    highlights: [
      ...statusHighlights(frameColumns, positions),
      ...parts.flatMap((part) => part.highlights),
      ...stacked.flatMap((rows) => tableHighlights(rows, sheet, positions)),
    ],
    links: parts.flatMap((part) => part.links),
    freeze: freezeOf(only),
    repeatRows: { from: split && only ? (only.group ?? only.band) : 0, to: only ? only.body - 1 : frame.body - 1 },
    printBlocks: tablePrintBlocks(stacked),
    columnGroups: only ? outlineOf(only) : [],
    tables: stacked.flatMap(filterOf),
    lastRow: Math.max(frame.body, ...stacked.map((rows) => rows.last)),
    lastColumn: Math.max(firstTableColumn + columns - 1, 8),
    chartColumn: firstTableColumn,
  };
}

const deepestFreeze = 14;

/** One table: its header and first column stay in sight. More, or a deep header: the sheet's title does. */
function freezeOf(only: TableRows | undefined): LaidOutSheet["freeze"] {
  if (only && only.body <= deepestFreeze) return { row: only.body, column: firstTableColumn + 1 };
  return { row: frame.body - 1, column: 0 };
}

function heightsOf({ table, heading, band, group }: TableRows, widths: readonly number[]): LaidOutSheet["rowHeights"] {
  const filter = table.filter ?? false;
  const texts = table.columns.map((column) => headerText(column, filter));
  return [
    ...(heading === undefined ? [] : [{ row: heading, points: headingHeight }]),
    ...(group === undefined ? [] : [{ row: group, points: 16 }]),
    { row: band, points: bandHeight(texts, widths, filter) },
  ];
}

/** Later groups fold, all but their first column: Excel would join neighbouring outlines into one. */
function outlineOf({ table }: TableRows): { from: number; to: number }[] {
  return groupsOf(table)
    .slice(1)
    .filter((group) => group.to > group.from)
    .map((group) => ({ from: group.from + 1, to: group.to }));
}

function filterOf({ table, band, rows }: TableRows): LaidOutSheet["tables"] {
  if (!table.filter) return [];
  const area = { row: band, column: firstTableColumn, rows: rows + 1, columns: table.columns.length };
  return [{ name: table.id, area }];
}
