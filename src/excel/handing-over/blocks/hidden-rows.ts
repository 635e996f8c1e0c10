import { rangeOf } from "../../cells/write-cells.js";
import type { CellBlock } from "./cell-blocks.js";

/** Ranges asked about at once. */
const AT_ONCE = 2_000;

/**
 * Where a filter hides rows, Excel puts the first line of a matrix into every visible row and leaves out the hidden
 * ones. Blocks with such rows are marked, to be written a row at a time.
 */
export async function heedHiddenRows(
  context: Excel.RequestContext,
  blocks: readonly CellBlock[],
): Promise<readonly CellBlock[]> {
  const tall = blocks.filter(({ rows }) => rows > 1);
  const hiding = new Set<CellBlock>();
  for (let from = 0; from < tall.length; from += AT_ONCE)
    for (const block of await withHiddenRows(context, tall.slice(from, from + AT_ONCE))) hiding.add(block);
  return blocks.map((block) => (hiding.has(block) ? { ...block, rowByRow: true } : block));
}

async function withHiddenRows(context: Excel.RequestContext, blocks: readonly CellBlock[]): Promise<CellBlock[]> {
  const ranges = blocks.map((block) =>
    rangeOf(context.workbook.worksheets.getItem(block.sheetId), block).load("rowHidden"),
  );
  await context.sync();
  return blocks.filter((_block, n) => ranges[n]?.rowHidden !== false);
}
