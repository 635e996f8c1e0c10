import { describe, expect, test } from "vitest";
import {
  counted,
  exponential,
  fixed,
  listed,
  orDash,
  plain,
  several,
  usdMillionsApart,
} from "../../../src/taskpane/base/numerals.js";

test.each([
  [fixed(1234567), "1,234,567"],
  [fixed(999.6), "1,000"],
  [fixed(-0.001, 2), "0.00"],
  [fixed(-1234.5, 1), "\u22121,234.5"],
  [plain(0.045), "0.045"],
  [plain(1250.5), "1,250.5"],
  [plain(0.1 + 0.2), "0.3"],
  [exponential(152.27e12), "152.27e12"],
  [exponential(1.5e14), "150e12"],
  [usdMillionsApart(74.2e6), "+74.2"],
  [usdMillionsApart(-12e6), "\u221212.0"],
  [usdMillionsApart(0.02e6), "0.0"], // what is shown as nothing has no sign
  [counted(3), "three"],
  [counted(13), "13"],
  [several(1, "site"), "1 site"],
  [several(1200, "cell to correct", "cells to correct"), "1,200 cells to correct"],
  [listed(["a"]), "a"],
  [listed(["a", "b"]), "a and b"],
  [listed(["a", "b", "c"]), "a, b and c"],
  [listed(["a", "b", "c", "d"]), "a, b and 2 more"],
  [listed(["Odessa, Texas", "Vega, Texas"]), "Odessa, Texas; and Vega, Texas"],
])("%s is %s", (shown, expected) => expect(shown).toBe(expected));

describe("no number is shown for what has none", () => {
  test.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])("%s", (value) =>
    expect(orDash(value, fixed)).toBe("\u2013"),
  );
});
