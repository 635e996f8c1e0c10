import type { LaidOutSheet, LaidOutWorkbook, Region } from "../../sheet/grid.js";
import type { CellValue } from "../../sheet/plan.js";
import { addressOfCell } from "../../formula/address.js";
import { sameFormula } from "../../formula/same-formula.js";
import { a1Template } from "../../formula/r1c1.js";
import { withSheetNames } from "../../formula/sheet-names.js";
import type { FileCell, FileSheet } from "../input/workbook-file.js";
import { numberOf } from "../../sheet/looks/styles.js";
import { isInput } from "../../sheet/roles.js";
import type { OurSheets } from "./our-sheets.js";
import { sameValue } from "./same-value.js";
import { rowOrder } from "./row-order.js";

/** One cell that does not hold what follows. */
export interface Finding {
  /** `Mine!J16`, with the sheet's real name. */
  readonly cell: string;
  /** A formula changed; one replaced by a typed value; a result; a number that no formula makes. */
  readonly kind: "formula" | "typed over" | "result" | "constant";
  readonly found: FileCell["value"] | string;
  readonly expected: CellValue;
}

/** What follows for the cell of a region; undefined where the model does not say. Row and column count in the region. */
export type ValueAt = (sheet: LaidOutSheet, region: Region, row: number, column: number) => CellValue | undefined;

/** Compares every cell of a comparison, formulas and results, but the inputs themselves. */
export function findings(builtLayout: LaidOutWorkbook, ours: OurSheets, valueAt: ValueAt): Finding[] {
  const names = new Map(builtLayout.sheets.map(({ id, name }) => [id, ours.sheets.get(id)?.name ?? name]));
  return builtLayout.sheets.flatMap((sheet) => {
    const file = ours.sheets.get(sheet.id);
    if (!file) return [];
    const order = rowOrder(sheet, file);
    return sheet.regions.flatMap((region) => findingsIn({ sheet, region, file, names, order, valueAt }));
  });
}

interface Comparing {
  readonly sheet: LaidOutSheet;
  readonly region: Region;
  readonly file: FileSheet;
  readonly names: ReadonlyMap<string, string>;
  readonly order: (region: Region, row: number) => number;
  readonly valueAt: ValueAt;
}

function findingsIn({ sheet, region, file, names, order, valueAt }: Comparing): Finding[] {
  const { content } = region;
  if ("blank" in content || isInput(region.role)) return [];
  const formulaAt = "formula" in content ? a1Template(withSheetNames(content.formula.slice(1), names)) : undefined;
  const found: Finding[] = [];
  for (let r = 0; r < region.rows; r++) {
    for (let c = 0; c < region.columns; c++) {
      const [row, column] = [region.row + r, region.column + c];
      const expected = valueAt(sheet, region, order(region, r), c);
      const cell = file.cellAt(row, column) ?? { value: null };
      const formula = formulaAt?.(row, column);
      const fault = faultOf(cell, formula, expected, region, file.name);
      if (fault) found.push({ cell: `${file.name}!${addressOfCell(row, column)}`, ...fault });
    }
  }
  return found;
}

function faultOf(
  { value, formula }: FileCell,
  wanted: string | undefined,
  expected: CellValue | undefined,
  region: Region,
  sheetName: string,
): Omit<Finding, "cell"> | undefined {
  if (wanted !== undefined && formula === undefined)
    return { kind: "typed over", found: value, expected: `=${wanted}` };
  if (wanted !== undefined && !sameFormula(wanted, formula ?? "", sheetName)) {
    return { kind: "formula", found: `=${formula}`, expected: `=${wanted}` };
  }
  if (expected === undefined || sameValue(expected, value, numberOf(region.style))) return undefined;
  return { kind: wanted === undefined ? "constant" : "result", found: value, expected };
}
