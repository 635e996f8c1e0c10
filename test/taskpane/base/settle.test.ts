import { describe, expect, test } from "vitest";
import { threePaths } from "../../../src/economics/model/three-paths.js";
import { baseAssumptions, baseMarket } from "../../../src/sites/assumptions/values.js";
import { groups } from "../../../src/sites/assumptions/groups.js";
import { presetNames, presetOverrides } from "../../../src/sites/assumptions/presets.js";
import { assumptionNames } from "../../../src/taskpane/base/case/assumption-groups.js";
import { caseOf } from "../../../src/taskpane/base/case/case-of.js";
import { baseChoices, type Choices } from "../../../src/taskpane/base/case/choices.js";
import { reduceChoices } from "../../../src/taskpane/assumptions/reduce.js";
import { changedFields, settle, wrongFields } from "../../../src/taskpane/base/case/settle.js";
import { reduce } from "../../../src/taskpane/app/reduce.js";
import { firstState } from "../../../src/taskpane/app/state.js";
import { snapshot } from "../snapshot.js";

const site = {
  name: "Ridge",
  gridMw: 100,
  miningPue: 1.03,
  efficiencyJPerTh: 18,
  powerPriceUsdPerKwh: 0.045,
  miningUptimeFraction: 0.9,
};
const choices = (changed: Partial<Choices>): Choices => ({ ...baseChoices, ...changed });

test("the pane has every number of the case, once", () => {
  expect(new Set(assumptionNames).size).toBe(assumptionNames.length);
  expect([...assumptionNames].sort()).toEqual(
    [...Object.keys(baseMarket), ...Object.keys(baseAssumptions)].filter((name) => name !== "hashpriceCurve").sort(),
  );
  expect(assumptionNames).toEqual(groups.flatMap(({ fields }) => fields));
});

test("nothing chosen is the base case, and the core accepts it", () => {
  const input = caseOf(settle(baseChoices), [site])!;
  expect(input).toEqual({ market: baseMarket, assumptions: baseAssumptions, sites: [site] });
  expect(threePaths(input).sites[0]!.lease).toBeCloseTo(336_846_176.81, 1); // the worked case
});

describe("layers", () => {
  test.each(presetNames)("preset %s changes what it says, and only where it differs", (preset) => {
    const changed = changedFields(settle(choices({ preset })));
    const base: Record<string, unknown> = { ...baseAssumptions };
    const says = Object.entries(presetOverrides(preset)).filter(([name, value]) => base[name] !== value);
    expect(Object.fromEntries(changed.map(({ name, value }) => [name, value]))).toEqual(Object.fromEntries(says));
  });

  test("live market over base, typed over both", () => {
    const settled = settle(choices({ market: snapshot({ btcPriceUsd: 101_000 }), edits: { difficulty: "140e12" } }));
    expect(settled.btcPriceUsd).toMatchObject({ layer: "market", value: 101_000, base: 91_000 });
    expect(settled.difficulty).toMatchObject({ layer: "edit", value: 140e12, base: 152.27e12 });
    expect(settled.blockHeight.layer).toBe("market");
    expect(settled.horizonYears.layer).toBe("base");
  });

  test("typing survives a change of preset, and gives way when taken back", () => {
    const typed = reduceChoices(baseChoices, { type: "edit", name: "rentUsdPerKwMonth", text: "140" });
    const preset = reduceChoices(typed, { type: "preset", id: "Retrofit" });
    expect(settle(preset).rentUsdPerKwMonth.value).toBe(140);
    const back = reduceChoices(preset, { type: "take back", name: "rentUsdPerKwMonth" });
    expect(settle(back).rentUsdPerKwMonth.value).toBe(presetOverrides("Retrofit").rentUsdPerKwMonth);
    expect(reduceChoices(preset, { type: "take all back" }).edits).toEqual({});
  });

  test("live numbers replace what was typed in their place, and nothing else", () => {
    const typed = choices({ edits: { btcPriceUsd: "1", rentUsdPerKwMonth: "140" } });
    const used = reduce(
      { ...firstState, choices: typed },
      { type: "use market", snapshot: snapshot({}), sentence: "" },
    );
    expect(used.choices.edits).toEqual({ rentUsdPerKwMonth: "140" });
    expect(used.choices.market).toEqual(snapshot({}));
  });
});

describe("refusals", () => {
  test("a wrong field is named and stops the case", () => {
    const settled = settle(choices({ edits: { leaseCapexUsdPerW: "11,500" } }));
    expect(wrongFields(settled).map(({ name }) => name)).toEqual(["leaseCapexUsdPerW"]);
    expect(settled.leaseCapexUsdPerW).toMatchObject({ value: null, under: 11, repair: { text: "11.5" } });
    expect(caseOf(settled, [site])).toBeNull();
  });

  test("an unknown preset is the base", () => {
    expect(reduceChoices(baseChoices, { type: "preset", id: "__proto__" }).preset).toBe("Base values");
  });
});
