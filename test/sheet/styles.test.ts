import { describe, expect, test } from "vitest";
import type { LineKind, NumberStyle } from "../../src/sheet/plan.js";
import { numberFormats } from "../../src/sheet/looks/number-formats.js";
import { palette } from "../../src/sheet/looks/palette.js";
import { layout } from "../../src/sheet/layout.js";
import { styleKey, styleOf, totalStyle, valueStyle, type CellStyle } from "../../src/sheet/looks/styles.js";
import { demoPlan } from "./demo-plan.js";

/** Contrast of two colours as WCAG 2.2 defines it (relative luminance, 1.4.3). */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
      const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test("the measure itself: black on white is 21, as the definition says", () => {
  expect(contrast("000000", "FFFFFF")).toBeCloseTo(21, 10);
});

test("every style that the demo workbook uses reads at 4.5 to 1 or better", () => {
  const used = new Set(
    layout(demoPlan).sheets.flatMap(({ regions, highlights }) => [...regions, ...highlights].map(({ style }) => style)),
  );
  for (const style of [...used, ...(["first", "second", "third", "fourth", "ok", "bad", "changed"] as const)]) {
    const { colour, fill } = styleOf(style);
    if (colour)
      expect([styleKey(style), contrast(colour, fill ?? palette.white) >= 4.5]).toEqual([styleKey(style), true]);
  }
});

describe("value styles", () => {
  const kinds: LineKind[] = ["input", "calculation", "link", "check", "text"];
  test("every kind and number has one, and kinds differ by colour", () => {
    for (const number of Object.keys(numberFormats) as NumberStyle[]) {
      const colours = kinds.slice(0, 3).map((kind) => styleOf(valueStyle({ kind, number }, "site")).colour);
      expect(new Set(colours).size).toBe(3);
    }
  });
  test("a check reads as a word", () =>
    expect(styleOf({ kind: "check", number: "integer", place: "site" }).format).toContain('"CHECK"'));
  test("only inputs have the input fill", () => {
    const filled = kinds.filter(
      (kind) => styleOf(valueStyle({ kind, number: "money" }, "site")).fill === palette.inputCream,
    );
    expect(filled).toEqual(["input"]);
  });
  test("numbers of a row show what they count", () =>
    expect(styleOf({ counts: "quarter" }).format).toBe('"Quarter "0'));
  test("a total of inputs or links is a calculation, in bold", () => {
    const line = { kind: "input", number: "money", emphasis: "total" } as const;
    expect(styleOf(totalStyle(line, "site"))).toEqual(styleOf(valueStyle({ ...line, kind: "calculation" }, "site")));
    expect(totalStyle({ kind: "check", number: "integer" }, "site").kind).toBe("check");
  });
  test("keys are as many as styles", () => {
    const numbers = Object.keys(numberFormats) as NumberStyle[];
    const places = ["site", "column", "left"] as const;
    const styles = kinds.flatMap((kind) =>
      numbers.flatMap((number) =>
        places.flatMap((place) => [
          valueStyle({ kind, number }, place),
          valueStyle({ kind, number, emphasis: "total" }, place),
        ]),
      ),
    );
    const all: CellStyle[] = [...styles, "title", { counts: "title" }, { counts: "quarter" }];
    expect(new Set(all.map(styleKey)).size).toBe(all.length);
  });
});
