import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { circles, runTimeGraph, runTimeImports, src } from "./sources.js";

describe("circles of imports", () => {
  // Excel's objects reach each other: a range its sheet, a sheet its ranges. office-host/README.md says why that is safe.
  const allowed = /^office-host\/objects\//;

  test("no module loads itself in the end, but for the objects of Excel that refer to each other", () => {
    const groups = circles(runTimeGraph()).map((group) => group.map((path) => relative(src, path)).sort());
    expect(groups.filter((group) => !group.every((path) => allowed.test(path)))).toEqual([]);
  });

  test("a circle would be seen, and a tree is none", () => {
    const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
    expect(circles(graph({ a: ["b"], b: ["c"], c: ["b"], d: ["a"] }))).toEqual([["b", "c"]]);
    expect(circles(graph({ a: ["a"] }))).toEqual([["a"]]);
    expect(circles(graph({ a: ["b", "c"], b: ["c"], c: [] }))).toEqual([]);
  });

  test("types alone load nothing; what else is named does", () => {
    const text = `import type { A } from "./a.js"; export type { B } from "./b.js"; type C = import("./c.js").C;
      import { type D } from "./d.js"; export * from "./e.js"; import "./f.css"; const g = () => import("./g.js");`;
    expect(runTimeImports("x.ts", text)).toEqual(["./d.js", "./e.js", "./f.css", "./g.js"]);
  });
});
