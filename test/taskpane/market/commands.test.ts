import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fingerprint } from "../../../src/comparison/fingerprint.js";
import { mempoolSource } from "../../../src/market/mempool-source.js";
import { derive } from "../../../src/taskpane/app/derived.js";
import { MempoolServer } from "../../market/mempool-server.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { paneInMemory, paneNow, type PaneInMemory } from "../pane-in-memory.js";
import { threeSites } from "../tables.js";

let workbook: PaneInMemory["workbook"];
let store: PaneInMemory["store"];
let commands: PaneInMemory["commands"];
const open = (...[book, world]: Parameters<typeof paneInMemory>): void =>
  void ({ workbook, store, commands } = paneInMemory(book, world));

describe("the market", () => {
  let server: MempoolServer;
  beforeEach(async () => {
    server = await MempoolServer.start();
    open(new FakeWorkbook(threeSites), {
      market: mempoolSource({ address: server.address, fetch, now: () => paneNow }),
    });
    await commands.readSelection();
  });
  afterEach(() => server.stop());

  test("read, then used: the assumptions carry it and an earlier build is written to", async () => {
    server.answers["/api/v1/prices"]!.USD = 101_000;
    await commands.readMarket();
    expect(derive(store.state()).settled.btcPriceUsd.value).toBe(91_000);
    workbook.earlier = { sheets: [{ id: "inputs", name: "Inputs" }], builtAt: "", edits: [] };
    await commands.useMarket();
    expect(derive(store.state()).settled.btcPriceUsd).toMatchObject({ value: 101_000, layer: "market" });
    expect(workbook.inputChanges.map(({ name, value }) => [name, value])).toContainEqual(["btcPriceUsd", 101_000]);
    // 17 November 2025: 45,978 days after the last day of 1899, as Excel counts.
    expect(workbook.inputChanges.at(-1)).toMatchObject({ name: "asOfDate", value: 45_978 });
    expect(store.state().market.used).toBe("Written to Inputs; 5 old values kept on Input log");
  });

  test("written to the Inputs of a build, it leaves no difference between pane and sheets", async () => {
    await commands.build();
    workbook.earlier = { sheets: [{ id: "inputs", name: "Inputs" }], builtAt: "", edits: [] };
    server.answers["/api/v1/prices"]!.USD = 900_000; // mining leads on Hydro at this price
    const apart = () => {
      const { build } = store.state();
      return build.status !== "done" || build.built.key !== fingerprint(derive(store.state()).case!);
    };
    await commands.readMarket();
    await commands.useMarket();
    expect(apart()).toBe(false);
    const { build } = store.state();
    expect(build.status === "done" && build.built.finding).toMatch(/Mining leads on .*Hydro/);
  });

  test("a pane that had moved on before is still told apart from its sheets", async () => {
    await commands.build();
    workbook.earlier = { sheets: [{ id: "inputs", name: "Inputs" }], builtAt: "", edits: [] };
    store.send({ type: "edit", name: "rentUsdPerKwMonth", text: "140" });
    const before = store.state().build;
    await commands.readMarket();
    await commands.useMarket();
    expect(store.state().build).toBe(before);
  });

  test("without a build nothing is written to the workbook", async () => {
    await commands.readMarket();
    await commands.useMarket();
    expect(workbook.asked).not.toContain("writeInputs");
    expect(store.state().market.used).toMatch(/next build/);
  });

  test.each(["slow-down", "html", "absurd"] as const)("%s keeps the last snapshot", async (fault) => {
    await commands.readMarket();
    const { snapshot } = store.state().market;
    server.fault = fault;
    await commands.readMarket();
    expect(store.state().market.snapshot).toBe(snapshot);
    expect(store.state().market.fault).not.toBeNull();
    expect(derive(store.state()).settled.btcPriceUsd.layer).toBe("base");
  });

  test("a failed write of Inputs leaves the assumptions as they were", async () => {
    await commands.readMarket();
    workbook.earlier = { sheets: [], builtAt: "", edits: [] };
    workbook.failing = { call: "writeInputs", sentence: "Inputs is protected." };
    await commands.useMarket();
    expect(store.state().failure).toBe("Inputs is protected.");
    expect(store.state().choices.market).toBeNull();
  });

  test("of two questions only the last one's answer is taken", async () => {
    server.fault = "slow";
    const first = commands.readMarket();
    await expect.poll(() => server.asked.length).toBe(3); // all three are waiting for the slow server
    server.fault = "none";
    await commands.readMarket();
    expect(store.state().market.snapshot).not.toBeNull();
    await server.stop();
    await first;
    expect(store.state().market.fault).toBeNull();
    server = await MempoolServer.start();
  });
});
