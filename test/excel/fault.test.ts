import { expect, test } from "vitest";
import { writeWorkbook } from "../../src/excel/to-excel.js";
import { MemoryHost } from "../../src/workbench/office-host/memory-host.js";
import { HostError } from "../../src/workbench/office-host/host.js";
import { connect } from "./client.js";
import { failAt, fillUserWorkbook, usersThings } from "./faults.js";
import { synthetic } from "./synthetic.js";

/** Hundreds of builds on a machine that others use, too. */
const SWEEP_MS = 900_000;

const small = { sites: 1, quarters: 2, blocks: 1, sheets: ["Comparison", "Inputs", "Mine"] };

function userWorkbook(): { host: MemoryHost; sheets: string[] } {
  const host = new MemoryHost(["Data", "Comparison"]);
  fillUserWorkbook(host);
  return { host, sheets: host.sheets().map((sheet) => sheet.id) };
}

async function actionsOf(run: (host: MemoryHost) => Promise<unknown>, host: MemoryHost): Promise<number> {
  const session = connect(host, { api: "1.19" });
  await run(host);
  return session.syncs.reduce((sum, sync) => sum + sync.request.Actions.length, 0);
}

test(
  "a build that fails at any of its operations leaves the workbook as it was",
  async () => {
    const total = await actionsOf(() => writeWorkbook(synthetic(small)), userWorkbook().host);
    expect(total).toBeGreaterThan(300);
    let failures = 0;
    const start = userWorkbook();
    const sheets = start.sheets;
    const before = usersThings(start.host, sheets);
    for (let n = 0; n < total; n++) {
      const host = start.host.clone();
      connect(host, { api: "1.19", beforeAction: failAt(n) });
      const error = await writeWorkbook(synthetic(small)).then(
        () => null,
        (caught: unknown) => caught as Error,
      );
      if (error === null) continue; // housekeeping after the build
      failures++;
      expect(error.message, `operation ${n}`).toMatch(/nothing was changed/i);
      expect(usersThings(host, sheets), `operation ${n}`).toBe(before);
    }
    console.log(`failed at each of ${failures} operations (of ${total})`);
    expect(failures).toBe(total);
  },
  SWEEP_MS,
);

test(
  "a rewrite that fails at any of its operations leaves the earlier build as it was",
  async () => {
    const first = synthetic(small);
    const second = synthetic({ ...small, sites: 3, shift: 2 });
    const built = userWorkbook().host;
    connect(built, { api: "1.19" });
    await writeWorkbook(first);
    const sheets = built.sheets().map((sheet) => sheet.id);
    const before = usersThings(built, sheets);
    const total = await actionsOf(() => writeWorkbook(second), built.clone());
    let failures = 0;
    for (let n = 0; n < total; n++) {
      const host = built.clone();
      connect(host, { api: "1.19", beforeAction: failAt(n) });
      const error = await writeWorkbook(second).then(
        () => null,
        (caught: unknown) => caught as Error,
      );
      if (error === null) {
        // The new contents were in, and tidying was tried again.
        const names = host.sheets().map((sheet) => sheet.name);
        expect(names, `operation ${n}`).toEqual(["Data", "Comparison", "Comparison (2)", "Inputs", "Mine"]);
        expect(host.sheetNamed("Comparison (2)").extras.charts.length, `operation ${n}`).toBe(1);
        continue;
      }
      failures++;
      expect(error.message, `operation ${n}`).toMatch(/nothing was changed/i);
      expect(stripIds(usersThings(host, sheets)), `operation ${n}`).toBe(stripIds(before));
    }
    console.log(`failed at each of ${failures} operations (of ${total})`);
    expect(failures).toBeGreaterThan(total - 60);
  },
  SWEEP_MS,
);

for (const [what, hook] of [
  ["is refused", "beforeRequest"],
  ["is done but its answer is lost", "afterRequest"],
] as const)
  for (const nth of [1, 2])
    test(`a request that ${what} (number ${nth}) leaves the workbook as it was`, async () => {
      const { host, sheets } = userWorkbook();
      const before = usersThings(host, sheets);
      const fail = (count: number): void => {
        if (count === nth) throw new HostError("GeneralException", "The connection was lost.");
      };
      connect(host, { api: "1.19", [hook]: fail });
      await expect(writeWorkbook(synthetic(small))).rejects.toThrow(/nothing was changed/i);
      expect(usersThings(host, sheets)).toBe(before);
    });

test("a fault that stays says which sheets are left, and touches nothing else", async () => {
  const { host, sheets } = userWorkbook();
  const before = JSON.parse(usersThings(host, sheets)) as { sheets: string[] };
  const fail = (count: number): void => {
    if (count > 200) throw new HostError("GeneralException", "Excel is gone.");
  };
  connect(host, { api: "1.19", beforeAction: fail });
  await expect(writeWorkbook(synthetic(small))).rejects.toThrow(
    /Delete these sheets by hand: Comparison \(2\), Inputs, Mine/,
  );
  expect(JSON.parse(usersThings(host, sheets))).toMatchObject({ sheets: before.sheets });
});

/** Rules and tables that were put back have new ids; nobody sees those. */
const stripIds = (text: string): string => text.replace(/(format|table)-\d+(?:\.\d+)*/g, "id");
