import { expect, test } from "vitest";
import { freeze } from "../../src/excel/handing-over/freeze.js";
import { thaw } from "../../src/excel/handing-over/thaw.js";
import { connect } from "./client.js";
import { bytesOfBook, formulaAt, freezing, mixedBook, valueAt } from "./handing-over-books.js";

test("values take the place of our formulas, and thaw puts every formula back, byte for byte", async () => {
  const host = mixedBook();
  const before = bytesOfBook(host);
  const shown = host.read(host.sheetNamed("Sites").id, { row: 0, column: 0, rows: 10, columns: 6 }, "values");
  connect(host);
  const report = await freeze(freezing);
  console.log(report);
  expect(host.read(host.sheetNamed("Sites").id, { row: 0, column: 0, rows: 10, columns: 6 }, "values")).toEqual(shown);
  expect(formulaAt(host, "Sites", 1, 0)).toBe(valueAt(host, "Sites", 1, 0));
  console.log(
    host.read(host.sheetNamed("Frozen formulas").id, { row: 0, column: 0, rows: 8, columns: 10 }, "formulas"),
  );
  const thawed = await thaw({});
  console.log(thawed);
  expect(bytesOfBook(host)).toBe(before);
});
