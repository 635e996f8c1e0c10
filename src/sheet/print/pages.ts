import type { PrintSetup } from "../grid.js";
import type { Stamp } from "../plan.js";
import type { PrintBlock } from "../site-sheet/site-sheet-rows.js";
import { widthInPoints } from "../looks/widths.js";

/** Height of a row without one of its own, in points. Writers set it on every row. */
export const standardRowHeight = 13.5;

/** Inches. */
export const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.65, header: 0.3, footer: 0.3 } as const;

// A4 landscape in points. Letter is narrower, so it prints at a smaller scale, and taller: what fits here fits there.
const pageWidth = 842 - (margins.left + margins.right) * 72;
const pageHeight = 595 - (margins.top + margins.bottom) * 72;
const reserve = 0.97; // hosts round row heights

/** A block that would need a smaller scale than this to fit on one page is split. */
const smallestForBlock = 0.47;

export interface PageInput {
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly repeatRows: { readonly from: number; readonly to: number };
  readonly printBlocks: readonly PrintBlock[];
}

export const columnsInPoints = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to + 1).reduce((points, width) => points + widthInPoints(width), 0);

/** Scale at which so many points are one page wide; printing never enlarges. */
export const scaleForWidth = (points: number): number => Math.min(1, pageWidth / points);

/**
 * Scale for a sheet that is so wide: smaller than its width asks for where that keeps a block on one page.
 * A writer can only fit to a width, so the caller widens the printed area by empty columns to `pointsForScale`.
 */
export function scaleForBlocks(points: number, input: PageInput): number {
  const height = heights(input.rowHeights);
  const repeated = height(input.repeatRows.from, input.repeatRows.to);
  const forBlocks = input.printBlocks
    .map(({ from, to }, place) => (pageHeight * reserve) / (place === 0 ? height(0, to) : height(from, to) + repeated))
    .filter((scale) => scale >= smallestForBlock);
  return Math.min(scaleForWidth(points), ...forBlocks);
}

export const pointsForScale = (scale: number): number => pageWidth / scale;

/** Rows above which a page ends, so that no block is split that fits on a page. `top` is the first printed row. */
export function rowBreaks(top: number, scale: number, input: PageInput): number[] {
  const height = heights(input.rowHeights);
  const room = (pageHeight / scale) * reserve;
  const repeated = height(input.repeatRows.from, input.repeatRows.to);
  const breaks: number[] = [];
  let used = height(top, (input.printBlocks[0]?.from ?? 1) - 1);
  let empty = true; // no block on this page yet
  for (const block of input.printBlocks) {
    const points = height(block.from, block.to);
    const full = used + points > room + 0.01;
    const worthIt = points + repeated <= room + 0.01 || used > room / 2;
    if (!empty && ((full && worthIt) || (block.prefer && used > room / 2))) {
      breaks.push(block.from);
      used = repeated;
    }
    used += points;
    empty = false;
    if (used > room + 0.01) used = repeated + ((used - room) % (room - repeated)); // longer than a page: it splits
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
