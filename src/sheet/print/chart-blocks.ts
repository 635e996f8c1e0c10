import type { LaidOutChart } from "../grid.js";
import type { PrintBlock } from "../site-sheet/site-sheet-rows.js";

/** Charts that stand side by side below the content print together, with the air above them. */
export function chartPrintBlocks(charts: readonly LaidOutChart[], contentEnds: number): PrintBlock[] {
  const blocks: { from: number; to: number; prefer: boolean }[] = [];
  let above = contentEnds;
  for (const { area } of [...charts].sort((a, b) => a.area.row - b.area.row)) {
    const to = area.row + area.rows - 1;
    const open = blocks[blocks.length - 1];
    if (open && area.row <= open.to) open.to = Math.max(open.to, to);
    else if (area.row > above) blocks.push({ from: above + 1, to, prefer: false });
    above = Math.max(above, to);
  }
  return blocks;
}
