import { describe, expect, test } from "vitest";
import { Refusal } from "../../src/economics/refusal.js";
import { asics, asicSpec, findAsic } from "../../src/sites/machines/asic-spec.js";
import { asicSources } from "../../src/sites/machines/asic-sources.js";
import { distance, nearest } from "../../src/sites/nearest.js";

const thrown = (model: string, field = "power"): Refusal => {
  try {
    asicSpec(model, field);
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
    throw refusal;
  }
  throw new Error(`${model} was found`);
};

describe("machines by name", () => {
  // Nameplates as published: see the source beside each model in asic-sources.ts.
  test.each([
    ["Antminer S19j Pro (104T)", "power", 3068],
    ["antminer s19j pro 104 TH/s", "power", 3068],
    ["S19J-PRO-104T", "efficiency", 29.5],
    ["s19j pro (100 th)", "efficiency", 30.5],
    ["s19j pro", "efficiency", 29.5],
    ["Bitmain Antminer T21", "hashrate", 190],
    ["t21 190", "release", "2024-02"],
    ["MicroBT WhatsMiner M60S++", "efficiency", 15.93],
    ["m60s", "hashrate", 186],
    ["S21 Hydro", "power", 5360],
    ["s21hyd", "power", 5360],
    ["S19 XP", "Efficiency", 21.5],
    ["A15XP", "hashrate", 206],
    ["  proto rig ", "efficiency", 14.65],
    ["Sealminer A2", "hashrate", 226],
    ["S9", "hashrate", 13.5],
  ])("%s, %s: %s", (model, field, value) => {
    expect(asicSpec(model, field)).toBe(value);
  });

  test("every model is found by its own name, has plausible figures and a source", () => {
    expect(asics).toHaveLength(103);
    for (const asic of asics) {
      expect(findAsic(asic.model)).toBe(asic);
      expect(findAsic(asic.model.toLowerCase().replace(/[ ()-]/g, ""))).toBe(asic);
      expect(asic.joulesPerTerahash).toBeGreaterThan(9);
      expect(asic.joulesPerTerahash).toBeLessThan(100);
      expect(asic.released ?? "2020-01").toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
      expect(Object.keys(asicSources)).toContain(asic.model);
    }
    expect(Object.keys(asicSources)).toHaveLength(asics.length);
  });

  test("S21, S21+ and S21 Pro are three machines", () => {
    expect(["s21", "s21+", "s21 pro"].map((model) => findAsic(model).model)).toEqual([
      "Antminer S21",
      "Antminer S21+ (235T)",
      "Antminer S21 Pro (245T)",
    ]);
  });
});

describe("machines that are not in the table", () => {
  test.each([
    ["s19jxx", "Antminer S19j XP"],
    ["S21 Pro 250T", "Antminer S21 Pro (245T)"],
    ["M60S+++", "WhatsMiner M60S++"],
    ["s12", "Antminer S21"],
    ["S19j Pro (110T)", "Antminer S19j Pro (100T)"],
  ])("%s: no answer, and %s among the nearest three", (model, near) => {
    const refusal = thrown(model);
    expect(refusal.reason).toBe("none");
    expect(refusal.message).toContain(near);
    expect(refusal.message.split(": ")[1]?.split(", ")).toHaveLength(3);
  });

  test.each(["", "Antminer", "constructor", "__proto__", "x".repeat(10_000), "ß", "+"])(
    "“%.20s”: no answer, in under 200 characters",
    (model) => {
      const refusal = thrown(model);
      expect(refusal.reason).toBe("none");
      expect(refusal.message.length).toBeLessThan(200);
    },
  );

  test("an unknown field is invalid and the fields are named", () => {
    for (const field of ["", "colour", "constructor", "watts"]) {
      const refusal = thrown("S21", field);
      expect(refusal.reason).toBe("invalid");
      expect(refusal.message).toContain("hashrate, power, efficiency, release");
    }
  });

  test("an unknown release month has no answer", () => {
    expect(thrown("S9", "release")).toMatchObject({
      reason: "none",
      message: "The release month of Antminer S9 is not known.",
    });
  });
});

describe("nearness", () => {
  // Algebra: the least number of single edits, written out.
  test.each([
    ["", "", 0],
    ["abc", "", 3],
    ["rent", "rent", 0],
    ["rnet", "rent", 1],
    ["rent", "rents", 1],
    ["capex", "cape", 1],
    ["kitten", "sitting", 3],
  ])("%s to %s: %d", (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });

  test("texts that hold the query come first", () => {
    expect(nearest("s21", ["s19", "s21hyd", "s23"], 2)).toEqual(["s21hyd", "s23"].sort(() => 0));
  });
});
