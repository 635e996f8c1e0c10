import { expect, test } from "vitest";
import { sourceOf } from "../../../src/sites/assumptions/source-of.js";
import { assumptionNames } from "../../../src/taskpane/base/case/assumption-groups.js";
import { originInWords } from "../../../src/taskpane/assumptions/origin-words.js";

const words = (name: (typeof assumptionNames)[number]) => originInWords(name, sourceOf(name));

test("a range is told in the unit of its field: per cent where the field is in per cent", () => {
  expect(words("renewalProbability")).toMatch(/Range: 50 to 100 %\.$/);
  expect(words("leaseNoiMargin")).toMatch(
    /Range: 70 to 98 % of rent \(70 % \(Core42 2024\) to 98 % \(triple net\)\)\.$/,
  );
});

test("a value without a range has its reason alone", () => {
  expect(words("blockHeight")).toBe("inside that epoch (923,328 to 925,343), rounded.");
});

test.each(assumptionNames)("%s: a reason, and no empty words", (name) => {
  expect(words(name)).not.toMatch(/undefined|null|NaN|Range: ?\.|\(\)|\.\.| {2}/);
});
