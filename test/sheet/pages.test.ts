import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnsInPoints,
  pointsForScale,
  rowBreaks,
  scaleForBlocks,
  scaleForWidth,
  type PageInput,
} from "../../src/sheet/print/pages.js";

// A4 landscape less the margins: 842 − 57.6 = 784.4 points wide, 595 − 82.8 = 512.2 high, 3 % of it kept in reserve.
const room = 512.2 * 0.97;
const rowsAt = (scale: number): number => Math.floor(room / scale / 13.5);

const blocksOf = (...heights: number[]): PageInput["printBlocks"] => {
  let row = 7;
  return heights.map((rows) => ({ from: row, to: (row += rows) - 1, prefer: false }));
};
const page = (printBlocks: PageInput["printBlocks"], rowHeights: PageInput["rowHeights"] = []): PageInput => ({
  columnWidths: [],
  rowHeights,
  repeatRows: { from: 0, to: 5 },
  printBlocks,
});

test("one page wide: smaller where the columns are wide, never larger", () => {
  expect(scaleForWidth(784.4)).toBe(1);
  expect(scaleForWidth(300)).toBe(1);
  expect(scaleForWidth(784.4 * 2)).toBeCloseTo(0.5, 12);
  expect(columnsInPoints([10, 10, 20], 1, 2)).toBe((10 * 7 + 5 + 20 * 7 + 5) * 0.75);
  expect(pointsForScale(0.5)).toBeCloseTo(1568.8, 9);
});

describe("scale for blocks", () => {
  test("a block of 61 rows gets a scale at which it fits on one page with the repeated rows", () => {
    const scale = scaleForBlocks(784.4, page(blocksOf(10, 61)));
    expect(scale).toBeCloseTo(room / (67 * 13.5), 12);
  });
  test("a block that would need less than half size splits instead", () => {
    expect(scaleForBlocks(784.4, page(blocksOf(10, 100)))).toBe(1);
  });
});

describe("row breaks", () => {
  test("none when everything fits", () => expect(rowBreaks(0, 1, page(blocksOf(10, 10)))).toEqual([]));
  test("before the block that would be cut", () => {
    expect(rowsAt(1)).toBe(36); // 7 rows of head + 20 fit, 15 more do not
    expect(rowBreaks(0, 1, page(blocksOf(20, 15, 5)))).toEqual([27]);
  });
  test("tall rows count", () => {
    const tall = Array.from({ length: 8 }, (_, row) => ({ row: row + 17, points: 27 }));
    expect(rowBreaks(0, 1, page(blocksOf(10, 10), tall))).toEqual([]);
    expect(rowBreaks(0, 1, page(blocksOf(10, 10, 5), tall))).toEqual([27]);
  });
  test("never above the first block: a page with nothing but the title helps nobody", () => {
    expect(rowBreaks(0, 1, page(blocksOf(30, 5)))).toEqual([]);
    expect(rowBreaks(0, 1, page(blocksOf(60)))).toEqual([]);
  });
  test("where a section asks for it and the page is half full", () => {
    const blocks = blocksOf(5, 8, 3).map((block) => ({ ...block, prefer: true }));
    expect(rowBreaks(0, 1, page(blocks))).toEqual([20]);
  });
  test("law: no block that fits on a page crosses one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 30 }), (heights) => {
        const blocks = blocksOf(Math.min(29, heights[0] ?? 1), ...heights.slice(1)); // after 7 rows of head, 6 repeated
        const breaks = rowBreaks(0, 1, page(blocks));
        const starts = [0, ...breaks];
        starts.forEach((start, place) => {
          const last = blocks[blocks.length - 1]?.to ?? 0;
          const end = (breaks[place] ?? last + 1) - 1;
          const rows = end - start + 1 + (place === 0 ? 0 : 6);
          expect(rows).toBeLessThanOrEqual(rowsAt(1));
        });
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
