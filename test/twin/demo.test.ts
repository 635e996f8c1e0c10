import { rm } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { layout } from "../../src/sheet/layout.js";
import type { SiteSheet, WorkbookPlan } from "../../src/sheet/plan.js";
import { toXlsx } from "../../src/writers/to-xlsx.js";
import { demoPlan } from "../sheet/demo-plan.js";
import { printToPng, recalculateAll } from "./libreoffice.js";
import { corruptCachedValues, formulaCells, readXlsx, type SheetValues } from "./read-xlsx.js";

// LibreOffice gives 15 significant digits; the formulas of the demo lose at most a few more.
const tolerance = 1e-13;

let own: SheetValues;
let file: Uint8Array;
let recalculated: SheetValues;
let ofWrongFormula: SheetValues;
let corrupted: SheetValues;

beforeAll(async () => {
  file = await toXlsx(layout(demoPlan));
  own = readXlsx(file);
  const bad = corruptCachedValues(file);
  corrupted = readXlsx(bad);
  const wrong = corruptCachedValues(await toXlsx(layout(withWrongFormula())));
  [recalculated, ofWrongFormula] = (await recalculateAll([bad, wrong])) as [SheetValues, SheetValues];
}, 180_000);

/** Discounts at the end of the quarter instead of its middle. */
function withWrongFormula(): WorkbookPlan {
  const sheets = structuredClone<WorkbookPlan["sheets"]>(demoPlan.sheets);
  const mine = sheets.find((sheet) => sheet.id === "mine") as SiteSheet;
  const line = mine.sections.flatMap((section) => section.lines).find(({ id }) => id === "mineValue") as {
    formula: string;
  };
  line.formula = line.formula.replace("-1/2", "-0");
  return { ...demoPlan, sheets };
}

function different(expected: SheetValues, got: SheetValues): string[] {
  return Object.entries(formulaCells(file)).flatMap(([sheet, addresses]) =>
    addresses
      .filter((address) => !close(expected[sheet]?.[address], got[sheet]?.[address]))
      .map((address) => `${sheet}!${address}`),
  );
}

const close = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a)) : a === b;

describe("the demo workbook in LibreOffice", () => {
  test("every formula cell equals the value beside it, although every cached value was wrong", () => {
    const cells = Object.values(formulaCells(file)).flat().length;
    expect(different(own, corrupted)).toHaveLength(cells);
    expect(different(own, recalculated)).toEqual([]);
    expect(cells).toBeGreaterThan(90);
  });
  test("a wrong formula is found", () => {
    expect(different(own, ofWrongFormula)).toContain("Mine!J28");
  });
});

test("the demo workbook prints: one page a sheet, nothing clipped to ###, no error", async () => {
  const { texts, folder } = await printToPng(file, 40);
  await rm(folder, { recursive: true, force: true });
  expect(texts).toHaveLength(demoPlan.sheets.length);
  expect(texts.join("")).not.toMatch(/###|#(N\/A|VALUE|REF|NAME|DIV|NUM)|Err:\d/);
  expect(texts[0]).toMatch(/0\.28 USD\/W/); // the title that is a link
  expect(texts[0]).toMatch(/Hashprice falls by 5 % a/); // the title that is text
  expect(texts[0]).toMatch(/Page 1 of 6/);
}, 120_000);
