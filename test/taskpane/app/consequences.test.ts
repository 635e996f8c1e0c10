import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/taskpane/sites/read-table.js";
import { reduce } from "../../../src/taskpane/app/reduce.js";
import { firstState, type Action, type PaneState, type Slices } from "../../../src/taskpane/app/state.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { snapshot } from "../snapshot.js";
import { threeSites } from "../tables.js";

const cells = await new FakeWorkbook(threeSites).readSelection();
const sitesRead: Action = { type: "sites read", cells, answers: {}, read: readTable(cells, {}) };
const slices = Object.keys(firstState).filter(
  (key) => !["tab", "step", "selection", "failure", "screen"].includes(key),
) as (keyof Slices)[];
const changed = (before: PaneState, after: PaneState) => slices.filter((slice) => before[slice] !== after[slice]);

describe("an action changes its own feature's slice, and what its consequences name", () => {
  test.each<[Action, readonly (keyof Slices)[]]>([
    [{ type: "reading" }, ["sites"]],
    [sitesRead, ["sites", "preview"]],
    [{ type: "edit", name: "horizonYears", text: "9" }, ["choices"]],
    [{ type: "weighted", weighted: true }, ["preview"]],
    [{ type: "build step", at: "read" }, ["build"]],
    [{ type: "market answered", snapshot: snapshot({}) }, ["market"]],
    [{ type: "use market", snapshot: snapshot({}), sentence: "" }, ["choices", "market"]],
    [{ type: "search functions", query: "hash" }, ["functions"]],
    [{ type: "name scenario", kind: "save" }, ["scenarios"]],
    [{ type: "share idle" }, ["share"]],
    [{ type: "selection", address: "A!B2" }, []],
    [{ type: "tab", tab: "share" }, []],
    [{ type: "step", step: "build" }, []],
    [{ type: "failure", sentence: "Gone." }, []],
  ])("%# %o", (action, expected) => {
    expect(changed(firstState, reduce(firstState, action)).sort()).toEqual([...expected].sort());
  });
});

describe("where the user is", () => {
  const elsewhere: PaneState = { ...firstState, step: "preview" };

  test("reading leads to the sites, a build to its step", () => {
    expect(reduce(elsewhere, { type: "reading" }).step).toBe("sites");
    expect(reduce(elsewhere, { type: "build step", at: "read" }).step).toBe("build");
    expect(reduce(elsewhere, { type: "build cancelled" }).step).toBe("preview");
  });

  test("another table starts its chart at the first site again", () => {
    const chosen = reduce(elsewhere, { type: "chart site", site: 2 });
    expect(reduce(chosen, sitesRead).preview.site).toBeNull();
    expect(reduce(chosen, { type: "weighted", weighted: true }).preview.site).toBe(2);
  });

  test("a scenario that is gone leaves the fields as they are", () => {
    const typed = reduce(elsewhere, { type: "edit", name: "horizonYears", text: "9" });
    expect(reduce(typed, { type: "use scenario", name: "Nobody" }).choices).toBe(typed.choices);
  });
});
