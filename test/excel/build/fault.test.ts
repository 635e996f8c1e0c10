import { expect, test } from "vitest";
import type { LaidOutWorkbook } from "../../../src/sheet/grid.js";
import { writeWorkbook } from "../../../src/excel/build/to-excel.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { HostError } from "../../../src/office-host/grid/host.js";
import type { Action } from "../../../src/office-host/protocol.js";
import { connect } from "../../office-host/client.js";
import { failAt, fillUserWorkbook, usersThings } from "../faults.js";
import { synthetic } from "./synthetic.js";

/** Hundreds of builds on a machine that others use, too. */
const SWEEP_MS = 900_000;

const small = { sites: 1, quarters: 2, blocks: 1, sheets: ["Comparison", "Inputs", "Mine"] };

function userWorkbook(): { host: MemoryHost; sheets: string[] } {
  const host = new MemoryHost(["Data", "Comparison"]);
  fillUserWorkbook(host);
  return { host, sheets: host.sheets().map((sheet) => sheet.id) };
}

/** Actions that a build sends, and all of them: some only release references, and may fail unnoticed. */
async function actionsOf(plan: LaidOutWorkbook, host: MemoryHost): Promise<{ total: number; sent: number }> {
  const session = connect(host, { api: "1.19" });
  await writeWorkbook(plan);
  const sent = session.syncs.reduce((sum, sync) => sum + sync.request.Actions.length, 0);
  return { total: session.actions(), sent };
}

test(
  "a build that fails at any of its operations leaves the workbook as it was",
  async () => {
    const { total, sent } = await actionsOf(synthetic(small), userWorkbook().host);
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
      if (error === null) {
        expect(n, "the whole build was sent").toBeGreaterThanOrEqual(sent);
        continue; // references are released after the build
      }
      failures++;
      expect(error.message, `operation ${n}`).toMatch(/nothing was changed/i);
      expect(usersThings(host, sheets), `operation ${n}`).toBe(before);
    }
    console.log(`failed at each of ${failures} operations (of ${total})`);
    expect(failures).toBe(sent);
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
    const { total } = await actionsOf(second, built.clone());
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
    expect(failures).toBeGreaterThan(600);
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

test("a rewrite that cannot tidy up is there all the same, and says what is left", async () => {
  const { host } = userWorkbook();
  connect(host, { api: "1.19" });
  await writeWorkbook(synthetic(small));
  const beforeAction = (_count: number, { Name }: Action): void => {
    if (Name === "Delete") throw new HostError("GeneralException", "Sheets cannot be deleted.");
  };
  connect(host, { api: "1.19", beforeAction });
  const report = await writeWorkbook(synthetic({ ...small, sites: 2 }));
  expect(report.notes.join(" ")).toMatch(/Hidden sheets called "~… before"/);
  expect(host.usedArea(host.sheetNamed("Mine").id, true)).toMatchObject({ columns: 11 });
  connect(host, { api: "1.19" });
  const next = await writeWorkbook(synthetic(small));
  expect(next.sheets.every((sheet) => sheet.rebuilt)).toBe(true);
});

/** Rules and tables that were put back have new ids; nobody sees those. */
const stripIds = (text: string): string => text.replace(/(format|table)-\d+(?:\.\d+)*/g, "id");
