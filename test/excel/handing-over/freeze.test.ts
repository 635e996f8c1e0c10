import { expect, test, vi } from "vitest";
import { findOurFunctions } from "../../../src/excel/handing-over/find/find-functions.js";
import { freeze } from "../../../src/excel/handing-over/freeze/freeze.js";
import { thaw } from "../../../src/excel/handing-over/thaw/thaw.js";
import { connect } from "../../office-host/client.js";
import { bytesOfBook, formulaAt, freezing, mixedBook, newBook, ours, type } from "./handing-over-books.js";

const LOG = "Frozen formulas";
const block = { row: 0, column: 0, rows: 10, columns: 6 };

test("values take the place of our formulas, formats stay, and thaw puts everything back byte for byte", async () => {
  const host = mixedBook();
  const before = bytesOfBook(host);
  const shown = (kind: "values" | "numberFormats" | "types") =>
    ["Sites", "O'Hara's", "Notes"].map((sheet) => host.read(host.sheetNamed(sheet).id, block, kind));
  const [values, formats] = [shown("values"), shown("numberFormats")];
  const notes = host.sheetText(host.sheetNamed("Notes").id);
  connect(host);
  const report = await freeze(freezing);
  expect(report).toEqual({
    frozen: 6,
    cells: 11,
    sheets: [
      { sheet: "Sites", formulas: 5 },
      { sheet: "O'Hara's", formulas: 1 },
    ],
    skipped: [],
    leftSheets: [],
    log: LOG,
    sentences: [
      '6 formulas on 2 sheets are values now (11 cells with those they spill to). The sheet "Frozen formulas" holds them; Thaw puts them back.',
    ],
  });
  expect([shown("values"), shown("numberFormats")]).toEqual([values, formats]);
  expect(host.sheetText(host.sheetNamed("Notes").id)).toBe(notes);
  expect(formulaAt(host, "Sites", 5, 0)).toBe("=B1*2"); // not ours
  expect((await findOurFunctions(ours)).cells).toBe(0);
  const { restored, log } = await thaw({});
  expect({ restored, log }).toEqual({ restored: 6, log: null });
  expect(bytesOfBook(host)).toBe(before);
});

test("the log is a visible sheet with sheet, cell, formula, value, time and version, and calls nothing of ours", async () => {
  const host = mixedBook();
  connect(host);
  await freeze(freezing);
  const log = host.sheets().find(({ name }) => name === LOG)!;
  expect(log.visibility).toBe("Visible");
  const [header, first, , , , table] = host.read(log.id, { row: 0, column: 0, rows: 7, columns: 8 }, "formulas");
  expect(header).toEqual([
    ...["Sheet", "Cell", "Formula", "Value when frozen", "Value now", "Spilled over", "Frozen", "Version"],
  ]);
  const time = "2026-11-22T10:00:00.000Z";
  expect(first).toEqual([
    "Sites",
    "A2",
    "=HASHPRICE(B1,1.5E14,0.05)",
    48313.25,
    "=IF(TRUE,'Sites'!$A$2,COUNT('Sites'!$B$1))",
    "",
    time,
    "0.1.0",
  ]);
  expect(table).toEqual([
    "Sites",
    "D7",
    "=THREEPATHS(A1:B2)",
    "Site",
    "=IF(TRUE,'Sites'!$D$7,COUNT('Sites'!$A$1:$B$2))",
    "D7:E9",
    time,
    "0.1.0",
  ]);
  // Every formula is text: only the references to the cells are formulas.
  const types = host.read(log.id, { row: 1, column: 0, rows: 6, columns: 3 }, "types");
  expect(types.flat().every((type) => type === "String")).toBe(true);
  expect(host.selection().sheet).toBe(host.sheetNamed("Sites").id); // the user stays where they were
});

test.each([
  ["#NAME?", "Sites!A1 is at #NAME?: repair it first, or the error would be frozen."],
  ["#BUSY!", "Sites!A1 is still calculating (#BUSY!): freeze again when it shows a value."],
  ["#VALUE!", "Sites!A1 is at #VALUE!, and an error is not frozen: put its inputs right first."],
])("a cell at %s is skipped with the reason, and nothing is frozen into an error", async (error, why) => {
  const host = newBook();
  type(host, "Sites", 0, 0, "=HASHPRICE(1)");
  host.setResult(host.sheetNamed("Sites").id, 0, 0, error);
  const before = bytesOfBook(host);
  connect(host);
  const report = await freeze(freezing);
  expect(report).toMatchObject({ frozen: 0, log: null, skipped: [{ sheet: "Sites", address: "A1", why }] });
  expect(report.sentences[0]).toBe("Nothing was frozen and nothing was changed.");
  expect(bytesOfBook(host)).toBe(before);
});

test("a table with one error in it is skipped as a whole, and the error's cell is named", async () => {
  const host = newBook();
  host.answerTo = () => [
    ["Site", 1],
    ["#N/A", 2],
  ];
  type(host, "Sites", 0, 0, "=THREEPATHS(D1:E2)");
  connect(host);
  const { skipped, frozen } = await freeze(freezing);
  expect(frozen).toBe(0);
  expect(skipped).toEqual([
    {
      sheet: "Sites",
      address: "A1",
      why: "Sites!A2 is at #N/A, and an error is not frozen: put its inputs right first.",
    },
  ]);
});

test("an array typed with Ctrl+Shift+Enter is skipped; the same formula in two cells is none", async () => {
  const host = newBook();
  const { id } = host.sheetNamed("Sites");
  host.enterArray(id, { row: 0, column: 0, rows: 2, columns: 2 }, "=THREEPATHS(D1:E2)", [
    ["a", 1],
    ["b", 2],
  ]);
  type(host, "Sites", 5, 0, "=HASHPRICE($B$1)");
  type(host, "Sites", 6, 0, "=HASHPRICE($B$1)");
  connect(host);
  const { skipped, frozen } = await freeze(freezing);
  expect(frozen).toBe(2);
  expect(skipped.map(({ address }) => address)).toEqual(["A1", "B1", "A2", "B2"]);
  expect(skipped[0]?.why).toMatch(/an add-in cannot put back: freeze it by hand\.$/);
});

test("a protected sheet is left byte for byte and named with its count; the others are frozen", async () => {
  const host = mixedBook();
  const { id } = host.sheetNamed("Sites");
  host.extras(id).protection = { locked: true, options: {} };
  const before = host.sheetText(id);
  connect(host);
  const { frozen, leftSheets } = await freeze(freezing);
  expect(frozen).toBe(1);
  expect(leftSheets).toEqual([
    {
      sheet: "Sites",
      cells: 5,
      why: 'The sheet "Sites" is protected, so 5 formulas were left. Lift its protection (Review) and try again.',
    },
  ]);
  expect(host.sheetText(id)).toBe(before);
});

test("a protected structure is refused in a sentence, and nothing is changed", async () => {
  const host = mixedBook();
  host.bookExtras().structureLocked = true;
  const before = bytesOfBook(host);
  connect(host);
  await expect(freeze(freezing)).rejects.toThrow(
    "The workbook's structure is protected, so no log can be added. Lift it (Review, Protect Workbook) and freeze again.",
  );
  expect(bytesOfBook(host)).toBe(before);
});

test("an Excel older than ExcelApi 1.12 is told so before anything is sent", async () => {
  const { syncs } = connect(mixedBook(), { api: "1.11" });
  await expect(freeze(freezing)).rejects.toThrow("This Excel is too old: freezing needs ExcelApi 1.12");
  expect(syncs).toEqual([]);
});

test("text that looks like a formula, a number or a command survives as text, in the cell and in the log", async () => {
  const host = newBook();
  const texts = ["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "3-4", "1E5", "TRUE", "'quoted", "", " ", "May 24"];
  host.answerTo = (formula) => texts[Number(/\((\d+)\)/.exec(formula)?.[1])] ?? 0;
  texts.forEach((_text, n) => type(host, "Sites", n, 0, `=HASHPRICE(${n})`));
  connect(host);
  await freeze(freezing);
  const column = { row: 0, column: 0, rows: texts.length, columns: 1 };
  const { id } = host.sheetNamed("Sites");
  expect(host.read(id, column, "values").flat()).toEqual(texts);
  expect(host.sheetNamed("Sites").cells.get(8, 0)).toMatchObject({ value: "", apostrophe: true }); // not blank
  const logged = host.read(host.sheetNamed(LOG).id, { ...column, row: 1, column: 3 }, "values");
  expect(logged.flat()).toEqual(texts);
  expect((await thaw({})).restored).toBe(texts.length);
});

test("where spilled cells show their table's formula, as some Excels do, they are not taken for formulas", async () => {
  const host = newBook();
  type(host, "Sites", 0, 0, "=THREEPATHS(D1:E2)");
  const before = bytesOfBook(host);
  const read = host.read.bind(host);
  host.read = (sheet, area, kind) => {
    const cells = read(sheet, area, kind);
    if (kind !== "formulas") return cells;
    const spill = host.arrays(sheet)[0]?.area;
    const isIn = (r: number, c: number) =>
      spill && r + area.row < spill.row + spill.rows && c + area.column < spill.column + spill.columns;
    return cells.map((row, r) => row.map((one, c) => (isIn(r, c) ? "=THREEPATHS(D1:E2)" : one)));
  };
  connect(host);
  expect((await findOurFunctions(ours)).cells).toBe(1);
  expect(await freeze(freezing)).toMatchObject({ frozen: 1, cells: 6 });
  host.read = read;
  await thaw({});
  expect(bytesOfBook(host)).toBe(before);
});

test("progress is told in words and never goes back", async () => {
  const seen: [string, number][] = [];
  connect(mixedBook());
  await freeze({ ...freezing, onProgress: (step, done) => seen.push([step, done]) });
  const parts = seen.map(([, done]) => done);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(parts[0]).toBeGreaterThanOrEqual(0);
  expect(parts.at(-1)).toBe(1);
  expect(new Set(seen.map(([step]) => step)).size).toBeGreaterThan(2);
});

test("one undo step is asked for where Excel has it, and an Excel that refuses it is asked without", async () => {
  const host = mixedBook();
  const before = bytesOfBook(host);
  let values = 0;
  const beforeAction = (_count: number, { Name }: { readonly Name: string }): void => {
    if (Name === "Values" && values++ === 0) throw new Error("Undo is not supported for this operation.");
  };
  connect(host, { api: "1.20", beforeAction });
  const run = vi.spyOn(Excel, "run");
  await freeze(freezing);
  const options = run.mock.calls.map(([first]) => first as unknown);
  run.mockRestore();
  // The attempt in one step, taking it back, and the attempt without.
  const plain = { delayForCellEdit: true };
  expect(options).toEqual([{ ...plain, mergeUndoGroup: true }, plain, plain]);
  await thaw({});
  expect(bytesOfBook(host)).toBe(before);
});
