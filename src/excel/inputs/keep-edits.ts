import type { LaidOutSheet, LaidOutWorkbook, Region } from "../../sheet/grid.js";
import type { CellValue } from "../../sheet/plan.js";
import type { InputRecord } from "../build/build-record.js";
import { type Edit, keyOf, type PlacedEdit } from "./edits.js";
import { inputAreas } from "./input-areas.js";

export interface Kept {
  readonly laidOut: LaidOutWorkbook;
  readonly kept: readonly Edit[];
  readonly lost: readonly (Edit & { readonly why: string })[];
}

interface Target {
  readonly input: InputRecord;
  readonly sheet: LaidOutSheet;
  readonly row: number;
  readonly column: number;
}

/** Puts the user's edits into the new plan's inputs, by line and site; says which found no place and why. */
export function keepEdits(laidOut: LaidOutWorkbook, edits: readonly PlacedEdit[]): Kept {
  const targets = targetsOf(laidOut);
  const changes = new Map<string, CellValue>(); // sheet id, row, column -> value
  const kept: Edit[] = [];
  const lost: (Edit & { why: string })[] = [];
  for (const { key, why, ...edit } of edits) {
    const target = targets.get(`${edit.id}|${key}`);
    const reason = why ?? (target ? undefined : missing(edit.id, laidOut));
    if (reason !== undefined || !target) {
      lost.push({ ...edit, why: reason ?? "" });
      continue;
    }
    changes.set(`${target.sheet.id}|${target.row}|${target.column}`, edit.value);
    kept.push(edit);
  }
  return { laidOut: changes.size > 0 ? withValues(laidOut, changes) : laidOut, kept, lost };
}

function targetsOf(laidOut: LaidOutWorkbook): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const sheet of laidOut.sheets)
    for (const input of inputAreas(sheet, laidOut))
      for (let r = 0; r < input.area.rows; r++)
        for (let c = 0; c < input.area.columns; c++) {
          const place = { row: input.area.row + r, column: input.area.column + c };
          targets.set(`${input.id}|${keyOf(input, r, c)}`, { input, sheet, ...place });
        }
  return targets;
}

const missing = (id: string, laidOut: LaidOutWorkbook): string =>
  laidOut.sheets.some((sheet) => id in sheet.places)
    ? "that site, row or kind of cell is not in the new comparison"
    : "that line is not in the new comparison";

function withValues(laidOut: LaidOutWorkbook, changes: ReadonlyMap<string, CellValue>): LaidOutWorkbook {
  const change = (sheet: LaidOutSheet, region: Region): Region => {
    if (!("values" in region.content)) return region;
    const values = region.content.values.map((row, r) =>
      row.map((value, c) => changes.get(`${sheet.id}|${region.row + r}|${region.column + c}`) ?? value),
    );
    return { ...region, content: { values } };
  };
  const sheets = laidOut.sheets.map((sheet) => ({ ...sheet, regions: sheet.regions.map((r) => change(sheet, r)) }));
  return { ...laidOut, sheets };
}
