import { ALL_SITES } from "../../comparison/cash-flow-sheet.js";
import { quartersOf } from "../../economics/index.js";
import type { LaidOutSheet, Region } from "../../sheet/grid.js";
import { addressOfCell } from "../../formula/address.js";
import type { FileCell } from "../input/workbook-file.js";
import { isBlank, type AsBuilt } from "./as-built.js";
import type { OurSheets } from "./our-sheets.js";
import { probe } from "./probe.js";
import { textAt } from "./text-at.js";

type Value = FileCell["value"];

/** One input cell of the file, beside what stood there when the workbook was built. */
export interface InputCell {
  readonly id: string;
  /** Place among the cells of its line: the site, or the quarter. */
  readonly at: number;
  readonly label: string;
  /** `Inputs!F15`, with the sheet's real name. */
  readonly cell: string;
  readonly built: Value;
  readonly now: Value;
}

/** Lines of cells that readers may change: everything in an input's style. */
export const isInput = ({ id, style, content }: Region): boolean =>
  id !== undefined && /^input/.test(style) && "values" in content;

/** Every input cell of a comparison. Where they begin is the same in all; how many there are, the inputs as built say. */
export function inputCells(built: AsBuilt, { sheets }: OurSheets): InputCell[] {
  return probe().sheets.flatMap((sheet) => {
    const file = sheets.get(sheet.id);
    if (!file) return [];
    return sheet.regions.filter(isInput).flatMap((region) => {
      const { row, column } = region;
      const down = region.rows > 1;
      return builtValues(region, built).map((value, at): InputCell => {
        const [atRow, atColumn] = down ? [row + at, column] : [row, column + at];
        return {
          id: region.id!,
          at,
          label: labelOf(region, sheet, built, at),
          cell: `${file.name}!${addressOfCell(atRow, atColumn)}`,
          built: value,
          now: file.cellAt(atRow, atColumn)?.value ?? null,
        };
      });
    });
  });
}

/** Of the curve only the sum is kept: its cells count as blank when built, and whoever knows better puts them right. */
function builtValues({ id = "" }: Region, built: AsBuilt): readonly Value[] {
  if (id === "hashpriceCurve") {
    const quarters = quartersOf(Number(built.lines.get("horizonYears")?.[0]));
    return Array.from({ length: quarters > 0 && quarters < 1000 ? quarters + 1 : 0 }, () => null);
  }
  if (id === "cfSite") return [ALL_SITES];
  if (id === "flipSite") return [largestSite(built)];
  return built.lines.get(id) ?? [];
}

/** The first of the largest connections: what Flips shows until somebody chooses. */
function largestSite({ lines }: AsBuilt): Value {
  const sizes = (lines.get("siteGridMw") ?? []).map(Number);
  return lines.get("siteName")?.[sizes.indexOf(Math.max(...sizes))] ?? null;
}

export const changedOf = (cells: readonly InputCell[]): InputCell[] =>
  cells.filter(({ built, now }) => !sameInput(built, now));

/** Blank and "" are one; numbers to fifteen digits, which is what every program keeps. */
function sameInput(built: Value, now: Value): boolean {
  if (isBlank(built) || isBlank(now)) return isBlank(built) && isBlank(now);
  if (typeof built === "number" && typeof now === "number") return built.toPrecision(15) === now.toPrecision(15);
  return built === now;
}

function labelOf({ id, row, column }: Region, sheet: LaidOutSheet, built: AsBuilt, at: number): string {
  if (id === "hashpriceCurve") return `Your curve, quarter ${at + 1}`;
  const words = Array.from({ length: column }, (_, i) => textAt(sheet, row, i)).find((text) => text !== "") ?? id!;
  if (!/^site[A-Z]/.test(id!)) return words;
  return `${words}, ${String(built.lines.get("siteName")?.[at] ?? `site ${at + 1}`)}`;
}
