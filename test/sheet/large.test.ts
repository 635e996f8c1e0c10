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

/** A plan whose every look at an array is counted: work, whatever the machine is doing besides. */
function counted<T extends object>(plan: T): { plan: T; looks: () => number } {
  let looks = 0;
  const watched = new WeakMap<object, object>();
  const watch = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = watched.get(value) ?? new Proxy(value, { get });
    watched.set(value, known);
    return known;
  };
  const get = (target: object, key: PropertyKey): unknown => {
    if (Array.isArray(target) && typeof key === "string" && /^\d+$/.test(key)) looks++;
    return watch(Reflect.get(target, key));
  };
  return { plan: watch(plan) as T, looks: () => looks };
}

test("layout's work does not grow with the square of the sites", () => {
  const work = (sites: number): number => {
    const { plan, looks } = counted(largePlan(sites, 5, 4));
    layout(plan);
    return looks();
  };
  const [some, many] = [work(100), work(400)];
  expect(some).toBeGreaterThan(100 * 5);
  expect(many / some).toBeLessThan(5); // four times the sites: 4 if linear, 16 if quadratic
});
