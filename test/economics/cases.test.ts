import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Row } from "../cases/row.js";
import { answer, catalogue } from "./formula-bar.js";

const folder = new URL("../cases/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "row.ts");
const cases = await Promise.all(
  files.map(async (file) => ({
    file,
    rows: ((await import(new URL(file, folder).href)) as { rows: readonly Row[] }).rows,
  })),
);

// Drop a file with rows into test/cases: every row is a test.
describe.each(cases)("$file", ({ rows }) => {
  it.each(rows)("$function · $id", ({ function: id, args, published, relativeTolerance, source }) => {
    expect(source).toMatch(/^(https?:\/\/|algebra: |the product's written economics)/);
    expect(Math.abs(answer(id, args) - published)).toBeLessThanOrEqual(relativeTolerance * Math.abs(published));
  });
});

it("holds all 24 published vectors", () => {
  expect(cases.find(({ file }) => file === "published.ts")?.rows).toHaveLength(24);
});

it("has a row for every function of the catalogue", () => {
  const covered = new Set(cases.flatMap(({ rows }) => rows.map((row) => row.function)));
  const missing = Object.keys(catalogue).filter((id) => !covered.has(id));
  expect(missing, "a number that somebody can check, in test/cases/released.ts").toEqual([]);
});
