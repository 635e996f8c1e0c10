import { expect, test } from "vitest";
import { findOurFunctions } from "../../../src/excel/handing-over/find/find-functions.js";
import { freeze } from "../../../src/excel/handing-over/freeze/freeze.js";
import { repair } from "../../../src/excel/handing-over/repair/repair.js";
import { thaw } from "../../../src/excel/handing-over/thaw/thaw.js";
import { HostError } from "../../../src/office-host/grid/host.js";
import type { Request } from "../../../src/office-host/protocol.js";
import type { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { failAt } from "../faults.js";
import { bytesOfBook, cell, freezing, mixedBook, newBook, ours, type } from "./handing-over-books.js";

const repairing = { ...ours, namespace: "" };

async function frozenBook(): Promise<MemoryHost> {
  const host = mixedBook();
  connect(host, { api: "1.19" });
  await freeze(freezing);
  return host;
}

/** A log that does not become empty: one of its cells has changed. */
async function partlyChangedBook(): Promise<MemoryHost> {
  const host = await frozenBook();
  type(host, "Sites", 1, 0, 1);
  return host;
}

function stuckBook(): MemoryHost {
  const host = newBook();
  type(host, "Sites", 0, 0, "=_xldudf_DEV_HASHPRICE(A5,1)", "0.00");
  type(host, "Sites", 1, 0, "=_xldudf_HASHPRICE(A6,1)", "@"); // text as soon as it is typed
  host.writeFormat(host.sheetNamed("Sites").id, cell(2, 0), { numberFormat: "General" });
  type(host, "Sites", 2, 0, "=DEV.SHUTDOWN_PRICE(A6)");
  type(host, "Notes", 4, 4, "=_xldudf_THREEPATHS(A1:B2)");
  return host;
}

const actions = {
  freeze: { book: async () => mixedBook(), act: () => freeze(freezing), refusal: /nothing was changed/i },
  thaw: { book: frozenBook, act: () => thaw({}), refusal: /nothing was changed/i },
  "thaw that leaves some": { book: partlyChangedBook, act: () => thaw({}), refusal: /nothing was changed/i },
  repair: { book: async () => stuckBook(), act: () => repair(repairing), refusal: /nothing was changed/i },
  find: { book: async () => mixedBook(), act: () => findOurFunctions(ours), refusal: /could not be read/i },
};

for (const [name, { book, act, refusal }] of Object.entries(actions)) {
  test(`${name}: a failure at any operation leaves every cell as it was`, async () => {
    const start = await book();
    const before = bytesOfBook(start);
    const whole = start.clone();
    whole.answerTo = start.answerTo;
    const session = connect(whole, { api: "1.19" });
    const report = await act();
    const after = bytesOfBook(whole);
    if (name !== "find") expect(after).not.toBe(before);
    let failures = 0;
    for (let n = 0; n < session.actions(); n++) {
      const host = start.clone();
      host.answerTo = start.answerTo;
      connect(host, { api: "1.19", beforeAction: failAt(n) });
      const outcome = await act().then(
        (done) => done,
        (error: unknown) => error as Error,
      );
      if (outcome instanceof Error) {
        failures++;
        expect(outcome.message, `operation ${n}`).toMatch(refusal);
        expect(outcome.message.length).toBeLessThan(200);
        expect(bytesOfBook(host), `operation ${n}`).toBe(before);
      } else {
        // Only references were left to release, or results to read.
        expect(bytesOfBook(host), `operation ${n}`).toBe(after);
        if ("working" in outcome) expect([4, null], `operation ${n}`).toContain(outcome.working);
        else expect(outcome, `operation ${n}`).toEqual(report);
      }
    }
    console.log(`${name}: failed at each of ${failures} operations (of ${session.actions()})`);
    expect(failures).toBeGreaterThan(name === "find" ? 20 : 40);
  });

  test(`${name}: a lost request or answer leaves the workbook as it was, or done`, async () => {
    const start = await book();
    const before = bytesOfBook(start);
    const whole = start.clone();
    whole.answerTo = start.answerTo;
    const { syncs } = connect(whole, { api: "1.19" });
    await act();
    for (const hook of ["beforeRequest", "afterRequest"] as const)
      for (let nth = 1; nth <= syncs.length; nth++) {
        const host = start.clone();
        host.answerTo = start.answerTo;
        const fail = (count: number): void => {
          if (count === nth) throw new HostError("GeneralException", "The connection was lost.");
        };
        connect(host, { api: "1.19", [hook]: fail });
        const failed = await act().then(
          () => false,
          () => true,
        );
        expect(bytesOfBook(host), `${hook} ${nth}`).toBe(failed ? before : bytesOfBook(whole));
      }
  });
}

test("where taking back fails, too, it is tried once more", async () => {
  const host = mixedBook();
  const before = bytesOfBook(host);
  const wanted = ["Values", "Worksheets"]; // the values are refused, and so is the first look after that
  const beforeRequest = (_count: number, { Actions, ObjectPaths }: Request): void => {
    const names = [...Actions, ...Object.values(ObjectPaths)].map(({ Name }) => Name);
    if (wanted[0] === undefined || !names.includes(wanted[0])) return;
    wanted.shift();
    throw new HostError("GeneralException", "The connection was lost.");
  };
  connect(host, { api: "1.19", beforeRequest });
  await expect(freeze(freezing)).rejects.toThrow(/nothing was changed/);
  expect(wanted).toEqual([]);
  expect(bytesOfBook(host)).toBe(before);
});

test("a fault that stays says what to do, and the log still holds every formula", async () => {
  const host = mixedBook();
  const formulas = 6;
  let written = 0; // Excel fails at the third block of values, and stays away
  const beforeAction = (_count: number, { Name }: { Name: string }): void => {
    if (Name === "Values") written++;
    if (written > 3) throw new HostError("GeneralException", "Excel is gone.");
  };
  connect(host, { api: "1.19", beforeAction });
  await expect(freeze(freezing)).rejects.toThrow(/could not be taken back. Press Thaw: the log holds every formula/);
  expect(host.usedArea(host.sheetNamed("Frozen formulas").id, true)?.rows).toBe(formulas + 1);
  connect(host, { api: "1.19" });
  const { restored, left } = await thaw({});
  expect(left).toEqual([]);
  expect(restored).toBeGreaterThan(0);
  expect(bytesOfBook(host)).toBe(bytesOfBook(mixedBook()));
});
