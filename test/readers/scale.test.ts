import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { Parts } from "../../src/readers/package/parts.js";
import { CellStore } from "../../src/readers/xlsx/cells/cell-store.js";
import { openXlsx } from "../../src/readers/xlsx/open-xlsx.js";
import { opened, sheetOf, wide, workbookFile, workbookParts, zipped } from "./workbook-parts.js";
import { zipByHand } from "./zip-by-hand.js";

/** Nothing here waits for a clock: what is counted is cells, pieces and bytes. */
const many = (rows: number): string =>
  Array.from({ length: rows }, (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><v>${r}</v></c></row>`).join("");

describe("a sheet with a cell in the far corner", () => {
  const far = `${many(3)}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
  test("has four cells, and says how far it reaches", () => {
    const sheet = sheetOf(far);
    expect([...sheet.cells()].length).toBe(4);
    expect([sheet.rows, sheet.columns]).toEqual([1_048_576, 16_384]);
    expect([sheet.cellAt(1_048_575, 16_383)?.value, sheet.cellAt(500_000, 9)]).toEqual([1, undefined]);
  });
});

describe("limits", () => {
  test("on cells: one too many is refused, blank ones and ranges of rules are not counted", () => {
    const blank = '<row r="9"><c r="A9" s="1"/><c r="B9" s="1"/></row>';
    const file = workbookFile({ sheets: [{ rows: many(5) + blank }] });
    const read = (mostCells: number) => openXlsx(file, { ...wide, mostCells }).sheets[0]!.read();
    expect([...read(5).cells()].length).toBe(5);
    expect(() => read(4)).toThrow("holds more than 4 cells");
  });
  test("on cells count over all sheets that are read, and only those", () => {
    const file = workbookFile({ sheets: [{ rows: many(5) }, { name: "Big", rows: many(100) }] });
    const { sheets } = openXlsx(file, { ...wide, mostCells: 100 });
    expect(sheets[0]!.read().rows).toBe(5);
    expect(() => sheets[1]!.read()).toThrow("holds more than 100 cells");
  });
  test("a sheet is read once, however often it is asked for", () => {
    const [sheet] = openXlsx(workbookFile({ sheets: [{ rows: many(5) }] }), { ...wide, mostCells: 5 }).sheets;
    expect(sheet!.read()).toBe(sheet!.read());
  });
  test("on bytes hold before anything is unpacked", () => {
    const zip = zipByHand([
      { name: "a", content: strToU8("a".repeat(600)) },
      { name: "b", content: strToU8("b".repeat(600)) },
    ]);
    const parts = new Parts(zip, 1000);
    let taken = 0;
    const take = ({ length }: Uint8Array): void => void (taken += length);
    parts.read("a", take);
    expect(() => parts.read("b", take)).toThrow("unpacks to more than 0 MB");
    expect(taken).toBe(600);
  });
  test("do not stand in the way of the first rows of a sheet that is too large", () => {
    const rows = many(20_000);
    const [sheet] = openXlsx(workbookFile({ sheets: [{ rows }] }), { mostBytes: 600_000, mostCells: 20 }).sheets;
    expect(rows.length).toBeGreaterThan(700_000);
    expect([...sheet!.start(12).cells()].map(({ row }) => row)).toEqual(Array.from({ length: 12 }, (_, row) => row));
    expect(() => sheet!.read()).toThrow("unpacks to more than 1 MB");
  });
  test("a start counts rows that hold something, and does not see what is broken further on", () => {
    const rows =
      '<row r="1"/><row r="7"><c r="A7"><v>7</v></c></row><row r="9"><c r="A9"><v>9</v></c></row><row r="oops"';
    const [sheet] = opened({ sheets: [{ rows }] }).sheets;
    expect(sheet!.start(1).rows).toBe(7);
    expect(() => sheet!.start(3)).toThrow("may be damaged");
    expect(() => sheet!.read()).toThrow("may be damaged");
  });
  test("a bomb among the texts is refused by its size", () => {
    const parts = workbookParts({ sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], strings: "" });
    const bomb = zipped({ ...parts, "xl/sharedStrings.xml": " ".repeat(3_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    const { sheets } = openXlsx(bomb, { ...wide, mostBytes: 1_000_000 });
    expect(() => sheets[0]!.read()).toThrow("unpacks to more than 1 MB");
  });
});

test("parts that nobody asks for are not unpacked", () => {
  const parts = workbookParts({ sheets: [{ rows: many(3) }], formats: ["0.0"], strings: "<si><t>a</t></si>" });
  const picture = "xl/media/image1.png";
  const garbage = { "xl/sharedStrings.xml": "no XML", "xl/drawings/drawing1.xml": "none", [picture]: "none" };
  expect(openXlsx(zipped({ ...parts, ...garbage }), wide).sheets[0]!.read().rows).toBe(3);
});

test("twice the rows are twice the work: every cell is put once, in its order", () => {
  const puts = (rows: number): number => {
    let count = 0;
    const original = CellStore.prototype.put;
    CellStore.prototype.put = function (this: CellStore, ...args: Parameters<CellStore["put"]>) {
      count++;
      return original.apply(this, args);
    };
    opened({ sheets: [{ rows: many(rows) }] }).sheets[0]!.read();
    CellStore.prototype.put = original;
    return count;
  };
  expect(puts(2000) / puts(1000)).toBe(2);
});
