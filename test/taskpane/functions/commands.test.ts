import { expect, test } from "vitest";
import { gallery } from "../../../src/taskpane/functions/gallery-on-demand.js";
import { paneInMemory } from "../pane-in-memory.js";

test("a live example goes into the active cell, or a sentence says why not", async () => {
  const { workbook, store, commands } = paneInMemory();
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
