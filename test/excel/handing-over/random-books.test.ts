import fc from "fast-check";
import { expect, test } from "vitest";
import { writeWorkbook } from "../../../src/excel/build/to-excel.js";
import type { Scalar } from "../../../src/office-host/grid/host.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { synthetic } from "../build/synthetic.js";

/** RANDOM_BUILDS=1000 runs the long version. */
const runs = Number(process.env["RANDOM_BUILDS"] ?? 100);

const OURS = ["Comparison", "Inputs", "Mine", "Cash flow", "About"] as const;
const sheetName = fc.oneof(
  fc.constantFrom("Comparison", "comparison (2)", "Inputs", "Inputs (2)", "O'Hara's", "A1", "Ünïcode", "12"),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .&-]{0,20}[A-Za-z0-9]$/),
);
const entry: fc.Arbitrary<Scalar> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string({ maxLength: 12 }).map((text) => `'${text}`),
  fc.constantFrom("=A1", "=SUM(B:B)", "=$B$2*RC1", "='x'", "=Comparison!A1", "plain words"),
);
const cells = fc.array(fc.tuple(fc.nat(40), fc.nat(12), entry), { maxLength: 12 });
const userSheet = fc.record({
  name: sheetName,
  cells,
  hidden: fc.boolean(),
  frozen: fc.nat(3),
  width: fc.integer({ min: 1, max: 300 }),
});
const build = fc.record({
  sites: fc.integer({ min: 1, max: 4 }),
  shift: fc.nat(3),
  sheets: fc.subarray([...OURS], { minLength: 2 }).map((names) => [...new Set(["Inputs", "Mine", ...names])]),
  replace: fc.constantFrom("keep-edits", "discard-edits", "beside"),
  edit: fc.option(fc.double({ min: 1, max: 1e6, noNaN: true })),
});
const book = fc.record({
  users: fc.uniqueArray(userSheet, { minLength: 1, maxLength: 4, selector: (sheet) => sheet.name.toLowerCase() }),
  builds: fc.array(build, { minLength: 1, maxLength: 3 }),
});

function openBook(users: readonly (typeof userSheet extends fc.Arbitrary<infer T> ? T : never)[]): MemoryHost {
  const host = new MemoryHost(users.map((sheet) => sheet.name));
  users.forEach((sheet, n) => {
    const { id } = host.sheetNamed(sheet.name);
    for (const [row, column, value] of sheet.cells) {
      try {
        host.write(id, { row, column, rows: 1, columns: 1 }, [[value]]);
      } catch {
        // a formula about a sheet that is not there: Excel refuses it, too
      }
    }
    host.setColumnWidth(id, 1, 1, sheet.width);
    host.freeze(id, sheet.frozen, 0);
    host.addName({ scope: n % 2 ? id : null, name: `user_${n}`, formula: "=1", visible: true, comment: "" });
    if (sheet.hidden && n > 0) host.changeSheet(id, { visibility: "Hidden" });
  });
  return host;
}

test(`${runs} random workbooks: builds and rewrites leave the user's own sheets byte for byte`, async () => {
  let builds = 0;
  await fc.assert(
    fc.asyncProperty(book, async ({ users, builds: plans }) => {
      const host = openBook(users);
      const own = host.sheets().map((sheet) => sheet.id);
      const texts = () => JSON.stringify({ sheets: own.map((id) => host.sheetText(id)), names: userNames(host) });
      const before = texts();
      connect(host);
      for (const plan of plans) {
        const input = host.names().find((name) => name.name === "btcPriceUsd");
        if (plan.edit !== null && input) editInput(host, plan.edit);
        const report = await writeWorkbook(synthetic({ ...plan, quarters: 2, blocks: 1 }), { replace: plan.replace });
        builds++;
        expect(report.sheets.map((sheet) => sheet.id)).toEqual(
          plan.sheets.map((name) => name.toLowerCase().replace(" ", "")),
        );
        expect(texts()).toBe(before);
        expect(
          host
            .sheets()
            .slice(0, own.length)
            .map((sheet) => sheet.id),
        ).toEqual(own);
        expect(host.sheets().filter((sheet) => sheet.name.startsWith("~"))).toEqual([]);
        for (const sheet of report.sheets)
          expect(host.sheetText(host.sheetNamed(sheet.name).id)).not.toContain("#REF!");
      }
    }),
    { numRuns: runs, seed: 20251120 },
  );
  console.log(`${builds} builds and rewrites`);
}, 900_000);

const userNames = (host: MemoryHost): unknown => host.names().filter((name) => name.name.startsWith("user_"));

function editInput(host: MemoryHost, value: number): void {
  const inputs = host.sheets().find((sheet) => sheet.name === "Inputs" && sheet.gridlines === false);
  if (inputs) host.write(inputs.id, { row: 6, column: 5, rows: 1, columns: 1 }, [[value]]);
}
