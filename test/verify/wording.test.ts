import { beforeAll, describe, expect, test } from "vitest";
import { addressOfCell } from "../../src/formula/address.js";
import { planComparison } from "../../src/comparison/index.js";
import { layout } from "../../src/sheet/layout.js";
import { sentencesOf, verifyBook, type BookSheet } from "../../src/verify/index.js";
import { carried, inserted, withLines } from "./moved-lines.js";
import { altered, built, cellsOf, fewPoints, sheetsOf, small, verdict, type Place } from "./workbooks.js";

/** What people do to a workbook without touching a number: none of it is an accusation. */
let sheets: BookSheet[];
const laidOut = layout(planComparison(small, fewPoints));
const names = laidOut.sheets.map(({ name }) => name);
beforeAll(async () => {
  sheets = sheetsOf(await built(small));
});
const unchanged = { kind: "unchanged", changed: [], findings: [], missing: [], why: null };

/** Every literal text of some cells becomes another. */
const reworded = (book: readonly BookSheet[], wanted: (place: Place, text: string) => boolean): BookSheet[] =>
  book.map((sheet) => ({
    ...sheet,
    cellAt: (row, column) => {
      const cell = sheet.cellAt(row, column);
      const isText = typeof cell?.value === "string" && cell.formula === undefined;
      return isText && wanted({ sheet: sheet.name, row, column }, cell.value) ? { value: "Anders" } : cell;
    },
  }));

describe("words", () => {
  test.each(names)("another title on %s", (name) => {
    expect(verdict(reworded(sheets, ({ sheet, row }) => sheet === name && row < 2))).toMatchObject(unchanged);
  });

  test("every third label of every sheet", () => {
    const inputs = new Set(laidOut.roles.filter(({ role }) => role.kind === "siteName").map(({ sheet }) => sheet));
    const label = ({ sheet, row, column }: Place): boolean =>
      row % 3 === 0 && column === (inputs.size > 0 && sheet === "Comparison" ? -1 : 4);
    expect(verdict(reworded(sheets, label))).toMatchObject(unchanged);
  });

  test("sheets called otherwise", async () => {
    const other = sheetsOf(
      await built(small, {}, (name) => `Blatt ${name.length} ${name.split("").reverse().join("")}`),
    );
    expect(verdict(other)).toMatchObject(unchanged);
  });

  test("a sheet of one's own that looks into ours", () => {
    const own: BookSheet = {
      name: "Scratch",
      rows: 30,
      columns: 2,
      cellAt: (row, column) =>
        column < 2 && row < 30 ? { value: row * 2, formula: `Inputs!F${row + 10}*2` } : undefined,
    };
    expect(verdict([own, ...sheets])).toMatchObject(unchanged);
  });

  test("a result in words with the separators of another locale", () => {
    const [place] = [...cellsOf(sheets)].filter(
      ({ cell }) => cell.formula?.includes("FIXED") === true && /\d,\d{3}/.test(String(cell.value)),
    );
    expect(place).toBeDefined();
    const text = String(place!.cell.value);
    for (const mark of [".", "’", "\u202f"])
      expect(verdict(altered(sheets, place!, { value: text.replace(/(\d),(\d)/g, `$1${mark}$2`) }))).toMatchObject(
        unchanged,
      );
    const wrong = text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    expect(verdict(altered(sheets, place!, { value: wrong })).findings).toMatchObject([
      { kind: "result", found: wrong },
    ]);
  });
});

describe("lines", () => {
  const bodies = laidOut.sheets.map(({ name, freeze }) => [name, freeze] as const);

  test.each(bodies)("a row and a column inserted into %s, above, amid and below", (name, { row, column }) => {
    for (const [rows, columns] of [
      [row + 3, column + 1],
      [2, 0],
      [sheets.find((sheet) => sheet.name === name)!.rows - 2, 3],
    ] as const) {
      const book = withLines(sheets, name, { rows: inserted(rows), columns: inserted(columns) });
      expect(verdict(book)).toMatchObject(unchanged);
    }
  });

  test("an input carried to another place, and still watched there", () => {
    const { row, column } = laidOut.sheets.find(({ id }) => id === "inputs")!.places.btcPriceUsd!;
    const book = withLines(sheets, "Inputs", { rows: carried(row, row + 6) });
    expect(verdict(book)).toMatchObject(unchanged);
    const place = { sheet: "Inputs", row: row + 6, column };
    const { kind, changed } = verdict(altered(book, place, { value: 92_000 }));
    expect([kind, changed.map(({ cell }) => cell)]).toEqual([
      "inputs changed",
      [`Inputs!${addressOfCell(row + 6, column)}`],
    ]);
  });

  test("a digit altered behind an inserted row is found, at its place", () => {
    const area = laidOut.sheets.find(({ id }) => id === "mine")!.places.mineValue!;
    const book = withLines(sheets, "Mine", { rows: inserted(8) });
    const place = { sheet: "Mine", row: area.row + 1, column: area.column };
    const { findings } = verdict(altered(book, place, { value: 1 }));
    expect(findings.map(({ cell, kind }) => [cell, kind])).toEqual([
      [`Mine!${addressOfCell(place.row, place.column)}`, "result"],
    ]);
  });

  test("a line that was emptied is found, cell by cell", () => {
    const { row } = laidOut.sheets.find(({ id }) => id === "mine")!.places.mineValue!;
    const emptied = sheets.map((sheet) =>
      sheet.name === "Mine"
        ? { ...sheet, cellAt: (r: number, c: number) => (r === row ? undefined : sheet.cellAt(r, c)) }
        : sheet,
    );
    const found = verdict(emptied).findings;
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["typed over"]));
    expect(found.every(({ cell }) => new RegExp(`^Mine![A-Z]+${row + 1}$`).test(cell))).toBe(true);
    expect(found.length).toBeGreaterThanOrEqual(small.sites.length);
  });
});

describe("rounding", () => {
  const irr = () =>
    [...cellsOf(sheets)].filter(({ cell }) => /\bIRR\(/.test(cell.formula ?? "") && typeof cell.value === "number");

  test("rates of return may be off by a millionth, and what takes them up", () => {
    expect(irr().length).toBeGreaterThan(0);
    const off = (by: number) =>
      irr().reduce((book, place) => altered(book, place, { value: Number(place.cell.value) + by }), sheets);
    expect(verdict(off(2e-8))).toMatchObject(unchanged);
    expect(verdict(off(2e-5)).findings.map(({ kind }) => kind)).toContain("result");
  });

  test("no other result may", () => {
    const { row, column } = laidOut.sheets.find(({ id }) => id === "comparison")!.places.cmpSite!;
    const [place] = [...cellsOf(sheets)].filter(
      ({ sheet, cell, row: r, column: c }) =>
        sheet === "Comparison" &&
        r === row &&
        c > column &&
        cell.formula !== undefined &&
        typeof cell.value === "number",
    );
    const value = Number(place!.cell.value) * (1 + 2e-8);
    expect(verdict(altered(sheets, place!, { value })).kind).toBe("numbers do not follow");
  });
});

describe("what a workbook says of its making", () => {
  const pieces = () => [...cellsOf(sheets)].filter(({ cell }) => /^Three Paths record /.test(String(cell.value)));
  const withRecord = (change: (text: string) => string): BookSheet[] =>
    pieces().reduce((book, place) => altered(book, place, { value: change(String(place.cell.value)) }), sheets);
  const ofVersion = (text: string) => text.replace(/"product":"[^"]*"/, '"product":"0.0.9"');

  test("another version with the same formulas: unchanged", () => {
    expect(verdict(withRecord(ofVersion))).toMatchObject(unchanged);
  });

  test("another version with other formulas and one field less: inputs are compared, nobody is accused", () => {
    const older = withRecord((text) => ofVersion(text).replace(/"exitCapRate":[^,]*,/, ""));
    const formulas = [...cellsOf(older)].filter(({ sheet, cell }) => sheet === "Lease" && cell.formula !== undefined);
    const other = formulas
      .slice(0, 40)
      .reduce((book, place) => altered(book, place, { formula: `${place.cell.formula!}+0` }), older);
    const { row, column } = laidOut.sheets.find(({ id }) => id === "inputs")!.places.btcPriceUsd!;
    const found = verdict(altered(other, { sheet: "Inputs", row, column }, { value: 92_000 }));
    expect(found).toMatchObject({ kind: "not compared", findings: [] });
    expect(found.changed.map(({ role }) => role.of)).toEqual(["btcPriceUsd"]);
    expect(sentencesOf(found).lines[0]).toMatch(/^Version 0\.0\.9 built it, this is .*only inputs were compared\.$/);
  });

  test("no record: nothing is claimed", () => {
    expect(verdict(withRecord(() => ""))).toMatchObject({ kind: "not compared", findings: [], changed: [] });
  });

  test("a record that was cut or altered is said", () => {
    expect(verdict(withRecord((text) => text.slice(0, -9))).kind).toBe("numbers do not follow");
    const one = withRecord((text) => text.replace(/"btcPriceUsd":\d/, (text_) => `${text_.slice(0, -1)}7`));
    const { kind, findings } = verdict(one);
    expect([kind, findings.map(({ cell }) => cell.split("!")[0])]).toEqual(["numbers do not follow", ["Checks"]]);
  });

  test("an input outside its range is a verdict of its own, with the model's sentence", () => {
    const { row, column } = laidOut.sheets.find(({ id }) => id === "inputs")!.places.btcPriceUsd!;
    const found = verdict(altered(sheets, { sheet: "Inputs", row, column }, { value: -5 }));
    expect(found).toMatchObject({ kind: "inputs refused", findings: [] });
    expect(found.why).toMatch(/-5/);
  });

  test("no workbook of ours has no verdict", () => {
    expect(verifyBook([{ name: "Notes", rows: 1, columns: 1, cellAt: () => undefined }])).toEqual([]);
  });
});
