import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/taskpane/sites/read-table.js";
import { restored, settingsText } from "../../../src/taskpane/app/keep/settings-text.js";
import { firstState, type PaneState } from "../../../src/taskpane/app/state.js";
import { galleryStates } from "../gallery/states.js";

const states = await galleryStates();
const back = (text: string | null): Partial<PaneState> => {
  const found = restored(text, readTable);
  if ("newer" in found) throw new Error(`newer: ${found.newer}`);
  return found.state;
};
const again = (name: string): Partial<PaneState> => back(settingsText(states[name]!));
const spoilt = (name: string, change: object): string =>
  JSON.stringify({ ...(JSON.parse(settingsText(states[name]!)) as object), ...change });

describe("what outlives the pane", () => {
  test("step, sites, choices", () => {
    const state = again("assumptions");
    expect(state.step).toBe("assumptions");
    expect(state.choices).toEqual(states.assumptions!.choices);
    expect(state.sites).toEqual(states.assumptions!.sites);
  });

  test("scenarios and the one in use", () => {
    expect(again("scenarios").scenarios).toMatchObject({
      saved: states.scenarios!.scenarios.saved,
      current: "Backstop",
    });
  });

  test("a finished build with its links", () => {
    const { build } = again("done");
    expect(build?.status === "done" && build.report.sheets.map(({ name }) => name)).toContain("Inputs (2)");
  });

  test("a snapshot in use is still in use", () => {
    const { snapshot } = states.market!.market;
    const used = { ...states.market!, choices: { ...states.market!.choices, market: snapshot } };
    const state = back(settingsText(used));
    expect(state.market?.snapshot).toEqual(snapshot);
    expect(state.choices?.market).toBe(state.market?.snapshot);
  });

  test("a build that was running is not", () => {
    expect(again("building")).toMatchObject({ build: { status: "none" }, step: "sites" });
  });
});

describe("what cannot be read is left at its start", () => {
  test.each([null, "", "nonsense", "7", "[]", "{}", '{"schema":1}'])("%j", (text) => {
    const state = back(text);
    expect({ ...firstState, ...state }).toEqual(firstState);
  });

  test.each([
    ["cells that are none", { cells: { values: 7 } }],
    ["rows that are none", { cells: { address: "A1", sheetName: "S", values: [7], rowOffset: 0, columnOffset: 0 } }],
    ["no choices", { choices: 4 }],
    ["a step of another version", { step: "share" }],
    ["scenarios that are none", { scenarios: { saved: "all", current: 5 } }],
    ["a spoilt snapshot", { snapshot: { readings: {} } }],
  ])("%s", (_what, change) => {
    expect(() => back(spoilt("preview", change))).not.toThrow();
  });

  test("objects where words belong never reach the screen", () => {
    const { build } = back(
      spoilt("done", { build: { status: "done", report: { sheets: [{ id: "x", name: {} }] }, built: {} } }),
    );
    expect(build).toEqual({ status: "none" });
  });

  test("a newer format is not read, so that it is not overwritten", () => {
    expect(restored(spoilt("preview", { schema: 2 }), readTable)).toEqual({ newer: 2 });
  });
});
