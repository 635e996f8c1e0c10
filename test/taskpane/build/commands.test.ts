import { beforeEach, describe, expect, test } from "vitest";
import { FakeWorkbook } from "../fake-workbook.js";
import { paneInMemory, type PaneInMemory } from "../pane-in-memory.js";
import { threeSites } from "../tables.js";

let workbook: PaneInMemory["workbook"];
let store: PaneInMemory["store"];
let commands: PaneInMemory["commands"];
let focused: PaneInMemory["focused"];
const open = (...[book, world]: Parameters<typeof paneInMemory>): void =>
  void ({ workbook, store, commands, focused } = paneInMemory(book, world));
const wrote = () => workbook.asked.filter((call) => call.startsWith("write"));

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
