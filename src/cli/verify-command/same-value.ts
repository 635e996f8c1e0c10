import type { CellValue, NumberStyle } from "../../sheet/plan.js";
import type { FileCell } from "../input/workbook-file.js";

/** Engines agree with the model to 1e-9 of a value; sums of large amounts that cancel leave a tenth of a cent. */
const RELATIVE = 1e-9;

/** What stays of a sum of billions that cancels, in the unit of a number. */
const floors: Readonly<Partial<Record<NumberStyle, number>>> = { moneyM: 1e-9, money: 1e-3 };

/** Does a cell hold what follows? Words exactly; a blank and "" are one. */
export function sameValue(expected: CellValue, found: FileCell["value"], number: NumberStyle | undefined): boolean {
  if (typeof expected !== "number") return (expected ?? "") === (found ?? "");
  if (typeof found !== "number") return false;
  const floor = (number && floors[number]) ?? 1e-12;
  return Math.abs(expected - found) <= Math.max(floor, RELATIVE * Math.abs(expected));
}
