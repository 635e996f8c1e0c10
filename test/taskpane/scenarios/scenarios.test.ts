import { describe, expect, test } from "vitest";
import { baseChoices } from "../../../src/taskpane/base/case/choices.js";
import { reduce } from "../../../src/taskpane/app/reduce.js";
import { differenceOf } from "../../../src/taskpane/scenarios/scenario-difference.js";
import { scenariosFromJson, scenariosToJson } from "../../../src/taskpane/scenarios/scenario-file.js";
import { firstState, type Action, type PaneState } from "../../../src/taskpane/app/state.js";
import { reduceAny, type Happens } from "../happens.js";

const run = (...actions: Happens[]): PaneState => actions.reduce(reduceAny, firstState);
const save = (name: string): Happens[] => [
  { type: "name scenario", kind: "save" },
  { type: "scenario name", text: name },
  ({ choices }) => ({ type: "save scenario", savedAt: "2025-11-17T14:05:00Z", choices }),
];
const rename = (name: string): Action[] => [
  { type: "name scenario", kind: "rename" },
  { type: "scenario name", text: name },
  { type: "rename scenario" },
];
const rent = (text: string): Action => ({ type: "edit", name: "rentUsdPerKwMonth", text });
const names = (state: PaneState) => state.scenarios.saved.map(({ name }) => name);
const two = [rent("120"), ...save("Low"), rent("140"), ...save("High")];

describe("by name", () => {
  test("saved, used, renamed, updated, deleted", () => {
    const saved = run(...two);
    expect(names(saved)).toEqual(["Low", "High"]);
    const low = reduce(saved, { type: "use scenario", name: "Low" });
    expect(low.choices.edits.rentUsdPerKwMonth).toBe("120");
    const renamed = rename("Cautious").reduce(reduce, low);
    expect(names(renamed)).toEqual(["Cautious", "High"]);
    expect(renamed.scenarios.current).toBe("Cautious");
    const updated = reduceAny(reduce(renamed, rent("118")), ({ choices }) => ({
      type: "update scenario",
      savedAt: "2025-11-18T00:00:00Z",
      choices,
    }));
    expect(updated.scenarios.saved[0]!.choices.edits.rentUsdPerKwMonth).toBe("118");
    const deleted = reduce(updated, { type: "delete scenario", name: "Cautious" });
    expect(names(deleted)).toEqual(["High"]);
    expect(deleted.scenarios.current).toBeNull();
    // The values stay in the fields: deleting a name must not change what is on screen.
    expect(deleted.choices.edits.rentUsdPerKwMonth).toBe("118");
  });

  test.each([
    ["", "A scenario needs a name."],
    ["   ", "A scenario needs a name."],
    ["high", "There is already a scenario \u201cHigh\u201d. Choose another name."],
    ["x".repeat(41), "The name has 41 characters; at most 40 are kept."],
  ])("refuses %j", (name, sentence) => {
    const state = run(...two, ...save(name));
    expect(state.scenarios.naming?.problem).toBe(sentence);
    expect(names(state)).toEqual(["Low", "High"]);
  });

  test("a rename to its own name in other letters is allowed", () => {
    expect(names(run(...two, ...rename("HIGH")))).toEqual(["Low", "HIGH"]);
  });

  test("compared: what differs, and what that does to each path", () => {
    const site = {
      name: "Ridge",
      gridMw: 100,
      miningPue: 1.03,
      efficiencyJPerTh: 18,
      powerPriceUsdPerKwh: 0.045,
      miningUptimeFraction: 0.9,
    };
    const [low, high] = run(...two).scenarios.saved;
    const difference = differenceOf(high!.choices, low!.choices, [site]);
    expect(difference.fields).toEqual([{ name: "rentUsdPerKwMonth", here: 140, there: 120 }]);
    expect(difference.here!.mine).toBe(difference.there!.mine);
    expect(difference.here!.lease).toBeGreaterThan(difference.there!.lease!);
  });

  test("sites whose best path differs are named, each by its own place in the table", () => {
    const free = { name: "Ridge", gridMw: 40, miningPue: 1.03, efficiencyJPerTh: 12, powerPriceUsdPerKwh: 0 };
    const dear = { ...free, efficiencyJPerTh: 30, powerPriceUsdPerKwh: 0.09 };
    const sites = [dear, free].map((site) => ({ ...site, miningUptimeFraction: 0.95 }));
    const choices = (text: string) => ({ ...baseChoices, edits: { rentUsdPerKwMonth: text } });
    expect(differenceOf(choices("140"), choices("90"), sites).turned).toEqual([
      { name: "Ridge", here: "lease", there: "mine" },
    ]);
  });

  test("without sites the values are compared and no totals are made up", () => {
    const [low, high] = run(...two).scenarios.saved;
    expect(differenceOf(high!.choices, low!.choices, [])).toMatchObject({ here: null, there: null });
  });
});

describe("as a file", () => {
  const { saved } = run(...two).scenarios;

  test("comes back as it was", () => {
    expect(scenariosFromJson(scenariosToJson(saved))).toEqual({ scenarios: saved, note: "2 scenarios imported." });
  });

  test("beside scenarios of the same name nothing is overwritten", () => {
    const read = scenariosFromJson(scenariosToJson(saved));
    if ("problem" in read) throw new Error(read.problem);
    const state = run(...two, { type: "import scenarios", ...read });
    expect(names(state)).toEqual(["Low", "High", "Low (2)", "High (2)"]);
  });

  test.each([
    ["not json", /^This file is not JSON/],
    ["null", /holds no scenarios of this add-in/],
    ["[]", /holds no scenarios/],
    ['{"kind":"something else","schema":1}', /holds no scenarios/],
    ['{"kind":"three-paths scenarios","schema":2,"scenarios":[]}', /newer version \(format 2, this pane reads 1\)/],
    ['{"kind":"three-paths scenarios","schema":1,"scenarios":[]}', /no scenario that can be read/],
    ['{"kind":"three-paths scenarios","schema":1,"scenarios":[{"name":7}]}', /no scenario that can be read/],
    ['{"kind":"three-paths scenarios","schema":1,"scenarios":{"length":9}}', /no scenario that can be read/],
  ])("refuses %s", (text, sentence) => {
    const read = scenariosFromJson(text);
    expect("problem" in read && read.problem).toMatch(sentence);
  });

  test("takes what it understands and says what it lost", () => {
    const file = JSON.parse(scenariosToJson(saved));
    file.scenarios.push({ name: "", choices: {} });
    file.scenarios[0].choices.preset = "constructor";
    file.scenarios[0].choices.edits = { rentUsdPerKwMonth: "120", unheardOf: "1", horizonYears: 15, __proto__: "x" };
    const read = scenariosFromJson("\ufeff" + JSON.stringify(file));
    if ("problem" in read) throw new Error(read.problem);
    expect(read.note).toBe("2 scenarios imported; 1 could not be read.");
    expect(read.scenarios[0]!.choices).toEqual({
      preset: "Base values",
      market: null,
      edits: { rentUsdPerKwMonth: "120" },
    });
  });
});
