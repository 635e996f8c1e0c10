import { expect, test } from "vitest";
import { layout } from "../../src/sheet/layout.js";
import type { Line, WorkbookPlan } from "../../src/sheet/plan.js";
import { demoPlan } from "./demo-plan.js";

/** A workbook of many sites, with as many blocks as a real path has. */
function largePlan(sites: number, quarters: number, blocks: number): WorkbookPlan {
  const siteNames = Array.from({ length: sites }, (_, site) => `Site ${site + 1}`);
  const row = siteNames.map((_, site) => site);
  const mw: Line = {
    shape: "site",
    id: "mw",
    label: "Grid",
    unit: "MW",
    kind: "input",
    number: "quantity",
    values: row,
    note: "list",
  };
  const lines = Array.from({ length: blocks }, (_, block): Line => ({
    ...{ shape: "series", id: `b${block}`, label: `Block ${block}`, unit: "USD", kind: "calculation", number: "money" },
    ...{ index: "quarter", from: 1, to: quarters, formula: block === 0 ? "{mw}" : `{b${block - 1}}+{mw}` },
    values: Array.from({ length: quarters }, () => row),
    total: { formula: "sum", values: Array.from({ length: quarters }, () => 0) },
  }));
  const section = { heading: "Blocks", lines: [mw, ...lines] };
  const base = { ...demoPlan.sheets[1], id: "big", name: "Big" } as object;
  return { ...demoPlan, siteNames, sheets: [{ ...base, sections: [section] }] } as unknown as WorkbookPlan;
}

test("a block is one region with one formula, however many sites and quarters", () => {
  const small = layout(largePlan(2, 5, 12)).sheets[0]?.regions ?? [];
  const large = layout(largePlan(200, 61, 12)).sheets[0]?.regions ?? [];
  expect(large.length).toBe(small.length);
  const body = large.find((region) => region.id === "b7");
  expect(body).toMatchObject({ rows: 61, columns: 200, content: { formula: "=R[-63]C+R9C" } });
});

test("layout does not slow down with the square of the sites", () => {
  const seconds = (sites: number): number => {
    const plan = largePlan(sites, 61, 30);
    const times = [0, 1, 2].map(() => {
      const start = performance.now();
      layout(plan);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  seconds(50); // warm
  const [some, many] = [seconds(50), seconds(200)];
  expect(many / some).toBeLessThan(16); // four times the sites: 4 if linear, 16 if quadratic
});
