import type { CellValue } from "../../../sheet/plan.js";
import { groupedBy } from "../blocks/grouped-by.js";
import type { AreaReader, SheetArea } from "../blocks/read-areas.js";
import { coverings, placesIn } from "../blocks/rectangles.js";
import { readMatrices } from "../blocks/spilled-blocks.js";
import type { Located } from "./thaw-judgement.js";

/** What cells hold now. */
export interface CurrentCell {
  readonly value: CellValue;
  readonly formula: unknown;
  readonly numberFormat: string;
}
export type Current = (sheetId: string, row: number, column: number) => CurrentCell | undefined;

/** Reads every cell that the located formulas fill. */
export async function readCurrent(
  reader: AreaReader,
  located: readonly (Located & { readonly kind: "found" })[],
  progress: (done: number) => void,
): Promise<Current> {
  const sheets = groupedBy(located, ({ sheet }) => sheet.id);
  const cells = new Map<string, CurrentCell>();
  let done = 0;
  for (const [sheetId, all] of sheets) {
    const places = all.flatMap(({ place, entry: { rows, columns } }) => placesIn({ ...place, rows, columns }));
    const areas = coverings(places).map((area) => ({ ...area, sheetId }));
    const reads = await readMatrices(reader, areas, ["values", "formulas", "numberFormat"]);
    for (const area of areas) collect(area, reads.get(area) ?? [], cells);
    progress(++done / sheets.size);
  }
  return (sheetId, row, column) => cells.get(`${sheetId}|${row}|${column}`);
}

function collect({ sheetId, row, column }: SheetArea, read: unknown[][][], cells: Map<string, CurrentCell>): void {
  const [values = [], formulas = [], formats = []] = read;
  values.forEach((line, r) =>
    line.forEach((value, c) =>
      cells.set(`${sheetId}|${row + r}|${column + c}`, {
        value: value as CellValue,
        formula: formulas[r]?.[c],
        numberFormat: String(formats[r]?.[c] ?? "General"),
      }),
    ),
  );
}
