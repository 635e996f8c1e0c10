import { frame, frameHeights, frameParts, headingHeight, type FrameColumns } from "../frame/frame.js";
import { rolePlace } from "../frame/role-places.js";
import type { LayoutState, SheetBody } from "../frame/sheet-body.js";
import type { LaidOutSheet } from "../grid.js";
import type { TableSheet } from "../plan.js";
import type { RolePlace } from "../roles.js";
import { aboveParts } from "./table-above.js";
import { bandHeight, firstTableColumn, headerText, tableSheetWidths } from "./table-columns.js";
import { groupsOf } from "./table-groups.js";
import { splitColumns } from "./table-pages.js";
import { bodyRegions, headerRegions, tableHighlights, totalRegions } from "./table-regions.js";
import { tablePrintBlocks, type TableRows } from "./table-rows.js";

const frameColumns: FrameColumns = { title: 1, label: 1, status: 2, key: [4, 5, 7] };

/** A sheet of tables, its rows already stacked and every position of the workbook known. */
export function tableSheetBody(sheet: TableSheet, stacked: readonly TableRows[], state: LayoutState): SheetBody {
  const widths = tableSheetWidths(sheet);
  const framed = frameParts(sheet, frameColumns, state);
  const above = stacked.flatMap((rows) => aboveParts(rows, sheet, state));
  const columns = Math.max(0, ...sheet.tables.map((table) => table.columns.length));
  const only = stacked.length === 1 ? stacked[0] : undefined;
  const split = only ? splitColumns(only.table, widths) : undefined;
  return {
    columnWidths: widths,
    ...(split ? { splitColumns: split } : {}),
    regions: [
      ...framed.regions,
      ...above.flatMap((part) => part.regions),
      ...stacked.flatMap((rows) => [
        ...headerRegions(rows),
        ...bodyRegions(rows, sheet, state),
        ...totalRegions(rows, sheet, state),
      ]),
    ],
    roles: [
      ...framed.roles,
      ...above.flatMap((part) => part.roles),
      ...stacked.flatMap((rows) => columnRoles(rows, state)),
    ],
    rowHeights: [...frameHeights, ...stacked.flatMap((rows) => heightsOf(rows, widths))],
    highlights: [
      ...framed.highlights,
      ...above.flatMap((part) => part.highlights),
      ...stacked.flatMap((rows) => tableHighlights(rows, sheet, state)),
    ],
    links: above.flatMap((part) => part.links),
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

const columnRoles = ({ table }: TableRows, { positions }: LayoutState): RolePlace[] =>
  table.columns.flatMap((column) =>
    rolePlace(positions.get(column.id, table.id), headerText(column, table.filter ?? false)),
  );

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
