import { addressOfCell } from "../../../formula/address.js";
import { groupedBy } from "../blocks/grouped-by.js";
import { AreaReader } from "../blocks/read-areas.js";
import type { OurCell } from "../find/read-our-cells.js";
import * as why from "../reports/reasons.js";
import { coverings } from "../blocks/rectangles.js";
import type { LeftCell } from "../reports/reports.js";

/** Functions of add-ins answer a moment after they were typed. */
const LOOKS = 6;
const BETWEEN_LOOKS_MS = 250;
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));

const isBusy = (value: unknown): boolean => /^#(BUSY!|GETTING_DATA|CONNECT!)/.test(String(value));

/**
 * Of cells that were typed again: those at #NAME?, and those that after a while are still calculating. Null when they
 * could not be read: the formulas stand all the same.
 */
export async function stillFailing(cells: readonly OurCell[], betweenLooks = rest): Promise<LeftCell[] | null> {
  if (cells.length === 0) return [];
  let values: Map<string, unknown> | null = null;
  for (let look = 1; look <= LOOKS; look++) {
    values = await valuesOf(cells).catch(() => null);
    if (!values || ![...values.values()].some(isBusy)) break;
    if (look < LOOKS) await betweenLooks();
  }
  if (!values) return null;
  const shown = values;
  return cells.flatMap((cell) => {
    const [value, address] = [shown.get(key(cell)), addressOfCell(cell.row, cell.column)];
    const place = why.placeOf(cell.sheet.name, address);
    const reason = isBusy(value)
      ? why.stillBusy(place)
      : value === "#NAME?"
        ? why.stillName(place, cell.throughNames)
        : null;
    return reason === null ? [] : [{ sheet: cell.sheet.name, address, why: reason }];
  });
}

const key = ({ sheet, row, column }: OurCell): string => `${sheet.id}|${row}|${column}`;

const valuesOf = (cells: readonly OurCell[]): Promise<Map<string, unknown>> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const values = new Map<string, unknown>();
    const areas = [...groupedBy(cells, ({ sheet }) => sheet.id)].flatMap(([sheetId, own]) =>
      coverings(own).map((area) => ({ ...area, sheetId })),
    );
    await new AreaReader(context).read(areas, ["values"], ({ area, range }) => {
      range.values.forEach((row: unknown[], r) =>
        row.forEach((value, c) => values.set(`${area.sheetId}|${area.row + r}|${area.column + c}`, value)),
      );
    });
    return values;
  });
