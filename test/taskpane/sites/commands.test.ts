import { describe, expect, test } from "vitest";
import { derive } from "../../../src/taskpane/app/derived.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { paneInMemory, type PaneInMemory } from "../pane-in-memory.js";
import { hostileSites, manySites, threeSites, troubledSites } from "../tables.js";

let workbook: PaneInMemory["workbook"];
let store: PaneInMemory["store"];
let commands: PaneInMemory["commands"];
let focused: PaneInMemory["focused"];
const open = (...[book, world]: Parameters<typeof paneInMemory>): void =>
  void ({ workbook, store, commands, focused } = paneInMemory(book, world));
const sites = () => derive(store.state()).sites.map(({ name }) => name);

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
