import { beforeEach, expect, test } from "vitest";
import { freeze } from "../../../src/excel/handing-over/freeze/freeze.js";
import { thaw } from "../../../src/excel/handing-over/thaw/thaw.js";
import type { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { bytesOfBook, cell, formulaAt, freezing, mixedBook, newBook, type, valueAt } from "./handing-over-books.js";

const LOG = "Frozen formulas";
let host: MemoryHost;
const idOf = (sheet: string): string => host.sheetNamed(sheet).id;
const sheetNames = () => host.sheets().map(({ name }) => name);
const logLines = () => (host.usedArea(idOf(LOG), true)?.rows ?? 1) - 1;
async function open(book: MemoryHost): Promise<void> {
  host = book;
  connect(host);
  await freeze(freezing);
}

beforeEach(() => open(mixedBook()));

test("a cell that was changed since is left as it is, listed, and its formula stays in the log", async () => {
  type(host, "Sites", 1, 0, 99);
  type(host, "Sites", 2, 0, "=B1+1");
  const { restored, left, log, sentences } = await thaw({});
  expect(restored).toBe(4);
  expect(left.map(({ address, why }) => [address, why])).toEqual([
    ["A2", "Sites!A2 held 48313.25 when it was frozen and holds 99 now, so it was left as it is."],
    ["A3", "Sites!A3 has another formula by now, so it was left as it is."],
  ]);
  expect(log).toBe(LOG);
  expect(sentences[0]).toBe('4 formulas on 2 sheets put back. The log "Frozen formulas" stays.');
  expect([valueAt(host, "Sites", 1, 0), formulaAt(host, "Sites", 2, 0)]).toEqual([99, "=B1+1"]);
  expect([0, 1, 2].map((row) => formulaAt(host, LOG, row + 1, 2))).toEqual([
    "=HASHPRICE(B1,1.5E14,0.05)",
    '=IF(B1>0,HASHPRICE(B1,1),"text")',
    "",
  ]);
  type(host, "Sites", 1, 0, 48313.25); // put right by hand: now it is thawed
  expect(await thaw({})).toMatchObject({ restored: 1, left: [{ address: "A3" }] });
});

test("a table whose spilled part was changed is left as a whole", async () => {
  type(host, "Sites", 7, 3, "mine");
  const { restored, left } = await thaw({});
  expect(restored).toBe(5);
  expect(left).toEqual([
    {
      sheet: "Sites",
      address: "D7",
      why: "Sites!D7 filled D7:E9 when it was frozen; something there has changed since, so all of it was left as it is.",
    },
  ]);
  expect([valueAt(host, "Sites", 6, 3), valueAt(host, "Sites", 7, 3)]).toEqual(["Site", "mine"]);
});

test("cells that inserted rows have moved are named with where they are, and nothing is written there", async () => {
  const before = host.read(idOf("Sites"), { row: 0, column: 0, rows: 3, columns: 6 }, "formulas");
  host.insertRows(idOf("Sites"), 3, 2);
  const { restored, left } = await thaw({});
  expect(left.map(({ address, why }) => [address, /stands at (Sites!\w+) now/.exec(why)?.[1]])).toEqual([
    ["A4", "Sites!A6"],
    ["A5", "Sites!A7"],
    ["D7", "Sites!D9"],
  ]);
  expect(restored).toBe(3);
  expect(valueAt(host, "Sites", 8, 3)).toBe("Site");
  expect(formulaAt(host, "Sites", 3, 0)).toBe("");
  expect(before[1]?.[0]).not.toBe(formulaAt(host, "Sites", 1, 0));
});

test("a formula is left whose cell has stayed while rows were inserted above the cells that it names", async () => {
  const book = newBook(["Sites", "Market"]);
  type(book, "Market", 4, 0, 91_000);
  type(book, "Sites", 1, 0, "=HASHPRICE(Market!A5,SUM(B10:B12))");
  type(book, "Sites", 2, 0, "=HASHPRICE(Market!A5)");
  type(book, "Sites", 3, 0, "=HASHPRICE(1)");
  type(book, "Sites", 4, 0, "=HASHPRICE(Market!$A:$A)");
  await open(book);
  book.insertRows(idOf("Sites"), 10, 1); // B10:B12 is B10:B13 now, and no frozen cell has moved
  const { restored, left } = await thaw({});
  expect(restored).toBe(3);
  expect(left.map(({ why }) => why)).toEqual([
    "Sites!A2 was left: rows or columns were inserted or deleted, so its formula would name other cells than before. See the log.",
  ]);
  // Told the same again: the log has kept what Excel knows.
  expect((await thaw({})).left).toEqual(left);
});

test("equal values below each other are not taken for one another when a row was inserted", async () => {
  const book = newBook(["Sites"]);
  book.answerTo = () => 5;
  [1, 2, 3].forEach((row) => type(book, "Sites", row, 0, `=HASHPRICE(B${row + 1})`));
  await open(book);
  book.insertRows(idOf("Sites"), 2, 1);
  const { restored, left } = await thaw({});
  expect(restored).toBe(1);
  expect(left.map(({ address }) => address)).toEqual(["A3", "A4"]);
  expect([1, 2, 3, 4].map((row) => formulaAt(host, "Sites", row, 0))).toEqual(["=HASHPRICE(B2)", "", 5, 5]);
});

test("a sheet that was renamed is found, and the report says so", async () => {
  host.changeSheet(idOf("O'Hara's"), { name: "Texas" });
  const { restored, renamed, left } = await thaw({});
  expect({ restored, left }).toEqual({ restored: 6, left: [] });
  expect(renamed).toEqual([{ was: "O'Hara's", is: "Texas" }]);
  expect(formulaAt(host, "Texas", 1, 1)).toBe("=SHUTDOWN_PRICE(Sites!B1)+HASHPRICE(1,TRUE)");
});

test("a formula that names a renamed sheet is left, and the sheet is named", async () => {
  host.changeSheet(idOf("Sites"), { name: "Plants" });
  const { left } = await thaw({});
  expect(left).toHaveLength(1);
  expect(left[0]?.why).toBe(
    `O'Hara's!B2 was not put back: its formula names the sheet "Sites", which is renamed or gone. See the log.`,
  );
});

test("cells of a deleted sheet stay in the log", async () => {
  host.deleteSheet(idOf("O'Hara's"));
  const { restored, left, log } = await thaw({});
  expect({ restored, log }).toEqual({ restored: 5, log: LOG });
  const gone = `O'Hara's!B2 was not put back: there is no sheet "O'Hara's" any more. Its formula is in the log.`;
  expect(left[0]?.why).toBe(gone);
  host.addSheet("O'Hara's"); // another one of that name
  expect(await thaw({})).toMatchObject({ restored: 0, left: [{ why: gone }] });
});

test("where somebody has put values over the log's references, the sheet's id finds the cell", async () => {
  const rows = logLines();
  host.write(
    idOf(LOG),
    { row: 1, column: 4, rows, columns: 1 },
    Array.from({ length: rows }, () => [1]),
  );
  host.changeSheet(idOf("O'Hara's"), { name: "Texas" });
  expect(await thaw({})).toMatchObject({ restored: 6, renamed: [{ was: "O'Hara's", is: "Texas" }] });
});

test("a protected sheet is left and named", async () => {
  host.extras(idOf("O'Hara's")).protection = { locked: true, options: {} };
  const { restored, left } = await thaw({});
  expect(restored).toBe(5);
  expect(left[0]?.why).toMatch(/^The sheet "O'Hara's" is protected/);
});

test("a formula that stands there already, because the freeze was undone, leaves the log without a word", async () => {
  type(host, "Sites", 1, 0, "=HASHPRICE(B1,1.5E14,0.05)");
  expect(await thaw({})).toMatchObject({ restored: 5, left: [], log: null });
});

test("several freezes share one log; of a cell frozen twice the later formula comes back", async () => {
  type(host, "Sites", 1, 0, "=SHUTDOWN_PRICE(2)");
  type(host, "Notes", 5, 5, "=HASHPRICE(9)");
  const second = await freeze(freezing);
  expect(second).toMatchObject({ frozen: 2, log: LOG });
  expect(sheetNames().filter((name) => name.startsWith(LOG))).toEqual([LOG]);
  expect(logLines()).toBe(8);
  expect(await thaw({})).toMatchObject({ restored: 7, left: [], log: null });
  expect(formulaAt(host, "Sites", 1, 0)).toBe("=SHUTDOWN_PRICE(2)");
  expect(sheetNames()).toEqual(["Sites", "O'Hara's", "Notes"]);
});

test("a sheet of the user's with the log's name is neither written to nor thawed nor removed", async () => {
  const book = mixedBook();
  book.addSheet(LOG);
  type(book, LOG, 0, 0, "mine");
  const before = bytesOfBook(book);
  await open(book);
  expect(sheetNames()).toContain("Frozen formulas (2)");
  expect(valueAt(host, LOG, 0, 0)).toBe("mine");
  await thaw({});
  expect(bytesOfBook(book)).toBe(before);
});

test("a log on which somebody has written is emptied and stays", async () => {
  type(host, LOG, 2, 12, "see Jane");
  type(host, LOG, 20, 0, "checked by Jane");
  const { restored, log, left } = await thaw({});
  expect({ restored, log }).toEqual({ restored: 6, log: LOG });
  expect(left.map(({ why }) => why)).toEqual([
    'Row 21 of "Frozen formulas" is not as it was written, so it was left as it is.',
  ]);
  expect([valueAt(host, LOG, 2, 12), valueAt(host, LOG, 20, 0), valueAt(host, LOG, 1, 2)]).toEqual([
    "see Jane",
    "checked by Jane",
    "",
  ]);
});

test("without a log there is nothing to thaw, and nothing is touched", async () => {
  const book = newBook();
  host = book;
  connect(book);
  const before = bytesOfBook(book);
  expect((await thaw({})).sentences).toEqual([
    "There is no log of frozen formulas in this workbook, so there is nothing to thaw.",
  ]);
  expect(bytesOfBook(book)).toBe(before);
});

test("a protected log is refused in a sentence", async () => {
  host.extras(idOf(LOG)).protection = { locked: true, options: {} };
  const before = bytesOfBook(host);
  await expect(thaw({})).rejects.toThrow(
    'The log "Frozen formulas" is protected. Lift its protection (Review) and thaw again.',
  );
  expect(bytesOfBook(host)).toBe(before);
});

test("an Excel older than ExcelApi 1.12 is told so before anything is sent", async () => {
  const { syncs } = connect(host, { api: "1.11" });
  await expect(thaw({})).rejects.toThrow("This Excel is too old: thawing needs ExcelApi 1.12");
  expect(syncs).toEqual([]);
});

test("number formats that were changed while frozen are kept", async () => {
  host.writeFormat(idOf("Sites"), cell(1, 0), { numberFormat: "0.0%" });
  await thaw({});
  expect(host.read(idOf("Sites"), cell(1, 0), "numberFormats")).toEqual([["0.0%"]]);
});
