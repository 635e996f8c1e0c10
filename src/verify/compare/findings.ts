import { a1Template } from "../../formula/r1c1.js";
import { remapped } from "../../formula/remap.js";
import { sameFormula } from "../../formula/same-formula.js";
import { withSheetNames } from "../../formula/sheet-names.js";
import type { LaidOutSheet, LaidOutWorkbook, Region } from "../../sheet/grid.js";
import { numberOf } from "../../sheet/looks/styles.js";
import type { CellValue } from "../../sheet/plan.js";
import { isInput } from "../../sheet/roles.js";
import { cellName, standing, type SheetMap } from "../align/sheet-map.js";
import { sameInput, type BookCell, type Value } from "../cells.js";
import type { SheetMaps } from "../inputs/input-cells.js";
import { rowOrder } from "./row-order.js";
import { sameValue } from "./same-value.js";

/** One cell that does not hold what follows. */
export interface Finding {
  /** `Mine!J16`, with the sheet's real name; where a line is gone, the place it was built at. */
  readonly cell: string;
  /** A formula changed; one replaced by a typed value; a result; a number that no formula makes; a line that is gone. */
  readonly kind: "formula" | "typed over" | "result" | "constant" | "gone";
  readonly found: Value;
  readonly expected: CellValue;
  /** The formula that belongs there, in A1; "" where none does. */
  readonly formula: string;
}

/** What follows for the cell of a region; undefined where the model does not say. Row and column count in the region. */
export type ValueAt = (sheet: LaidOutSheet, region: Region, row: number, column: number) => CellValue | undefined;

/** Compares every cell of a comparison, formulas and results, but the inputs themselves. */
export function findings(then: LaidOutWorkbook, maps: SheetMaps, valueAt: ValueAt): Finding[] {
  const names = new Map(then.sheets.map(({ id, name }) => [id, maps.get(id)?.file.name ?? name]));
  const move = moving(maps);
  return then.sheets.flatMap((sheet) => {
    const map = maps.get(sheet.id);
    if (!map) return [];
    const order = rowOrder(sheet, map);
    return sheet.regions.flatMap((region) => findingsIn({ sheet, region, map, names, move, order, valueAt }));
  });
}

/** A formula of the plan, in A1 and with the sheets' real names, as it reads after lines have moved. */
type Moving = (formula: string, own: SheetMap) => string;

function moving(maps: SheetMaps): Moving {
  if (![...maps.values()].some(({ moved }) => moved)) return (formula) => formula;
  const byName = new Map([...maps.values()].map((map) => [map.file.name.toLowerCase(), map]));
  return (formula, own) => {
    const of = (sheet: string | null): SheetMap | undefined => (sheet === null ? own : byName.get(sheet.toLowerCase()));
    return remapped(formula, {
      row: (place, sheet) => of(sheet)?.rowAt(place) ?? (of(sheet) ? null : place),
      column: (place, sheet) => of(sheet)?.columnAt(place) ?? (of(sheet) ? null : place),
    });
  };
}

interface Comparing {
  readonly sheet: LaidOutSheet;
  readonly region: Region;
  readonly map: SheetMap;
  readonly names: ReadonlyMap<string, string>;
  readonly move: Moving;
  readonly order: (region: Region, row: number) => number;
  readonly valueAt: ValueAt;
}

function findingsIn({ sheet, region, map, names, move, order, valueAt }: Comparing): Finding[] {
  const { content } = region;
  if ("blank" in content || isInput(region.role)) return [];
  const formulaAt = "formula" in content ? a1Template(withSheetNames(content.formula.slice(1), names)) : undefined;
  const found: Finding[] = [];
  for (let r = 0; r < region.rows; r++) {
    for (let c = 0; c < region.columns; c++) {
      const [row, column] = [region.row + r, region.column + c];
      const there = standing(map, row, column);
      const formula = formulaAt && move(formulaAt(row, column), map);
      const expected = valueAt(sheet, region, order(region, r), c);
      if (!there) {
        if (formula !== undefined || typeof expected === "number")
          return [...found, gone(cellName(map, { row, column }), formula ?? "", expected)];
        continue;
      }
      const fault = faultOf({ cell: there, formula, expected, region, sheetName: map.file.name });
      if (fault) found.push({ cell: cellName(map, there), formula: formula ?? "", ...fault });
    }
  }
  return found;
}

const gone = (cell: string, formula: string, expected: CellValue | undefined): Finding => ({
  cell,
  kind: "gone",
  found: null,
  expected: formula === "" ? (expected ?? null) : `=${formula}`,
  formula,
});

interface OneCell {
  readonly cell: BookCell;
  readonly formula: string | undefined;
  readonly expected: CellValue | undefined;
  readonly region: Region;
  readonly sheetName: string;
}

function faultOf({ cell, formula: wanted, expected, region, sheetName }: OneCell) {
  const { value, formula } = cell;
  if (wanted !== undefined && formula === undefined)
    return { kind: "typed over", found: value, expected: `=${wanted}` } as const;
  if (wanted !== undefined && !sameFormula(wanted, formula ?? "", sheetName))
    return { kind: "formula", found: `=${formula ?? ""}`, expected: `=${wanted}` } as const;
  if (expected === undefined) return undefined;
  const same =
    region.role?.kind === "built" ? sameInput(expected, value) : sameValue(expected, value, numberOf(region.style));
  return same ? undefined : ({ kind: wanted === undefined ? "constant" : "result", found: value, expected } as const);
}
