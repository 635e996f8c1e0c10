import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fingerprint } from "../../../src/comparison/fingerprint.js";
import { createCommands, type Commands } from "../../../src/taskpane/app/commands.js";
import type { World } from "../../../src/taskpane/base/ports/world.js";
import { derive } from "../../../src/taskpane/app/derived.js";
import { keepInWorkbook } from "../../../src/taskpane/app/keep/keeper.js";
import { createStore, type Store } from "../../../src/taskpane/app/store.js";
import { MempoolServer } from "../../market/mempool-server.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { hostileSites, manySites, threeSites, troubledSites } from "../tables.js";

let workbook: FakeWorkbook;
let store: Store;
let commands: Commands;
let focused: string[];
let downloads: string[];

function open(book: FakeWorkbook, world: Partial<World> = {}): void {
  workbook = book;
  store = createStore();
  focused = [];
  downloads = [];
  commands = createCommands(store, {
    workbook,
    now: () => new Date("2025-11-17T14:07:00Z"),
    fetch,
    marketAddress: "http://127.0.0.1:1",
    focus: (id) => focused.push(id),
    breathe: () => Promise.resolve(),
    download: (name, text) => downloads.push(`${name}: ${text.length}`),
    ...world,
  });
}
const sites = () => derive(store.state()).sites.map(({ name }) => name);
const wrote = () => workbook.asked.filter((call) => call.startsWith("write"));

describe("reading", () => {
  test("three clean sites", async () => {
    open(new FakeWorkbook(threeSites));
    await commands.readSelection();
    expect(sites()).toEqual(["Ridge", "Old barn", "Hydro"]);
  });

  test("nothing selected is a sentence, and changes nothing", async () => {
    open(new FakeWorkbook());
    await commands.readSelection();
    expect(store.state().sites).toEqual({
      status: "refused",
      sentence: "Sheet1!A1 is empty, and so is what surrounds it. Select the site rows.",
    });
    expect(workbook.asked).toEqual(["readSelection"]);
  });

  test("a question stands until it is answered, then the same cells give sites", async () => {
    open(new FakeWorkbook(troubledSites));
    await commands.readSelection();
    const read = () => {
      const state = store.state().sites;
      if (state.status !== "read") throw new Error(state.status);
      return state.read;
    };
    const [question] = read().questions;
    expect(sites()).toEqual([]);
    commands.goToQuestion();
    expect(focused).toEqual([`question-${question!.column}`]);
    await commands.answer(question!.column, question!.choices[0]!.meaning);
    expect(read().questions).toEqual([]);
    expect(sites()).toEqual([
      "Rockdale, Texas",
      "Corsicana, Texas",
      "Childress, Texas",
      "British Columbia, three sites",
    ]);
    expect(workbook.asked.filter((call) => call === "readSelection")).toHaveLength(1);
  });

  test("a cell that is wrong can be gone to", async () => {
    open(new FakeWorkbook(troubledSites));
    await commands.readSelection();
    await commands.selectCell("Sites!E6");
    expect(workbook.asked).toContain("selectCells Sites!E6");
    workbook.failing = { call: "selectCells", sentence: "There is no sheet called Sites any more." };
    await commands.selectCell("Sites!E6");
    expect(store.state().failure).toBe("There is no sheet called Sites any more.");
  });

  test("sample sites are inserted, read, and valid", async () => {
    open(new FakeWorkbook());
    await commands.insertSampleSites();
    expect(workbook.asked).toEqual(["insertTable Sites", "readSelection"]);
    expect(sites()).toHaveLength(12);
  });

  test("201 rows build nothing", async () => {
    open(new FakeWorkbook(manySites(201)));
    await commands.readSelection();
    expect(sites()).toEqual([]);
    await commands.build();
    expect(workbook.asked).toEqual(["readSelection"]);
    expect(store.state().step).toBe("assumptions");
  });

  test("names that look like formulas or tags stay text", async () => {
    open(new FakeWorkbook(hostileSites));
    await commands.readSelection();
    expect(sites()).toEqual(hostileSites.slice(1).map(([name]) => name));
  });
});

describe("building", () => {
  beforeEach(async () => {
    open(new FakeWorkbook(threeSites));
    await commands.readSelection();
  });

  test("looks for an earlier build, writes once, and says what was found", async () => {
    await commands.build();
    expect(workbook.asked.slice(1)).toEqual(["readEarlierBuild", "writeWorkbook new"]);
    const { build } = store.state();
    if (build.status !== "done") throw new Error(JSON.stringify(build));
    expect(build.report.sheets.map(({ id }) => id)).toContain("comparison");
    expect(build.built.finding).toMatch(/^Lease leads on Old barn and Ridge; Cloud leads on Hydro\./);
    expect(build.built.checksFine).toBe(true);
    await commands.openComparison();
    expect(workbook.asked).toContain("selectCells Comparison!A1");
  });

  test("an earlier build is asked about, not overwritten", async () => {
    workbook.earlier = { sheets: [{ id: "comparison", name: "Comparison" }], builtAt: "", edits: [] };
    await commands.build();
    expect(store.state().build.status).toBe("asking");
    expect(wrote()).toEqual([]);
    commands.cancelBuild();
    expect(store.state()).toMatchObject({ step: "preview", build: { status: "none" } });
    await commands.replaceBuild();
    await commands.discardEdits();
    await commands.buildBeside();
    expect(wrote()).toEqual(["writeWorkbook keep-edits", "writeWorkbook discard-edits", "writeWorkbook beside"]);
  });

  test("a failure while writing is told with the writer's sentence", async () => {
    workbook.failing = { call: "writeWorkbook", sentence: "The workbook\u2019s structure is protected." };
    await commands.build();
    expect(store.state().build).toEqual({
      status: "failed",
      at: "write",
      sentence: "The workbook\u2019s structure is protected.",
    });
    await commands.build();
    expect(store.state().build.status).toBe("done");
  });

  test("stopped before anything is written", async () => {
    open(new FakeWorkbook(threeSites), { breathe: async () => commands.stopBuild() });
    await commands.readSelection();
    await commands.build();
    expect(wrote()).toEqual([]);
    expect(store.state()).toMatchObject({ step: "preview", failure: "Stopped. Nothing was written." });
  });

  test("a wrong field leads to the field and writes nothing", async () => {
    store.send({ type: "edit", name: "horizonYears", text: "fifteen" });
    await commands.build();
    expect(wrote()).toEqual([]);
    commands.goToField();
    expect(focused).toEqual(["field-horizonYears"]);
  });

  test("what the core refuses is not built", async () => {
    store.send({ type: "edit", name: "horizonYears", text: "2" });
    await commands.build();
    expect(wrote()).toEqual([]);
    expect(store.state().build).toMatchObject({ status: "failed", sentence: expect.stringMatching(/too short/) });
  });
});

describe("the market", () => {
  let server: MempoolServer;
  beforeEach(async () => {
    server = await MempoolServer.start();
    open(new FakeWorkbook(threeSites), { marketAddress: server.address });
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

describe("functions and files", () => {
  test("a live example goes into the active cell, or a sentence says why not", async () => {
    open(new FakeWorkbook());
    const { gallery } = await import("../../../src/taskpane/functions/gallery-on-demand.js");
    await gallery.load();
    store.send({ type: "search functions", query: "hashp" });
    commands.openFirstFunction();
    await commands.insertFunction();
    expect(workbook.asked).toEqual(["insertFormula =HASHPRICE(90000,1.5E14,0.05)"]);
    expect(store.state().functions.inserted).toBe("HASHPRICE is in Sheet1!H2");
    workbook.failing = { call: "insertFormula", sentence: "Sheet1!H2 is not empty." };
    await commands.insertFunction();
    expect(store.state().failure).toBe("Sheet1!H2 is not empty.");
  });

  test("a file that is no scenario file is refused in the scenarios' own note", async () => {
    open(new FakeWorkbook());
    await commands.importScenarios({ size: 3, text: () => Promise.resolve("{}") });
    expect(store.state().scenarios.message).toMatchObject({ tone: "bad" });
    await commands.importScenarios({ size: 3e6, text: () => Promise.reject(new Error("not read")) });
    expect(store.state().scenarios.message!.text).toMatch(/larger than 2 MB/);
    commands.exportScenarios();
    expect(downloads).toHaveLength(1);
  });
});

describe("kept in the workbook", () => {
  test("what one pane leaves, the next one finds", async () => {
    open(new FakeWorkbook(threeSites));
    const write = await keepInWorkbook(store, workbook);
    await commands.readSelection();
    store.send({ type: "step", step: "assumptions" });
    store.send({ type: "edit", name: "rentUsdPerKwMonth", text: "140" });
    await write();
    const next = createStore();
    await keepInWorkbook(next, workbook);
    expect(next.state()).toMatchObject({ step: "assumptions", choices: { edits: { rentUsdPerKwMonth: "140" } } });
    expect(derive(next.state()).sites).toHaveLength(3);
  });

  test("settings of a newer version are told about and left alone", async () => {
    open(new FakeWorkbook());
    workbook.settings = '{"schema":99}';
    const write = await keepInWorkbook(store, workbook);
    expect(store.state().failure).toMatch(/newer version \(format 99\)/);
    store.send({ type: "edit", name: "rentUsdPerKwMonth", text: "140" });
    await write();
    expect(workbook.settings).toBe('{"schema":99}');
  });

  test("a workbook that cannot be read or written still opens", async () => {
    open(new FakeWorkbook());
    workbook.failing = { call: "readSettings", sentence: "No." };
    const write = await keepInWorkbook(store, workbook);
    workbook.failing = { call: "saveSettings", sentence: "Read-only." };
    await expect(write()).resolves.toBeUndefined();
  });
});
