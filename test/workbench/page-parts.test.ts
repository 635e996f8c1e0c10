import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearScale, logarithmicScale, shortNumber } from "../../src/workbench/charts/scale.js";
import { nightColour } from "../../src/workbench/grid/night-colours.js";
import { typedCell, valueOf } from "../../src/workbench/univer-host/cells/typed.js";

/** WCAG 2.2 relative luminance and contrast: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe("night colours", () => {
  it("white is the page's ground and black its ink", () => {
    expect(nightColour("#FFFFFF")).toBe("#1b1f23");
    expect(nightColour("#000000")).toBe("#f1f4f6");
  });

  it.each([
    ["input blue on input cream", "#0000C8", "#FFF9E5"],
    ["link green on white", "#006B36", "#FFFFFF"],
    ["grey words on white", "#5C6672", "#FFFFFF"],
    ["the lease's words on its tint", "#0B4F4A", "#E3EFED"],
    ["white words on the header band", "#FFFFFF", "#1F3A4D"],
  ])("%s can be read: 4.5 to 1 by night as by day", (_, words, ground) => {
    expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(nightColour(words) ?? "", nightColour(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps what it cannot read: names of colours are the grid's own business", () => {
    for (const colour of ["red", "primary.600", "", "#12", "rgb(1,2)"]) expect(nightColour(colour)).toBeUndefined();
  });

  it("keeps transparency", () => expect(nightColour("rgba(255,255,255,0.5)")).toBe("rgba(27,31,35,0.5)"));
});

describe("scales of charts", () => {
  it("has zero, holds every value, and marks round steps", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const scale = linearScale(values);
          expect(scale.ticks.some((tick) => tick === 0)).toBe(true);
          for (const value of values) {
            expect(scale.share(value)).toBeGreaterThanOrEqual(-1e-9);
            expect(scale.share(value)).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(scale.ticks.length).toBeLessThanOrEqual(8);
        },
      ),
      { seed: 20251117, numRuns: 300 },
    );
  });

  it("marks 10k, 30k, 100k, 300k, 1m between 10,000 and 1,000,000", () => {
    const scale = logarithmicScale(1e4, 1e6);
    expect(scale.ticks.map(shortNumber)).toEqual(["10k", "30k", "100k", "300k", "1m"]);
    expect(scale.share(1e5)).toBeCloseTo(0.5, 12);
  });
});

describe("what typing into a cell gives", () => {
  it.each([
    [12.5, 12.5],
    ["12.5", 12.5],
    [" -3e2 ", -300],
    ["95%", 0.95],
    ["true", true],
    ["'12", "12"],
    ["'=1+1", "=1+1"],
    ["Ridge", "Ridge"],
    ["#N/A", "#N/A"],
    ["", ""],
    ["1,2", "1,2"], // a decimal comma is no number in en-US: never read as 12 or 1.2
  ])("%j is %j", (typed, value) => expect(valueOf(typedCell(typed))).toBe(value));

  it("a formula is a formula, and takes the old value away", () =>
    expect(typedCell("=A1")).toEqual({ f: "=A1", v: null, t: null, si: null, p: null }));

  it("a lone equals sign is text", () => expect(valueOf(typedCell("="))).toBe("="));
});
