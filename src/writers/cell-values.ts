import type { Area, LaidOutSheet, LaidOutWorkbook, Reference } from "../sheet/grid.js";
import type { CellValue } from "../sheet/plan.js";

/** The cached values of a reference's cells, row by row: what a chart shows before anything is recalculated. */
export function valuesOf(reference: Reference, workbook: LaidOutWorkbook): CellValue[] {
  const sheet = workbook.sheets.find((each) => each.id === reference.sheet);
  if (!sheet) throw new Error(`A chart names sheet "${reference.sheet}", which is not in this workbook.`);
  return valuesIn(reference.area, sheet);
}

function valuesIn(area: Area, sheet: LaidOutSheet): CellValue[] {
  const values: CellValue[] = new Array<CellValue>(area.rows * area.columns).fill(null);
  for (const region of sheet.regions) {
    if ("blank" in region.content || !overlap(area, region)) continue;
    const cells = "values" in region.content ? region.content.values : region.content.cached;
    cells.forEach((row, r) =>
      row.forEach((value, c) => {
        const [atRow, atColumn] = [region.row + r - area.row, region.column + c - area.column];
        const inside = atRow >= 0 && atRow < area.rows && atColumn >= 0 && atColumn < area.columns;
        if (inside) values[atRow * area.columns + atColumn] = value;
      }),
    );
  }
  return values;
}

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
