import { expect, test, vi } from "vitest";
import { writeWorkbook } from "../../../src/excel/build/to-excel.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { synthetic } from "./synthetic.js";

vi.setConfig({ testTimeout: 300_000 }); // slow only when the machine is shared

const MOST_BYTES = 4e6;

for (const sites of [1, 10, 20, 200])
  test(`${sites} sites are two syncs, each under 4 MB`, async () => {
    const host = new MemoryHost(["Data"]);
    const { syncs } = connect(host);
    await writeWorkbook(synthetic({ sites }));
    const bytes = syncs.map((sync) => sync.requestBytes);
    const actions = syncs.map((sync) => sync.request.Actions.length);
    console.log(`${sites} sites: ${bytes.join(" + ")} bytes, ${actions.join(" + ")} actions`);
    expect(syncs.length).toBe(2);
    for (const sync of syncs) expect(sync.requestBytes).toBeLessThan(MOST_BYTES);
    const mine = host.sheetNamed("Mine");
    const cells = host.usedArea(mine.id, true);
    expect(cells).toMatchObject({ rows: 8 + 9 * 63 - 2, columns: 9 + sites });
  });
