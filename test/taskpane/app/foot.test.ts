import { describe, expect, test } from "vitest";
import { footOf } from "../../../src/taskpane/app/foot.js";
import * as gallery from "../../../src/taskpane/functions/gallery.js";
import { reduce } from "../../../src/taskpane/app/reduce.js";
import { firstState } from "../../../src/taskpane/app/state.js";
import { FakeMarket } from "../fake-market.js";
import { galleryNow, galleryStates } from "../gallery/states.js";

const states = await galleryStates();
const foot = (name: string) => footOf(states[name]!, { now: galleryNow, source: new FakeMarket(), gallery });

test.each([
  ["first", "Selected: Sheet1!A1", "Read selection"],
  ["refused", "Nothing was read and nothing was changed", "Read selection"],
  ["sites", "4 sites read, 2 rows left out, 1 question open", "Answer 1 question"],
  ["sites-read", "3 sites read", "Continue with 3 sites"],
  ["sites-no-header", "No site could be read", "Read selection"],
  ["assumptions", "1 field to correct: Hall capex, lease", "Go to the field"],
  ["assumptions-base", "All 59 values are base values", "Preview"],
  ["preview", "3 sites, 200 grid MW. Nothing is written yet.", "Build workbook"],
  ["preview-refused", "No preview: see the note above", "Change assumptions"],
  ["build-asking", "Nothing is written yet", "Rewrite 8 sheets"],
  ["building", "Writing to Excel", undefined],
  ["build-failed", "Not built. Nothing was changed.", "Try again"],
  ["done", "8 sheets built, all checks ok", "Open Comparison"],
  ["market", "Snapshot taken, not yet in the workbook", "Use in workbook"],
  ["market-none", "The workbook uses base values of November 2025", "Read the market"],
  ["market-stale", "A snapshot of 2025-11-16 12:05 UTC", "Refresh"],
  ["market-fault", "No new snapshot. Nothing was changed.", "Try again"],
  ["functions", "Goes into the active cell", "Insert HASHPRICE"],
  ["functions-all", "Open a function to see and insert its example", "Open HASHVALUE"],
  ["functions-none", "Nothing matches", "Clear the search"],
  ["failure", "There is no sheet called Sites any more.", "Continue with 3 sites"],
])("%s: %s", (state, words, primary) => {
  expect(foot(state).words).toBe(words);
  expect(foot(state).primary?.label).toBe(primary);
});

test("every state has something to do next; only writing has not, because it cannot be stopped halfway", () => {
  const without = Object.keys(states).filter((name) => !foot(name).primary && !foot(name).secondary);
  expect(without).toEqual(["building", "share-running"]);
});

describe("screens", () => {
  test("a finished reading is a new screen, typing is not", () => {
    const reading = reduce(firstState, { type: "reading" });
    const refused = reduce(reading, { type: "sites refused", sentence: "Empty." });
    expect(refused.screen).toBeGreaterThan(reading.screen);
    expect(reduce(refused, { type: "edit", name: "horizonYears", text: "9" }).screen).toBe(refused.screen);
  });

  test("a failure stays until the next action, not until the next selection", () => {
    const failed = reduce(firstState, { type: "failure", sentence: "Gone." });
    expect(reduce(failed, { type: "selection", address: "A!B2" }).failure).toBe("Gone.");
    expect(reduce(failed, { type: "tab", tab: "market" }).failure).toBeNull();
  });

  test("a fault keeps the last snapshot; only a whole new one replaces it", () => {
    const { snapshot } = states.market!.market;
    const failed = reduce(states.market!, { type: "market failed", what: "No.", advice: "Stays." });
    expect(failed.market.snapshot).toBe(snapshot);
  });
});
