import { describe, expect, test } from "vitest";
import { sheetOf } from "./workbook-parts.js";

/** Formulas by address, of rows written as `address: <f>…`. */
function formulasOf(...cells: readonly (readonly [address: string, f: string])[]): Record<string, string | undefined> {
  const rows = cells.map(([at, f]) => `<row r="${/\d+/.exec(at)![0]}"><c r="${at}">${f}<v>1</v></c></row>`);
  const sheet = sheetOf(rows.join(""));
  const columnOf = (at: string): number => at.charCodeAt(0) - 65;
  return Object.fromEntries(
    cells.map(([at]) => [at, sheet.cellAt(Number(/\d+/.exec(at)![0]) - 1, columnOf(at))?.formula]),
  );
}

describe("a formula that cells share", () => {
  const shared = (text: string, at: string): string =>
    `<f t="shared" ref="${at}" si="0">${text.replace(/&/g, "&amp;")}</f>`;
  const same = '<f t="shared" si="0"/>';

  test.each([
    ["A2*2", "A3*2"],
    ["$A2+A$2+$A$2", "$A3+A$2+$A$2"],
    ["SUM(A1:A2)-SUM($A$1:A2)", "SUM(A2:A3)-SUM($A$1:A3)"],
    ["'Other A1'!B2+Inputs!C3", "'Other A1'!B3+Inputs!C4"],
    ['"A2"&A2&LOG10(A2)', '"A2"&A3&LOG10(A3)'],
    ["rate1*A2", "rate1*A3"],
    ["2:2*B:B", "3:3*B:B"],
  ])("%s is %s a row below", (first, second) => {
    expect(formulasOf(["B2", shared(first, "B2:B3")], ["B3", same])).toEqual({ B2: first, B3: second });
  });

  test("goes across as well, and whole columns with it", () => {
    const row = `<row r="1"><c r="C1"><f t="shared" ref="C1:D1" si="3">SUM(A:A)+A1+$A1</f></c><c r="D1"><f t="shared" si="3"/></c></row>`;
    expect(sheetOf(row).cellAt(0, 3)?.formula).toBe("SUM(B:B)+B1+$A1");
  });

  test("may be written down after the cell that uses it", () => {
    expect(formulasOf(["B2", same], ["B3", shared("A3*2", "B2:B3")])).toEqual({ B2: "A2*2", B3: "A3*2" });
  });

  test("gives way to a later one of the same number", () => {
    const cells = formulasOf(["B2", shared("A2", "B2:B3")], ["B3", same], ["B4", shared("-A4", "B4:B5")], ["B5", same]);
    expect(cells).toEqual({ B2: "A2", B3: "A3", B4: "-A4", B5: "-A5" });
  });

  test("that no cell writes down is a formula all the same, of which nothing is known", () => {
    expect(formulasOf(["B2", same])).toEqual({ B2: "" });
  });
});

test("a formula over several cells stands in the first, with its area", () => {
  const row = `<row r="1"><c r="B1"><f t="array" ref="B1:B3">A1:A3*2</f><v>2</v></c></row>`;
  const cell = sheetOf(`${row}<row r="2"><c r="B2"><v>4</v></c></row>`);
  expect(cell.cellAt(0, 1)).toMatchObject({
    value: 2,
    formula: "A1:A3*2",
    arrayArea: { row: 0, column: 1, rows: 3, columns: 1 },
  });
  expect(cell.cellAt(1, 1)?.formula).toBeUndefined();
});

test("a data table says what it tabulates", () => {
  const row = `<row r="2"><c r="B2"><f t="dataTable" ref="B2:B5" dt2D="1" r1="A1" r2="A2"/><v>3</v></c></row>`;
  expect(sheetOf(row).cellAt(1, 1)).toMatchObject({ value: 3, formula: "TABLE(A1,A2)" });
});

describe("a formula without a result", () => {
  test.each(["<f>0.5</f>", "<f>0.5</f><v/>", "<f>0.5</f><v></v>"])("%s is no blank, and says so", (inner) => {
    const cell = sheetOf(`<row r="1"><c r="A1">${inner}</c></row>`).cellAt(0, 0);
    expect(cell).toMatchObject({ value: null, formula: "0.5", uncalculated: true });
  });
  test.each(["<f>0.5</f><v>0</v>", "<f>0.5</f><v>0.5</v>"])("%s has one", (inner) => {
    expect(sheetOf(`<row r="1"><c r="A1">${inner}</c></row>`).cellAt(0, 0)).not.toHaveProperty("uncalculated");
  });
  test("an empty text is a result", () => {
    const cell = sheetOf(`<row r="1"><c r="A1" t="str"><f>""</f><v/></c></row>`).cellAt(0, 0);
    expect(cell).toEqual({ value: "", formula: '""', format: { code: "General", isDate: false } });
  });
});
