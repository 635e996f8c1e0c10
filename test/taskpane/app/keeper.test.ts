import { describe, expect, test } from "vitest";
import { derive } from "../../../src/taskpane/app/derived.js";
import { keepInWorkbook } from "../../../src/taskpane/app/keep/keeper.js";
import { createStore } from "../../../src/taskpane/app/store.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { paneInMemory, type PaneInMemory } from "../pane-in-memory.js";
import { threeSites } from "../tables.js";

let workbook: PaneInMemory["workbook"];
let store: PaneInMemory["store"];
let commands: PaneInMemory["commands"];
const open = (...[book, world]: Parameters<typeof paneInMemory>): void =>
  void ({ workbook, store, commands } = paneInMemory(book, world));

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
