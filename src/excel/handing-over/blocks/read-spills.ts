import { knowsItsPlace } from "../../../formula/function-names.js";
import { tokensOf } from "../../../formula/tokens.js";
import type { Area } from "../../../sheet/grid.js";
import { supports } from "../../workbook/requirements.js";
import { rangeOf } from "../../cells/write-cells.js";
import type { OurCell } from "../find/read-our-cells.js";
import { coverings, type Place, placesIn, splitArea } from "./rectangles.js";
import type { SheetState } from "../workbook-state.js";

/** Areas looked at in one request. */
const MOST_AREAS = 300;

/**
 * The cells with the area that each fills, without those that another formula spills into. Whole blocks are asked
 * first, so that fifty thousand cells without a spill cost one question.
 */
export async function spillsAmong(
  context: Excel.RequestContext,
  sheet: SheetState,
  cells: readonly OurCell[],
): Promise<OurCell[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const suspects = likeTypedArrays(cells);
  const typed = supports("1.12") ? await savedAsArrays(context, worksheet, suspects) : suspects;
  const plain = cells.map((cell) => (typed.has(cell) ? { ...cell, typedArray: true } : cell));
  if (!supports("1.12") || cells.length === 0) return plain;
  const spilling = await spillingPlaces(context, worksheet, cells);
  const ours = new Set(cells.map(key));
  const areas = await spillAreas(context, worksheet, spilling, (place) => ours.has(key(place)));
  return plain.flatMap((cell) => {
    const area = areas.get(key(cell));
    if (area === undefined) return [cell]; // no spill here
    return area === null ? [] : [{ ...cell, area, typedArray: false }];
  });
}

const key = ({ row, column }: Place): string => `${row},${column}`;

/** One request for all of them. */
async function ask<T>(
  context: Excel.RequestContext,
  about: readonly T[],
  load: (one: T) => Excel.Range,
): Promise<Excel.Range[]> {
  const ranges = about.map(load);
  await context.sync();
  return ranges;
}

/** Cells with a spill around them: halves of mixed blocks are asked again. */
async function spillingPlaces(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  cells: readonly Place[],
): Promise<Area[]> {
  const found: Area[] = [];
  let open = coverings(cells);
  while (open.length > 0) {
    const asked = open.slice(0, MOST_AREAS);
    const spills = await ask(context, asked, (area) => rangeOf(worksheet, area).load("hasSpill"));
    open = open.slice(MOST_AREAS);
    asked.forEach((area, n) => {
      const hasSpill = spills[n]?.hasSpill ?? null;
      if (hasSpill === null) open.push(...splitArea(area, Math.ceil((area.rows * area.columns) / 2)));
      else if (hasSpill) found.push(area);
    });
  }
  return found;
}

/** Cell → what it spills to; null for a cell that is spilled into. */
async function spillAreas(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  areas: readonly Area[],
  isOurs: (place: Place) => boolean,
): Promise<ReadonlyMap<string, Area | null>> {
  const places = areas.flatMap(placesIn).filter(isOurs);
  const result = new Map<string, Area | null>();
  for (let from = 0; from < places.length; from += MOST_AREAS) {
    const asked = places.slice(from, from + MOST_AREAS);
    const spills = await ask(context, asked, (place) => {
      const cell = rangeOf(worksheet, { ...place, rows: 1, columns: 1 });
      return cell.getSpillingToRangeOrNullObject().load("rowCount,columnCount");
    });
    asked.forEach((place, n) => {
      const spill = spills[n] as Excel.Range;
      const area = () => ({ ...place, rows: spill.rowCount, columns: spill.columnCount });
      result.set(key(place), spill.isNullObject ? null : area());
    });
  }
  return result;
}

/**
 * Neighbours with one and the same formula and different values, or an error: perhaps an array that was typed with
 * Ctrl+Shift+Enter. A formula that knows its own place (@, ROW, COLUMN) may differ without being one.
 */
function likeTypedArrays(cells: readonly OurCell[]): ReadonlySet<OurCell> {
  const byPlace = new Map(cells.map((cell) => [key(cell), cell]));
  const found = new Set<OurCell>();
  for (const cell of cells) {
    if (knowsItsPlace(tokensOf(cell.formula))) continue;
    for (const [down, right] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const next = byPlace.get(key({ row: cell.row + down, column: cell.column + right }));
      if (next?.formula === cell.formula && (next.value !== cell.value || cell.type === "Error"))
        found.add(cell).add(next);
    }
  }
  return found;
}

/** Those of the suspects that Excel would save as an array. */
async function savedAsArrays(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  suspects: ReadonlySet<OurCell>,
): Promise<ReadonlySet<OurCell>> {
  const cells = [...suspects];
  const found = new Set<OurCell>();
  for (let from = 0; from < cells.length; from += MOST_AREAS) {
    const asked = cells.slice(from, from + MOST_AREAS);
    const ranges = await ask(context, asked, ({ row, column }) =>
      rangeOf(worksheet, { row, column, rows: 1, columns: 1 }).load("savedAsArray"),
    );
    asked.forEach((cell, n) => ranges[n]?.savedAsArray && found.add(cell));
  }
  return found;
}
