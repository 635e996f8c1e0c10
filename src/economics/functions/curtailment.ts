import { check, checkQuantity } from "../check.js";
import { quantities } from "../quantities.js";
import { noAnswer } from "../refusal.js";

/** The core's view of a range: rows of cells, of which only numbers count. */
export type PriceCells = readonly (readonly unknown[])[];

/**
 * What the right to switch off is worth per MWh of capacity, USD/MWh: the mean of what each price lies above the
 * break-even. Blanks, texts and TRUE/FALSE are passed over; no answer when no cell is a number.
 * @throws Refusal naming the row and column of a price outside the range of a power price.
 */
export function curtailValueUsdPerMwh(fields: {
  readonly pricesUsdPerMwh: PriceCells;
  readonly breakevenUsdPerMwh: number;
}): number {
  const breakeven = check("breakevenUsdPerMwh", fields.breakevenUsdPerMwh);
  let sum = 0;
  let count = 0;
  fields.pricesUsdPerMwh.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell !== "number") return;
      sum += Math.max(0, priceAt(cell, r, c) - breakeven);
      count++;
    }),
  );
  if (count === 0) throw noAnswer("No value of curtailment: no cell of the price range holds a number.");
  return sum / count;
}

const priceAt = (cell: number, row: number, column: number): number =>
  checkQuantity(
    { ...quantities.breakevenUsdPerMwh, label: `Power price in row ${row + 1}, column ${column + 1}` },
    cell,
  );
