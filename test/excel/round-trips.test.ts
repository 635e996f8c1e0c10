import fc from "fast-check";
import { expect, test } from "vitest";
import { freeze } from "../../src/excel/handing-over/freeze/freeze.js";
import { thaw } from "../../src/excel/handing-over/thaw/thaw.js";
import type { Scalar } from "../../src/office-host/grid/host.js";
import type { MemoryHost } from "../../src/office-host/memory/memory-host.js";
import { connect } from "../office-host/client.js";
import { bytesOfBook, cell, freezing, newBook } from "./handing-over/handing-over-books.js";

/** ROUND_TRIPS=2000 runs the long version. */
const runs = Number(process.env["ROUND_TRIPS"] ?? 100);

const sheetName = fc.constantFrom("Sites", "O'Hara's", "HASHPRICE", "A1", "Frozen formulas", "Ünïcode", "12");
const ourFormula = fc.oneof(
  fc.nat(99).map((n) => `=HASHPRICE($A$1,${n})`),
  fc.nat(99).map((n) => `=IF(A${n + 1}="HASHPRICE(",HASHPRICE(B2),dev.shutdown_price(${n}))`.replace("dev.", "")),
  fc.nat(9).map((n) => `=SUM(B:B)+SHUTDOWN_PRICE (R${n}C${n},"text")`.replace(/R\dC\d/, "C3")),
  fc.constantFrom('=HASHPRICE(1)&"blank"', "=HASHPRICE(TRUE)", "=LET(x,HASHPRICE(1),x)", "=THREEPATHS(A1:B2)"),
);
const entry: fc.Arbitrary<Scalar> = fc.oneof(
  { weight: 4, arbitrary: ourFormula },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string({ maxLength: 8 }).map((text) => `'${text}`),
  fc.constantFrom("=A1", "=CONTOSO.HASHPRICE(1)", "=MYHASHPRICE(2)", "'=HASHPRICE(1)", "=_xldudf_HASHPRICE(1)"),
);
const format = fc.constantFrom(undefined, undefined, "@", "0.0%", "yyyy-mm-dd", "#,##0.00_);(#,##0.00)");
const sheet = fc.record({
  name: sheetName,
  cells: fc.array(fc.tuple(fc.nat(12), fc.nat(6), entry, format), { maxLength: 30 }),
  hidden: fc.boolean(),
  locked: fc.boolean(),
});
const book = fc.record({
  sheets: fc.uniqueArray(sheet, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
  freezes: fc.integer({ min: 1, max: 2 }),
});

function open(sheets: readonly (typeof sheet extends fc.Arbitrary<infer T> ? T : never)[]): MemoryHost {
  const host = newBook(sheets.map(({ name }) => name));
  sheets.forEach(({ name, cells, hidden, locked }, n) => {
    const { id } = host.sheetNamed(name);
    for (const [row, column, value, numberFormat] of cells) {
      host.write(id, cell(row, column), [[value]]);
      if (numberFormat !== undefined) host.writeFormat(id, cell(row, column), { numberFormat });
    }
    if (hidden && n > 0) host.changeSheet(id, { visibility: "Hidden" });
    if (locked && n > 0) host.extras(id).protection = { locked, options: {} };
  });
  return host;
}

test(`${runs} random workbooks: freeze shows the same, and thaw puts every formula and format back`, async () => {
  let frozen = 0;
  await fc.assert(
    fc.asyncProperty(book, async ({ sheets, freezes }) => {
      const host = open(sheets);
      const before = bytesOfBook(host);
      const area = { row: 0, column: 0, rows: 18, columns: 10 };
      const own = host.sheets().map(({ id }) => id);
      const shown = () =>
        JSON.stringify(
          own.map((id) => ["values", "types", "numberFormats"].map((kind) => host.read(id, area, kind as "values"))),
        );
      const shownBefore = shown();
      connect(host, { api: "1.19" });
      let count = 0;
      for (let n = 0; n < freezes; n++) count += (await freeze(freezing)).frozen;
      expect(shown()).toBe(shownBefore);
      expect(
        host
          .sheets()
          .slice(0, own.length)
          .map(({ id }) => id),
      ).toEqual(own);
      const { restored, left } = await thaw({});
      expect({ restored, left }).toEqual({ restored: count, left: [] });
      expect(bytesOfBook(host)).toBe(before);
      frozen += count;
    }),
    { numRuns: runs, seed: 20261122 },
  );
  console.log(`${frozen} formulas frozen and thawed`);
  expect(frozen).toBeGreaterThan(runs * 3);
});
