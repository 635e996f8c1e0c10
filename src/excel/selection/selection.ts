import { addressOf, withoutSheet } from "../../formula/address.js";
import { requireExcel } from "../workbook/requirements.js";
import { ExcelRefusal, sentenceFor } from "../workbook/sentences.js";

/** What the user selected, as read from Excel: the part of it that has content. */
export interface SelectedCells {
  /** Address without the sheet, "B3:H14". */
  readonly address: string;
  readonly sheetName: string;
  /** Values as Excel gives them: "" for a blank, "#N/A" for an error. Untrusted. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** "Empty", "String", "Double", "Boolean", "Error", … for each value. */
  readonly valueTypes: readonly (readonly string[])[];
  /** As displayed, "95 %" where the value is 0.95. */
  readonly texts: readonly (readonly string[])[];
  /** Row and column of the first value, counted from 0: rowOffset 2, columnOffset 1 is B3. */
  readonly rowOffset: number;
  readonly columnOffset: number;
  /** A sentence when more was read than was selected. */
  readonly note?: string;
}

/** A table of 200 sites has some 4,000 cells; this is far above, and far below what Excel on the web can send. */
const MOST_CELLS = 50_000;

/**
 * Reads the used part of the selection; for a single cell, the table around it.
 * @throws Error with a sentence: several areas, an empty or a too large selection, a host too old.
 */
export async function readSelection(): Promise<SelectedCells> {
  requireExcel();
  try {
    return await Excel.run({ delayForCellEdit: true }, read);
  } catch (error) {
    throw new Error(sentenceFor(error, "The selection could not be read"));
  }
}

async function read(context: Excel.RequestContext): Promise<SelectedCells> {
  const areas = context.workbook.getSelectedRanges().load("areaCount,address");
  await context.sync();
  if (areas.areaCount > 1) {
    const count = areas.areaCount;
    throw new ExcelRefusal(`${count} separate areas are selected. Select one block of cells, headers included.`);
  }
  const selected = context.workbook.getSelectedRange().load("address,cellCount,rowIndex,columnIndex");
  const around = selected.getSurroundingRegion();
  const [usedSelected, usedAround] = [selected, around].map((range) =>
    range.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,cellCount"),
  ) as [Excel.Range, Excel.Range];
  selected.worksheet.load("name");
  await context.sync();
  const single = selected.cellCount === 1;
  const used = single ? usedAround : usedSelected;
  refuseEmptyOrLarge(used, selected, single);
  used.load("values,valueTypes,text");
  await context.sync();
  return cellsOf(used, selected, single && used.cellCount > 1);
}

function refuseEmptyOrLarge(used: Excel.Range, selected: Excel.Range, single: boolean): void {
  if (used.isNullObject) {
    const place = `${selected.worksheet.name}!${withoutSheet(selected.address)}`;
    const what = single ? `${place} is blank and so are the cells around it` : `${place} is blank`;
    throw new ExcelRefusal(`${what}. Select the rows of your sites, headers included.`);
  }
  if (used.cellCount > MOST_CELLS) {
    const [cells, most] = [used.cellCount, MOST_CELLS].map((count) => count.toLocaleString("en-US"));
    throw new ExcelRefusal(
      `${cells} cells are selected; at most ${most} are read. Select only the rows of your sites.`,
    );
  }
}

function cellsOf(used: Excel.Range, selected: Excel.Range, extended: boolean): SelectedCells {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  const address = addressOf({ row, column, rows, columns });
  const note = `Only ${withoutSheet(selected.address)} was selected, so the table around it was read: ${address}.`;
  return {
    address,
    sheetName: selected.worksheet.name,
    values: used.values as SelectedCells["values"],
    valueTypes: used.valueTypes,
    texts: used.text,
    rowOffset: row,
    columnOffset: column,
    ...(extended ? { note } : {}),
  };
}
