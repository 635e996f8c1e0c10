import type { Area, PrintSetup } from "./grid.js";
import type { Stamp } from "./plan.js";
import type { PrintBlock } from "./site-sheet-rows.js";
import { widthInPoints } from "./widths.js";

/** Height of a row without one of its own, in points. */
export const standardRowHeight = 15;

/** A4 landscape within the margins that writers set, in points; Letter is a little shorter and wider. */
export const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.65, header: 0.3, footer: 0.3 } as const; // inches
const pageWidth = 792 - (margins.left + margins.right) * 72; // Letter's width: the smaller of the two
const pageHeight = 595 - (margins.top + margins.bottom) * 72; // A4's height: the smaller of the two

export interface PageInput {
  readonly area: Area;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly repeatRows: { readonly from: number; readonly to: number };
  readonly printBlocks: readonly PrintBlock[];
}

/** Scale at which the area is one page wide; printing never enlarges. */
export function printScale(area: Area, columnWidths: readonly number[]): number {
  let points = 0;
  for (let column = area.column; column < area.column + area.columns; column++) {
    points += widthInPoints(columnWidths[column] ?? 8.43);
  }
  return Math.min(1, pageWidth / points);
}

/** Rows above which a page ends, so that no block is split that fits on a page. */
export function rowBreaks(input: PageInput): number[] {
  const height = heights(input.rowHeights);
  const room = (pageHeight / printScale(input.area, input.columnWidths)) * 0.97;
  const repeated = height(input.repeatRows.from, input.repeatRows.to);
  const breaks: number[] = [];
  let used = height(input.area.row, (input.printBlocks[0]?.from ?? 1) - 1);
  for (const block of input.printBlocks) {
    const points = height(block.from, block.to);
    const begun = used > repeated + 1;
    const full = used + points > room && begun && (points + repeated <= room || used > room / 2);
    if (full || (block.prefer && used > room / 2)) {
      breaks.push(block.from);
      used = repeated;
    }
    used += points;
    if (used > room) used = repeated + ((used - repeated) % (room - repeated)); // a block longer than a page splits
  }
  return breaks;
}

/** Height of rows `from`…`to` in points. */
function heights(own: PageInput["rowHeights"]): (from: number, to: number) => number {
  const byRow = new Map(own.map(({ row, points }) => [row, points]));
  return (from, to) => {
    let points = 0;
    for (let row = from; row <= to; row++) points += byRow.get(row) ?? standardRowHeight;
    return points;
  };
}

/** Excel's footer codes: file and sheet, page, market as-of. An ampersand of the text is doubled. */
export function footerOf(stamp: Stamp): PrintSetup["footer"] {
  const font = '&"Arial,Regular"&8';
  const asOf = `Market as of ${stamp.marketAsOf}`.slice(0, 90).replace(/&/g, "&&");
  return { left: `${font}&F · &A`, centre: `${font}Page &P of &N`, right: `${font}${asOf}` };
}
