import { readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { describe, expect, test } from "vitest";
import { checkCase } from "../../src/economics/model/check-case.js";
import { assumptionFields, marketFields } from "../../src/economics/fields.js";
import { check } from "../../src/economics/check.js";
import type { Assumptions } from "../../src/economics/model/case.js";
import { threePaths } from "../../src/economics/model/three-paths.js";
import { baseAssumptions, baseMarket } from "../../src/sites/assumptions/values.js";
import { completeCase } from "../../src/sites/assumptions/complete-case.js";
import { groups } from "../../src/sites/assumptions/groups.js";
import type { CaseField } from "../../src/economics/fields.js";
import { presets } from "../../src/sites/assumptions/presets/index.js";
import { writtenValues } from "../../src/sites/assumptions/written-values.js";
import { baseName, isPresetName, presetNames, presetOverrides } from "../../src/sites/assumptions/presets.js";
import { readSites } from "../../src/sites/table/read-sites.js";
import { sampleSites } from "../../src/sites/sample-sites.js";
import { descriptionOf, sourceOf } from "../../src/sites/assumptions/source-of.js";

const allFields: readonly CaseField[] = [...marketFields, ...assumptionFields];
const { sites } = readSites(sampleSites);

describe("the base values", () => {
  test("are one of every field, each in range and in exactly one group", () => {
    expect(Object.keys({ ...baseMarket, ...baseAssumptions }).sort()).toEqual([...allFields].sort());
    expect(groups.flatMap(({ fields }) => fields).sort()).toEqual([...allFields].sort());
    expect(() => checkCase(completeCase(sites))).not.toThrow();
  });

  // The published worked case at base values: Ridge, 100 MW. Agreement to the cent that it is published to.
  test("give the worked case", () => {
    const site = {
      name: "Ridge",
      gridMw: 100,
      miningPue: 1.03,
      efficiencyJPerTh: 18,
      powerPriceUsdPerKwh: 0.045,
      miningUptimeFraction: 0.9,
    };
    const [result] = threePaths(completeCase([site])).sites;
    for (const [value, published] of [
      [result?.sellToday, 65_421_992.84],
      [result?.mine, 90_373_402.84],
      [result?.lease, 336_846_176.81],
      [result?.cloud, 115_020_514.38],
    ])
      expect(Math.abs((value ?? 0) - (published ?? 1))).toBeLessThan(0.005);
  });

  test.each(allFields)("%s has a source, and a range that holds it and that the dictionary accepts", (field) => {
    const { source, note, low, high, value } = sourceOf(field);
    expect(source === "judgement" || /^https:\/\/\S+$/.test(source)).toBe(true);
    expect(note).not.toBe("");
    if (field === "blockHeight") return expect([low, high]).toEqual([null, null]);
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    expect(high).toBeGreaterThan(low ?? NaN);
    for (const bound of [low, high]) expect(check(field, bound)).toBe(bound);
    for (const bound of [low, high])
      expect(() => threePaths(completeCase(sites.slice(0, 1), { [field]: bound }, { [field]: bound }))).not.toThrow();
  });
});

test("values.ts is what base/ and presets/ say: after a change there, npm run values", async () => {
  const path = new URL("../../src/sites/assumptions/values.ts", import.meta.url).pathname;
  const written = await format(writtenValues(), { ...(await resolveConfig(path)), filepath: path });
  expect(readFileSync(path, "utf8")).toBe(written);
});

describe("the presets", () => {
  test("are the six, in order", () => {
    expect(presetNames).toEqual([
      "Hyperscaler lease",
      "Neocloud lease with backstop",
      "Neocloud lease, unsupported",
      "Retrofit",
      "GPU cloud, contracted",
      "GPU cloud, merchant",
    ]);
    expect(presets.map(({ name }) => name)).toEqual(presetNames);
    expect(["constructor", "toString", "Base values", ""].some(isPresetName)).toBe(false);
    expect(presetOverrides(baseName)).toEqual({});
  });

  test.each(presetNames)("%s names a source for each field it changes, and gives a case that runs", (name) => {
    const overrides = presetOverrides(name);
    expect(Object.keys(presets.find((preset) => preset.name === name)!.fields)).toEqual(Object.keys(overrides));
    expect(descriptionOf(name)).not.toBe("");
    const whole = completeCase(sites, {}, {}, overrides);
    expect(threePaths(whole).sites).toHaveLength(sites.length);
    for (const field of Object.keys(overrides) as (keyof Assumptions)[]) {
      expect(whole.assumptions[field]).toBe(overrides[field]);
      const { value, source } = sourceOf(field, name);
      expect(value).toBe(overrides[field]);
      expect(source === "judgement" || /^https?:\/\/\S+$/.test(source)).toBe(true);
    }
    expect(sourceOf("btcPriceUsd", name)).toEqual(sourceOf("btcPriceUsd"));
  });

  test("what the user types outranks the preset, the preset the base", () => {
    const whole = completeCase([], { btcPriceUsd: 1 }, { rentUsdPerKwMonth: 99 }, presetOverrides("Retrofit"));
    expect(whole.market).toEqual({ ...baseMarket, btcPriceUsd: 1 });
    expect(whole.assumptions).toEqual({ ...baseAssumptions, ...presetOverrides("Retrofit"), rentUsdPerKwMonth: 99 });
  });

  // Value of the lease, USD per grid watt, of a 100 MW site at 4.5 cents, 18 J/TH, PUE 1.03, uptime 0.9: the descriptions.
  test.each([
    ["Hyperscaler lease", "lease", 3.94],
    ["Neocloud lease with backstop", "lease", 3.8],
    ["Neocloud lease, unsupported", "lease", 1.57],
    ["Retrofit", "lease", 3.24],
    ["GPU cloud, contracted", "cloud", 2.29],
    ["GPU cloud, merchant", "cloud", 0.95],
  ] as const)("%s: the %s is worth what its description says", (name, path, usdPerW) => {
    const site = {
      name: "100 MW",
      gridMw: 100,
      miningPue: 1.03,
      efficiencyJPerTh: 18,
      powerPriceUsdPerKwh: 0.045,
      miningUptimeFraction: 0.9,
    };
    const [result] = threePaths(completeCase([site], {}, {}, presetOverrides(name))).sites;
    expect(path === "lease" ? result?.leaseUsdPerW : result?.cloudUsdPerW).toBeCloseTo(usdPerW, 2);
    expect(descriptionOf(name)).toContain(`${usdPerW.toFixed(2)} USD per grid watt`);
  });
});
