import { freeSheetName, lowerCased } from "../workbook/free-names.js";
import { typedValue } from "../cells/typed-text.js";

/**
 * A new sheet with these cells as text and numbers, selected, so that the next reading finds them.
 * The name gets a number where the workbook has a sheet of that name: "Sites (2)". Nothing else changes.
 */
export function insertTable(sheetName: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const [header] = rows;
  if (!header) return Promise.reject(new Error("There are no rows to insert."));
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const taken = lowerCased(sheets.items.map(({ name }) => name));
    const sheet = sheets.add(freeSheetName(sheetName, taken));
    const range = sheet.getRangeByIndexes(0, 0, rows.length, header.length);
    range.values = rows.map((row) => row.map(typedValue));
    sheet.getRangeByIndexes(0, 0, 1, header.length).format.font.bold = true;
    sheet.activate();
    range.select();
    await context.sync();
  });
}
