import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openXlsx, type XlsxFile } from "../../src/readers/xlsx/open-xlsx.js";
import type { SheetCell } from "../../src/readers/xlsx/sheet.js";
import { known } from "./known-book.js";
import { opened, wide } from "./workbook-parts.js";

/** What a program keeps of a cell: LibreOffice writes TRUE as a formula, and formats in its own spelling. */
const kept = ({ value, formula, format, runs }: SheetCell) => ({
  value,
  formula: formula === "TRUE()" || formula === "FALSE()" ? undefined : formula,
  isDate: format.isDate,
  inEuro: format.code.includes("[$€"),
  runs,
});
const cellsOf = ({ sheets }: XlsxFile) =>
  [...sheets[0]!.read().cells()].map(({ row, column, cell }) => ({ row, column, ...kept(cell) }));

describe.each(["gnumeric", "libreoffice"])("a workbook that %s has saved", (program) => {
  const file = openXlsx(readFileSync(new URL(`files/${program}.xlsx`, import.meta.url)), wide);
  const original = opened(known);

  test("has every value, formula, date, currency and raised mark that it had", () => {
    expect(cellsOf(file)).toEqual(cellsOf(original));
    expect(cellsOf(file).length).toBe(24);
  });
  test("has its merged area, its hidden row and its name", () => {
    const sheet = file.sheets[0]!.read();
    expect(sheet.merged).toEqual([{ row: 0, column: 7, rows: 3, columns: 1 }]);
    expect([0, 1, 2, 3].map(sheet.hiddenRow)).toEqual([null, null, "hidden", null]);
    expect(file.names).toContainEqual({ name: "first_mw", formula: "Sites!$B$2", sheet: null, hidden: false });
  });
  test("has its sheets; that one was hidden, Gnumeric forgets", () => {
    const hidden = program === "gnumeric" ? "visible" : "hidden";
    expect(file.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Sites", "visible"],
      ["Old", hidden],
    ]);
  });
});
