import { expect, test, vi } from "vitest";
import { findOurFunctions } from "../../../src/excel/handing-over/find/find-functions.js";
import { freeze } from "../../../src/excel/handing-over/freeze/freeze.js";
import { repair } from "../../../src/excel/handing-over/repair/repair.js";
import { thaw } from "../../../src/excel/handing-over/thaw/thaw.js";
import type { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { bytesOfBook, freezing, newBook, ours } from "./handing-over-books.js";

vi.setConfig({ testTimeout: 300_000 }); // slow only when the machine is shared

const MOST_BYTES = 4e6; // Excel on the web refuses 5 MB
const step = (part: number): string => `${Math.round(part / 1_000)} kB`;

/** 25,000 rows: a price, our function of it; then `prefix` says how the function is written. */
function large(prefix = ""): MemoryHost {
  const host = newBook(["Hours"]);
  const { id } = host.sheetNamed("Hours");
  const rows = 25_000;
  const prices = Array.from({ length: rows }, (_, n) => [60_000 + n]);
  host.write(id, { row: 0, column: 0, rows, columns: 1 }, prices);
  host.fillFormula(id, { row: 0, column: 1, rows, columns: 1 }, `=${prefix}HASHPRICE(RC[-1],1.5*10^14,0.02,3.125)`);
  host.writeFormat(id, { row: 0, column: 1, rows, columns: 1 }, { numberFormat: "0.00000" });
  return host;
}

/** 5,000 of our functions on a chequered sheet, so that no two are neighbours. */
function scattered(): MemoryHost {
  const host = newBook(["Grid"]);
  const { id } = host.sheetNamed("Grid");
  for (let row = 0; row < 500; row++)
    for (let n = 0; n < 10; n++)
      host.write(id, { row, column: 2 * n + (row % 2), rows: 1, columns: 1 }, [[`=HASHPRICE(${row},${n})`]]);
  return host;
}

async function measured<T>(what: string, host: MemoryHost, act: () => Promise<T>): Promise<T> {
  const { syncs } = connect(host, { api: "1.19" });
  const result = await act();
  const largest = (kind: "requestBytes" | "responseBytes") => Math.max(...syncs.map((sync) => sync[kind]));
  console.log(
    `${what}: ${syncs.length} syncs, largest request ${step(largest("requestBytes"))}, answer ${step(largest("responseBytes"))}`,
  );
  expect(largest("requestBytes")).toBeLessThan(MOST_BYTES);
  expect(largest("responseBytes")).toBeLessThan(MOST_BYTES);
  return result;
}

test("50,000 cells, half of them ours: found, frozen and thawed in few requests below 4 MB", async () => {
  const host = large();
  const before = bytesOfBook(host);
  const found = await measured("find", host, () => findOurFunctions(ours));
  expect(found.cells).toBe(25_000);
  const parts: number[] = [];
  const options = { ...freezing, onProgress: (_step: string, done: number) => void parts.push(done) };
  expect(await measured("freeze", host, () => freeze(options))).toMatchObject({ frozen: 25_000, skipped: [] });
  expect(parts.length).toBeGreaterThan(5);
  expect(await measured("thaw", host, () => thaw({}))).toMatchObject({ restored: 25_000, left: [], log: null });
  expect(bytesOfBook(host) === before).toBe(true);
});

test("25,000 stuck formulas are typed again in few requests below 4 MB", async () => {
  const host = large("_xldudf_DEV_");
  const report = await measured("repair", host, () => repair({ ...ours, namespace: "" }));
  expect(report).toMatchObject({ reentered: 25_000, working: 25_000, stillFailing: [] });
});

test("5,000 formulas of which no two are neighbours: more requests, none above 4 MB", async () => {
  const host = scattered();
  const before = bytesOfBook(host);
  expect(await measured("freeze, scattered", host, () => freeze(freezing))).toMatchObject({ frozen: 5_000 });
  expect(await measured("thaw, scattered", host, () => thaw({}))).toMatchObject({ restored: 5_000, left: [] });
  expect(bytesOfBook(host) === before).toBe(true);
});
