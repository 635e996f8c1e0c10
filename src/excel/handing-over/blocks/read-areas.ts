import type { Area } from "../../../sheet/grid.js";
import { codeOf } from "../../workbook/sentences.js";
import { rangeOf } from "../../cells/write-cells.js";
import { splitArea } from "./rectangles.js";

export interface SheetArea extends Area {
  readonly sheetId: string;
}
export type CellProperty = "values" | "formulas" | "valueTypes" | "numberFormat";
/** What was asked for, as matrices of the area's shape, and what Excel says about the area as a whole. */
export interface AreaRead {
  readonly area: SheetArea;
  /** The area that was asked for, of which this is the whole or a part. */
  readonly asked: SheetArea;
  readonly range: Excel.Range;
}

type Part = Pick<AreaRead, "area" | "asked">;

/** Excel on the web answers at most 5 MB; half of the room is for what one cannot know before. */
const ANSWER_BYTES = 2_000_000;
const MOST_AREAS = 400;

/** Reads many areas in as many requests as their contents need; large ones come in bands. */
export class AreaReader {
  /** Grows and shrinks with what the cells turn out to hold. */
  private cells = 8_000;

  constructor(private readonly context: Excel.RequestContext) {}

  async read(
    areas: readonly SheetArea[],
    cellProperties: readonly CellProperty[],
    seen: (read: AreaRead) => void,
    progress: (done: number) => void = () => undefined,
  ): Promise<void> {
    const waiting = areas.map((area) => ({ area, asked: area })).reverse();
    const total = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    let done = 0;
    while (waiting.length > 0) {
      const batch = this.take(waiting);
      const reads = await this.load(batch, cellProperties.join(","));
      if (!reads) waiting.push(...batch.reverse());
      else {
        reads.forEach(seen);
        const count = batch.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
        this.cells = fittingCells(reads, cellProperties, count);
        progress((done += count) / total);
      }
    }
  }

  private take(waiting: Part[]): Part[] {
    const batch: Part[] = [];
    for (let room = this.cells; room > 0 && waiting.length > 0 && batch.length < MOST_AREAS;) {
      const { area, asked } = waiting.pop() as Part;
      const [first, ...rest] = splitArea(area, room).map((one) => ({ ...one, sheetId: area.sheetId }));
      waiting.push(...rest.reverse().map((one) => ({ area: one, asked })));
      batch.push({ area: first as SheetArea, asked });
      room -= (first as SheetArea).rows * (first as SheetArea).columns;
    }
    return batch;
  }

  /** Null when the answer would have been too large: then it is asked for in smaller parts. */
  private async load(batch: readonly Part[], properties: string): Promise<AreaRead[] | null> {
    const { worksheets } = this.context.workbook;
    const reads = batch.map(({ area, asked }) => ({
      area,
      asked,
      range: rangeOf(worksheets.getItem(area.sheetId), area).load(properties),
    }));
    try {
      await this.context.sync();
      return reads;
    } catch (error) {
      if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || this.cells <= 1) throw error;
      const sent = batch.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
      this.cells = Math.ceil(Math.min(this.cells, sent) / 8);
      return null;
    }
  }
}

function fittingCells(reads: readonly AreaRead[], properties: readonly CellProperty[], count: number): number {
  let bytes = 0;
  for (const { range } of reads)
    for (const property of properties)
      for (const row of range[property] as unknown[][])
        for (const cell of row) bytes += typeof cell === "string" ? 4 + cell.length * 1.5 : 12;
  return Math.min(60_000, Math.max(200, Math.floor((ANSWER_BYTES * count) / Math.max(bytes, 1))));
}
