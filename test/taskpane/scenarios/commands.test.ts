import { expect, test } from "vitest";
import { paneInMemory } from "../pane-in-memory.js";

test("a file that is no scenario file is refused in the scenarios' own note", async () => {
  const { store, commands, downloads } = paneInMemory();
  await commands.importScenarios({ size: 3, text: () => Promise.resolve("{}") });
  expect(store.state().scenarios.message).toMatchObject({ tone: "bad" });
  await commands.importScenarios({ size: 3e6, text: () => Promise.reject(new Error("not read")) });
  expect(store.state().scenarios.message!.text).toMatch(/larger than 2 MB/);
  commands.exportScenarios();
  expect(downloads).toHaveLength(1);
});
