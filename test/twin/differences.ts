import { numberOf } from "../../src/sheet/looks/styles.js";
import { addressOfCell } from "../../src/formula/address.js";
import { a1Template } from "../../src/formula/r1c1.js";
import type { LaidOutSheet, LaidOutWorkbook, Region } from "../../src/sheet/grid.js";
import type { CellValue } from "../../src/sheet/plan.js";
import type { CalculatedValue, SheetValues } from "./read-xlsx.js";

export interface Twins {
  readonly cells: number;
  readonly worst: number;
  /** One sentence a cell that differs. */
  readonly differences: readonly string[];
}

/** Relative tolerance. Sums of large amounts of either sign leave 1e-14 of those amounts: USD cells may keep 0.1 cents. */
const RELATIVE = 1e-9;
const CENTS = 1e-3;

/** Cells that say whether inputs have changed since the build. */
export const saysWhatChanged = ({ role }: Region): boolean => role?.kind === "changed" || role?.kind === "stale";

/** Every formula cell of a workbook against what another engine made of it. */
export function compareTwins(
  workbook: LaidOutWorkbook,
  values: SheetValues,
  skip: (region: Region) => boolean = () => false,
): Twins {
  let [cells, worst] = [0, 0];
  const differences: string[] = [];
  for (const sheet of workbook.sheets) {
    for (const region of sheet.regions) {
      if (!("formula" in region.content) || skip(region)) continue;
      for (const { at, wanted, formula } of cellsOf(region)) {
        const got = values[sheet.name]?.[at];
        cells++;
        const error = errorOf(wanted, got, region);
        worst = Math.max(worst, error === Infinity ? 0 : error);
        if (error > RELATIVE) differences.push(sentence(sheet, region, at, wanted, got, formula()));
      }
    }
  }
  return { cells, worst, differences };
}

function* cellsOf(region: Region) {
  if (!("formula" in region.content)) return;
  const { formula, cached } = region.content;
  const template = a1Template(formula);
  for (let i = 0; i < region.rows; i++)
    for (let j = 0; j < region.columns; j++) {
      const [row, column] = [region.row + i, region.column + j];
      yield { at: addressOfCell(row, column), wanted: cached[i]?.[j] ?? null, formula: () => template(row, column) };
    }
}

function errorOf(wanted: CellValue, got: CalculatedValue | undefined, region: Region): number {
  if (typeof wanted !== "number") return (wanted ?? "") === (got ?? "") ? 0 : Infinity;
  if (typeof got !== "number") return Infinity;
  const difference = Math.abs(wanted - got);
  const inCents = ["money", "moneyM"].includes(numberOf(region.style) ?? "") && difference <= CENTS;
  return inCents ? 0 : difference / Math.max(1, Math.abs(wanted));
}

const sentence = (
  sheet: LaidOutSheet,
  region: Region,
  at: string,
  wanted: CellValue,
  got: unknown,
  formula: string,
): string =>
  `${sheet.name}!${at} (${region.id}): the core says ${JSON.stringify(wanted)}, the engine ${JSON.stringify(got)}: ${formula.slice(0, 160)}`;
