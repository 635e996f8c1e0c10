import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planComparison } from "../../src/comparison/index.js";
import { builtOf, inputOf, siteInputOf, siteNames, siteResult } from "../../src/comparison/roles.js";
import type { Case } from "../../src/economics/index.js";
import { layout } from "../../src/sheet/layout.js";
import type { SheetPlan } from "../../src/sheet/plan.js";
import { isInput, placeOfRole, placesOfKind, roleKey, sameRole, subjectKey, type Role } from "../../src/sheet/roles.js";
import { demoPlan } from "./demo-plan.js";

const worked: Case = JSON.parse(readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8"));
const laidOut = layout(demoPlan);
const at = (role: Role, of = laidOut) => {
  const place = placeOfRole(of, role);
  return place && { sheet: place.sheet, ...place.area, label: place.label?.text };
};
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

const maker: Role = { kind: "stamp", of: "maker" };
const words: SheetPlan = {
  ...{ form: "text", id: "t", name: "T", title: "T", subtitle: "t", tab: "about", charts: [] },
  paragraphs: [{ heading: "H", rows: [{ label: "Made by", text: "me", role: maker }] }],
};

describe("a layout says what stands where", () => {
  test("inputs and checks have a role by their kind, with the words beside them", () => {
    expect(at({ kind: "input", of: "shownSite" })).toEqual({ sheet: "market", ...cell(5, 2), label: "Site shown" });
    expect(placesOfKind(laidOut, "check").map(({ id }) => id)).toEqual(["tiesToInput", "cumulativeTies", "allChecks"]);
  });
  test("a line of sites is as wide as there are sites, a column as long as its table", () => {
    const names = placeOfRole(laidOut, { kind: "siteName", of: "name", each: "site" })!;
    expect([names.area.rows, names.area.columns, names.across, names.down]).toEqual([1, 3, "site", undefined]);
  });
  test("every sheet has a title, and a status where the workbook has a check of all", () => {
    const ids = demoPlan.sheets.map(({ id }) => id);
    expect(placesOfKind(laidOut, "title").map(({ role }) => role.of)).toEqual(ids);
    expect(placesOfKind(laidOut, "status").map(({ role }) => role.of)).toEqual(ids);
    expect(placesOfKind(layout({ ...demoPlan, sheets: [words] }), "status")).toEqual([]);
  });
  test("a paragraph may have one", () => {
    expect(at(maker, layout({ ...demoPlan, sheets: [words] }))).toEqual({
      sheet: "t",
      ...cell(6, 2),
      label: "Made by",
    });
  });
  test("the regions have it too, and none with a role is joined to its neighbour", () => {
    for (const { role, sheet, area } of laidOut.roles) {
      const regions = laidOut.sheets.find(({ id }) => id === sheet)!.regions;
      expect(
        regions.filter((region) => region.role && sameRole(region.role, role) && region.row === area.row),
      ).not.toEqual([]);
    }
  });
  test("keys tell the field of a site from that of all, and what does it from what it is about", () => {
    const [all, each] = [inputOf("rent"), siteInputOf("rent")];
    expect(new Set([all, each, builtOf(all), builtOf(each)].map(roleKey)).size).toBe(4);
    expect([all, builtOf(all)].map(subjectKey)).toEqual(["all rent", "all rent"]);
    expect(subjectKey(each)).not.toBe(subjectKey(all));
    expect([all, siteNames, { kind: "choice", of: "x" } as const, builtOf(all), undefined].map(isInput)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("the comparison's roles", () => {
  const comparison = layout(planComparison(worked, { pricePoints: 3 }));
  test("every input of Inputs has its value as built on Checks", () => {
    const inputs = comparison.roles.filter(({ role, sheet }) => isInput(role) && sheet === "inputs");
    const built = new Set(placesOfKind(comparison, "built").map(({ role }) => subjectKey(role)));
    expect(inputs.length).toBeGreaterThan(70);
    expect(inputs.filter(({ role }) => !built.has(subjectKey(role)))).toEqual([]);
  });
  test("no role is played twice, stamps and solved values aside", () => {
    const single = comparison.roles.filter(({ role }) => !["stamp", "solved", "stale"].includes(role.kind));
    const keys = single.map(({ role }) => roleKey(role));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
  test("results of a site stand under the sites", () => {
    const place = placeOfRole(comparison, siteResult("lease"))!;
    const region = comparison.sheets.find(({ id }) => id === place.sheet)!.regions.find(({ id }) => id === place.id)!;
    expect(place.area.columns).toBe(worked.sites.length);
    expect(region.role).toEqual(place.role);
  });
});
