/**
 * Shows a sheet and selects cells on it. `address` is without the sheet: "F14".
 * @throws Error with a sentence when the sheet is gone.
 */
export function selectCells(sheetName: string, address: string): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new Error(`There is no sheet called ${sheetName} any more.`);
    if (sheet.visibility !== "Visible") throw new Error(`The sheet ${sheetName} is hidden; unhide it to go there.`);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
