import { expect, test } from "vitest";
import { freeze } from "../../../src/excel/handing-over/freeze/freeze.js";
import { repair } from "../../../src/excel/handing-over/repair/repair.js";
import { thaw } from "../../../src/excel/handing-over/thaw/thaw.js";
import type { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { bytesOfBook, formulaAt, freezing, newBook, ours, type, valueAt } from "./handing-over-books.js";

/** What people do to workbooks between freezing and thawing. */
const LOG = "Frozen formulas";
const later = { ...freezing, now: new Date("2026-11-23T10:00:00Z") };
const first = '=IF(B1>0,HASHPRICE(B1,1),"text")';
const second = '=IF(B1>0,HASHPRICE(B1,2),"text")'; // shows the same

function open(book: MemoryHost): MemoryHost {
  connect(book);
  return book;
}

/** A column of formulas, the middle of which a filter has hidden. */
function filtered(formulaOf: (row: number) => string): MemoryHost {
  const book = newBook();
  for (let row = 0; row < 6; row++) type(book, "Sites", row, 0, formulaOf(row));
  type(book, "Sites", 0, 3, "=THREEPATHS(A1:B2)");
  book.setRowHeight(book.sheetNamed("Sites").id, 1, 3, 0);
  return open(book);
}
const column = (book: MemoryHost): unknown[] => [0, 1, 2, 3, 4, 5].map((row) => valueAt(book, "Sites", row, 0));

test("under a filter every cell is frozen to its own value, and thawed to its own formula", async () => {
  const book = filtered((row) => `=HASHPRICE(${row + 1})`);
  const [before, values] = [bytesOfBook(book), column(book)];
  expect((await freeze(freezing)).frozen).toBe(7);
  expect(column(book)).toEqual(values);
  expect(formulaAt(book, "Sites", 2, 0)).toBe(values[2]);
  expect((await thaw({})).restored).toBe(7);
  expect(bytesOfBook(book)).toBe(before);
});

test("under a filter every stuck formula is typed again as itself", async () => {
  const book = filtered((row) => `=_xldudf_HASHPRICE(${row + 1})`);
  await repair({ ...ours, namespace: "" });
  for (let row = 0; row < 6; row++) expect(formulaAt(book, "Sites", row, 0)).toBe(`=HASHPRICE(${row + 1})`);
});

test("a cell that moved away and one typed where it had stood are two; neither formula is lost", async () => {
  const book = open(newBook());
  type(book, "Sites", 4, 0, "=HASHPRICE(1)");
  await freeze(freezing);
  book.insertRows(book.sheetNamed("Sites").id, 0, 1);
  type(book, "Sites", 4, 0, "=HASHPRICE(2)");
  await freeze(later);
  const { restored, left, log } = await thaw({});
  expect([restored, left.length, log]).toEqual([1, 1, LOG]);
  expect(left[0]?.why).toMatch(/stands at Sites!A6 now/);
  expect(formulaAt(book, "Sites", 4, 0)).toBe("=HASHPRICE(2)");
  expect(formulaAt(book, LOG, 1, 2)).toBe("=HASHPRICE(1)");
});

test("of a cell frozen twice the later formula comes back, however the log was sorted", async () => {
  const book = open(newBook());
  type(book, "Sites", 1, 0, first);
  await freeze(freezing);
  type(book, "Sites", 1, 0, second);
  await freeze(later);
  const log = book.sheetNamed(LOG).id;
  const row = (n: number) => ({ row: n, column: 0, rows: 1, columns: 10 });
  const [older = [], newer = []] = [1, 2].map((n) =>
    book.read(log, row(n), "formulas").map((cells) => cells.map((cell, c) => (c === 2 ? `'${cell}` : cell))),
  );
  book.write(log, row(1), newer);
  book.write(log, row(2), older);
  expect((await thaw({})).restored).toBe(1);
  expect(formulaAt(book, "Sites", 1, 0)).toBe(second);
});

test("a log without its header is not thawed from, for its first line would be lost", async () => {
  const book = open(newBook());
  type(book, "Sites", 1, 0, first);
  await freeze(freezing);
  type(book, LOG, 0, 0, "Sites");
  const before = bytesOfBook(book);
  await expect(thaw({})).rejects.toThrow(
    'Row 1 of "Frozen formulas" is no longer its header. Insert an empty row above it and thaw again.',
  );
  expect(bytesOfBook(book)).toBe(before);
});

test("a log that code has hidden goes, too, when the last formula is back", async () => {
  const book = open(newBook());
  type(book, "Sites", 1, 0, first);
  const before = bytesOfBook(book);
  await freeze(freezing);
  book.changeSheet(book.sheetNamed(LOG).id, { visibility: "VeryHidden" });
  expect(await thaw({})).toMatchObject({ restored: 1, log: null });
  expect(bytesOfBook(book)).toBe(before);
});

test("a sheet's own name HASHPRICE hides ours there, and nowhere else", async () => {
  const book = open(newBook());
  type(book, "Sites", 1, 0, "=HASHPRICE(1)");
  type(book, "Notes", 1, 0, "=HASHPRICE(1)");
  const scope = book.sheetNamed("Notes").id;
  book.addName({ scope, name: "HASHPRICE", formula: "=LAMBDA(x,x)", visible: true, comment: "" });
  expect((await freeze(freezing)).frozen).toBe(1);
  expect(formulaAt(book, "Notes", 1, 0)).toBe("=HASHPRICE(1)");
});

test("nor is a stuck call of ours typed again where a sheet's own name would answer it", async () => {
  const book = open(newBook());
  type(book, "Notes", 1, 0, "=_xldudf_HASHPRICE(1)");
  const scope = book.sheetNamed("Notes").id;
  book.addName({ scope, name: "HASHPRICE", formula: "=LAMBDA(x,x)", visible: true, comment: "" });
  const { reentered, skipped } = await repair({ ...ours, namespace: "" });
  expect([reentered, skipped.map(({ address }) => address)]).toEqual([0, ["A2"]]);
  expect(formulaAt(book, "Notes", 1, 0)).toBe("=_xldudf_HASHPRICE(1)");
});

test("a log that somebody has filtered keeps the lines that are left, each whole", async () => {
  const book = open(newBook());
  for (let row = 0; row < 5; row++) type(book, "Sites", row, 0, `=HASHPRICE(${row + 1})`);
  await freeze(freezing);
  for (const row of [1, 3]) type(book, "Sites", row, 0, 99);
  book.setRowHeight(book.sheetNamed(LOG).id, 1, 3, 0);
  expect((await thaw({})).restored).toBe(3);
  expect([1, 2, 3].map((row) => formulaAt(book, LOG, row, 2))).toEqual(["=HASHPRICE(2)", "=HASHPRICE(4)", ""]);
});
