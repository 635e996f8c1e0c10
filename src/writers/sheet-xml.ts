import type { LaidOutSheet } from "../sheet/grid.js";
import { standardRowHeight } from "../sheet/print/pages.js";
import { addressOf } from "../formula/address.js";

export interface SheetAdditions {
  readonly rows: string;
  readonly conditional: string;
  readonly validations: string;
}

/** Edits one sheet part. SpreadsheetML wants its elements in a fixed order, so each goes in beside its neighbour. */
export function finishSheet(xml: string, sheet: LaidOutSheet, additions: SheetAdditions): string {
  const outlined = sheet.columnGroups.length > 0;
  const outline = outlined ? '<outlinePr summaryRight="0"/>' : "";
  const levels = outlined ? ' outlineLevelCol="1"' : "";
  return xml
    .replace(/<sheetPr>/, `<sheetPr><tabColor rgb="FF${sheet.tabColour}"/>${outline}`)
    .replace(
      /<sheetFormatPr[^>]*\/>/,
      `<sheetFormatPr defaultRowHeight="${standardRowHeight}" customHeight="1"${levels}/>`,
    )
    .replace(/<cols>.*?<\/cols>/, columnsXml(sheet))
    .replace(
      /<sheetData\/>|<sheetData>.*<\/sheetData>/s,
      () => additions.rows + additions.conditional + additions.validations,
    )
    .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${dimension(sheet)}"/>`)
    .replace(/<\/headerFooter>/, `</headerFooter>${breaksXml(sheet)}`);
}

/** Widths as Excel stores them: in digits of the default font, five pixels of padding included. */
function columnsXml({ columnWidths, columnGroups }: LaidOutSheet): string {
  const columns = columnWidths.map((characters, column) => {
    const width = Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
    const level = columnGroups.some(({ from, to }) => column >= from && column <= to) ? ' outlineLevel="1"' : "";
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${level}/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function breaksXml({ print }: LaidOutSheet): string {
  const { rowBreaks } = print;
  if (rowBreaks.length === 0) return "";
  const breaks = rowBreaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${rowBreaks.length}" manualBreakCount="${rowBreaks.length}">${breaks}</rowBreaks>`;
}

/** The rectangle of cells that hold anything. */
function dimension({ regions }: LaidOutSheet): string {
  const rows = regions.reduce((most, region) => Math.max(most, region.row + region.rows), 1);
  const columns = regions.reduce((most, region) => Math.max(most, region.column + region.columns), 1);
  return addressOf({ row: 0, column: 0, rows, columns });
}
