import { shownAddress } from "../../formula/sheet-names.js";

/**
 * Puts a formula into the active cell and gives its address, "Sheet1!H2".
 * @throws Error with a sentence when the cell has content: nothing of the user's is overwritten.
 */
export function insertFormula(formula: string): Promise<string> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas");
    await context.sync();
    const address = shownAddress(cell.address);
    if (cell.formulas[0]?.[0] !== "")
      throw new Error(`${address} is not empty. Select an empty cell and insert again.`);
    cell.formulas = [[formula]];
    await context.sync();
    return address;
  });
}
