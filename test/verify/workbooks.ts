import { readFileSync } from "node:fs";
import { planComparison, type ComparisonDetails } from "../../src/comparison/index.js";
import type { Case } from "../../src/economics/index.js";
import { layout } from "../../src/sheet/layout.js";
import { toXlsx } from "../../src/writers/to-xlsx.js";
import { readWorkbook, type FileCell } from "../../src/cli/input/workbook-file.js";
import { verifyBook, type BookSheet, type Verdict } from "../../src/verify/index.js";

export const worked: Case = JSON.parse(
  readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8"),
) as Case;

/** Three sites over five years: everything that a comparison has, in a tenth of the cells. */
export const small: Case = { ...worked, market: { ...worked.market, horizonYears: 5 } };
export const fewPoints: ComparisonDetails = {
  pricePoints: 5,
  builtAt: "2025-11-17T14:05:00.000Z",
  owners: ["Us", null, "Them"],
};

/** A built workbook. `rename` gives every sheet another name. */
export function built(
  input: Case,
  details: ComparisonDetails = {},
  rename = (name: string) => name,
): Promise<Uint8Array> {
  const laidOut = layout(planComparison(input, { ...fewPoints, ...details }));
  return toXlsx({ ...laidOut, sheets: laidOut.sheets.map((sheet) => ({ ...sheet, name: rename(sheet.name) })) });
}

export const sheetsOf = (file: Uint8Array): BookSheet[] => readWorkbook(file, "test.xlsx");

/** The verdict on the only comparison of some sheets. */
export function verdict(sheets: readonly BookSheet[]): Verdict {
  const [first, ...more] = verifyBook(sheets);
  if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} comparisons, not one.`);
  return first;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The same sheets with one cell changed. */
export const altered = (
  sheets: readonly BookSheet[],
  { sheet, row, column }: Place,
  change: Partial<FileCell>,
): BookSheet[] =>
  sheets.map((each) =>
    each.name !== sheet
      ? each
      : {
          ...each,
          cellAt: (r, c) => {
            const cell = each.cellAt(r, c);
            return r === row && c === column ? { value: null, ...cell, ...change } : cell;
          },
        },
  );

/** Every cell of some sheets that holds anything. */
export function* cellsOf(sheets: readonly BookSheet[]): Generator<Place & { readonly cell: FileCell }> {
  for (const { name, rows, columns, cellAt } of sheets)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const cell = cellAt(row, column);
        if (cell) yield { sheet: name, row, column, cell };
      }
}
