import { expect, test } from "vitest";
import { onDemand } from "../../../src/taskpane/base/on-demand.js";

test("a part that cannot be fetched says so in a sentence, and is tried again the next time", async () => {
  const fetches = [() => Promise.reject(new Error("Loading chunk 337 failed.")), () => Promise.resolve("here")];
  const part = onDemand(() => fetches.shift()!());
  await expect(part.load()).rejects.toThrow(
    "A part of the pane could not be fetched. Check the connection, then try again.",
  );
  expect(part.here()).toBeNull();
  expect(part.failure()).toMatch(/^A part of the pane/);
  expect(await part.load()).toBe("here");
  expect(part.here()).toBe("here");
});
