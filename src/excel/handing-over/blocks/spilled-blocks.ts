import type { CellValue } from "../../../sheet/plan.js";
import { addressOfCell } from "../../../formula/address.js";
import type { CellBlock } from "./cell-blocks.js";
import { reasonAgainstValue } from "../freeze/fit-to-freeze.js";
import { AreaReader, type AreaRead, type CellProperty, type SheetArea } from "./read-areas.js";
import type { OurCell } from "../find/read-our-cells.js";
import { placeOf } from "../reports/reasons.js";
import type { LeftCell } from "../reports/reports.js";

/** Everything that formulas spill to, as blocks; a table with an error in it is skipped as a whole. */
export async function readSpilledBlocks(
  context: Excel.RequestContext,
  cells: readonly OurCell[],
): Promise<{ readonly blocks: ReadonlyMap<OurCell, CellBlock>; readonly skipped: readonly LeftCell[] }> {
  const spilled = cells.filter(({ area }) => area.rows * area.columns > 1);
  const areas = spilled.map(({ sheet, area }) => ({ ...area, sheetId: sheet.id }));
  const reads = await readMatrices(new AreaReader(context), areas, ["values", "valueTypes", "numberFormat"]);
  const blocks = new Map<OurCell, CellBlock>();
  const skipped: LeftCell[] = [];
  spilled.forEach((cell, n) => {
    const area = areas[n] as SheetArea;
    const [values, types, formats] = reads.get(area) as [CellValue[][], string[][], string[][]];
    const address = addressOfCell(cell.row, cell.column);
    const why = values
      .flatMap((row, r) => row.map((value, c) => ({ value, type: types[r]?.[c] ?? "", at: [r, c] as const })))
      .map(({ value, type, at: [r, c] }) => {
        const place = placeOf(cell.sheet.name, addressOfCell(cell.row + r, cell.column + c));
        return reasonAgainstValue(place, type, value);
      })
      .find((reason) => reason !== null);
    if (why) skipped.push({ sheet: cell.sheet.name, address, why });
    else blocks.set(cell, { ...area, formulas: [[cell.formula]], values, formats });
  });
  return { blocks, skipped };
}

/** Properties of each area as whole matrices, however many parts they came in. */
export async function readMatrices(
  reader: AreaReader,
  areas: readonly SheetArea[],
  properties: readonly CellProperty[],
): Promise<ReadonlyMap<SheetArea, unknown[][][]>> {
  const matrices = new Map<SheetArea, unknown[][][]>();
  for (const area of areas)
    matrices.set(
      area,
      properties.map(() => Array.from({ length: area.rows }, () => [])),
    );
  const place = ({ area, asked, range }: AreaRead): void =>
    properties.forEach((property, n) =>
      (range[property] as unknown[][]).forEach((row, r) =>
        row.forEach((cell, c) => {
          const target = matrices.get(asked)?.[n]?.[area.row - asked.row + r];
          if (target) target[area.column - asked.column + c] = cell;
        }),
      ),
    );
  await reader.read(areas, properties, place);
  return matrices;
}
