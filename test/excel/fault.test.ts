import { expect, test } from "vitest";
import { writeWorkbook } from "../../src/excel/to-excel.js";
import { MemoryHost } from "../../src/workbench/office-host/memory-host.js";
import { connect } from "./client.js";
import { failAt, fillUserWorkbook, usersThings } from "./faults.js";
import { synthetic } from "./synthetic.js";

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

test("a build that fails at any of its operations leaves the workbook as it was", async () => {
  const total = await actionsOf(() => writeWorkbook(synthetic(small)), userWorkbook().host);
  expect(total).toBeGreaterThan(300);
  let failures = 0;
  for (let n = 0; n < total; n++) {
    const { host, sheets } = userWorkbook();
    const before = usersThings(host, sheets);
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
});

test("a rewrite that fails at any of its operations leaves the earlier build as it was", async () => {
  const first = synthetic(small);
  const second = synthetic({ ...small, sites: 3, shift: 2 });
  const built = async () => {
    const workbook = userWorkbook();
    connect(workbook.host, { api: "1.19" });
    await writeWorkbook(first);
    return workbook.host;
  };
  const total = await actionsOf(() => writeWorkbook(second), await built());
  let failures = 0;
  for (let n = 0; n < total; n++) {
    const host = await built();
    const sheets = host.sheets().map((sheet) => sheet.id);
    const before = usersThings(host, sheets);
    connect(host, { api: "1.19", beforeAction: failAt(n) });
    const error = await writeWorkbook(second).then(
      () => null,
      (caught: unknown) => caught as Error,
    );
    if (error === null) continue; // after the new contents were in: tidying is tried again
    failures++;
    expect(error.message, `operation ${n}`).toMatch(/nothing was changed/i);
    expect(stripIds(usersThings(host, sheets)), `operation ${n}`).toBe(stripIds(before));
  }
  console.log(`failed at each of ${failures} operations (of ${total})`);
  expect(failures).toBeGreaterThan(total - 60);
});

/** Rules and tables that were put back have new ids; nobody sees those. */
const stripIds = (text: string): string => text.replace(/(format|table)-\d+(?:\.\d+)*/g, "id");
