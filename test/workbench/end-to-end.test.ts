import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layout, planComparison, readSites } from "../../src/comparison/index.js";
import type { Case } from "../../src/economics/case.js";
import { threePaths } from "../../src/economics/index.js";
import type { Area, LaidOutWorkbook } from "../../src/sheet/grid.js";
import { completeCase } from "../../src/sites/complete-case.js";
import { sampleSites } from "../../src/sites/sample-sites.js";
import { columnLetters } from "../../src/workbench/office-host/a1.js";
import { recalculate } from "../twin/libreoffice.js";
import { corruptCachedValues } from "../twin/read-xlsx.js";
import { artifacts, patience, Workbench } from "./open-workbench.js";

/** A1:H4, which the mouse selects below: header and three sites, without the columns from PUE on. */
const rows = sampleSites.slice(0, 4).map((cells) => cells.slice(0, 8));
const { sites } = readSites(rows);
const base = completeCase(sites);
const details = {
  owners: sites.map(({ owner }) => owner ?? null),
  statuses: sites.map(({ status }) => status ?? null),
};
const lowerBtcPriceUsd = 60_000;

let workbench: Workbench;
beforeAll(async () => void (workbench = await Workbench.open()), patience);
afterAll(() => workbench.close());

describe("the main job, by mouse and keyboard, without Excel", () => {
  it("=HASHPRICE(90000,1.5E14,0.05) typed into a cell gives 38.322", { timeout: patience }, async () => {
    await workbench.type("A16", "=HASHPRICE(90000,1.5E14,0.05)");
    // 90000 · (3.125 + 0.05) · 86400 · 10^15 / (1.5·10^14 · 2^32), by hand: economics.md's sanity list has 38.322
    await expect.poll(() => workbench.readCell("Sites", 15, 0)).toBeCloseTo(38.32206130027771, 10);
  });

  it(
    "a refused value shows its error in the cell and its sentence above the sheet tabs",
    { timeout: patience },
    async () => {
      await workbench.type("A17", "=HASHPRICE(-5,1.5E14,0.05)");
      await expect.poll(() => workbench.readCell("Sites", 16, 0)).toBe("#VALUE!");
      await workbench.click("A17");
      const note = workbench.page.locator("#cell-note");
      await expect.poll(() => note.textContent()).toContain("Bitcoin price");
      expect(await note.textContent()).toContain("-5");
      await workbench.pane.getByText("Selected: Sites!A17").waitFor();
      await workbench.screenshot("1-functions");
      await workbench.click("A16");
      await expect.poll(() => note.isHidden()).toBe(true);
    },
  );

  it("the selected sample rows become a comparison", { timeout: patience }, async () => {
    await workbench.drag("A1", "H4");
    await press("Read selection");
    await workbench.pane.getByRole("heading", { name: "3 sites read" }).waitFor();
    await workbench.screenshot("2-sites-read");
    await press("Continue with 3 sites");
    await press("Preview");
    await workbench.screenshot("3-preview");
    await press("Build workbook");
    await workbench.pane.getByRole("heading", { name: /sheets built$/ }).waitFor();
    await expect.poll(() => workbench.page.locator("#drawer figure").count(), { timeout: 20_000 }).toBeGreaterThan(0);
    await workbench.screenshot("4-built");
  });

  it("its values are the core's to 1e-6, and every formula cell agrees to 1e-9", { timeout: patience }, async () => {
    await expectCoreOnComparison(base);
    expect(await differences(layout(planComparison(base, details)))).toEqual([]);
  });

  it("a lower bitcoin price typed on Inputs moves them, to the core's", { timeout: patience }, async () => {
    const before = await perWatt("cmpMineW");
    await workbench.pane.getByRole("button", { name: "Inputs", exact: true }).first().click();
    const cell = await cellOfName("btcPriceUsd");
    await workbench.type(cell, String(lowerBtcPriceUsd));
    await expectCoreOnComparison({ ...base, market: { ...base.market, btcPriceUsd: lowerBtcPriceUsd } });
    expect(await perWatt("cmpMineW")).not.toEqual(before);
    await workbench.screenshot("5-inputs-changed");
  });

  it(
    "Download .xlsx gives it to LibreOffice, which calculates the same from wrong cached values",
    { timeout: patience },
    async () => {
      const [download] = await Promise.all([
        workbench.page.waitForEvent("download"),
        workbench.page.click("#download"),
      ]);
      await download.saveAs(`${artifacts}three-paths.xlsx`);
      const file = readFileSync(`${artifacts}three-paths.xlsx`);
      const charts = Object.keys(unzipSync(file)).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
      const planned = layout(planComparison(base));
      expect(charts.length).toBe(planned.sheets.flatMap((sheet) => sheet.charts).length);
      const values = await recalculate(corruptCachedValues(file));
      for (const id of ["cmpMine", "cmpLease", "cmpCloud"]) {
        const { column: at = 0, row: top = 0 } = planned.sheets[0]?.places[id] ?? {};
        const shown = (await column(id)).map(Number);
        const calculated = shown.map((_, index) => values["Comparison"]?.[`${columnLetters(at)}${top + index + 1}`]);
        calculated.forEach((value, index) =>
          expect(relative(Number(value), shown[index] ?? NaN), `${id} ${index}`).toBeLessThan(1e-9),
        );
      }
    },
  );

  it("F6 goes from grid to charts to pane to bar and round, Shift+F6 back", { timeout: patience }, async () => {
    const where = (): Promise<string> =>
      workbench.page.evaluate(() => {
        const at = document.activeElement;
        return at?.closest("#sheet, #drawer, #pane, #bar, [data-u-comp]")?.id || "sheet";
      });
    await workbench.click("F16");
    const round = ["drawer", "pane", "bar", "sheet"];
    for (const part of round) {
      await workbench.page.keyboard.press("F6");
      await expect.poll(where).toBe(part);
    }
    for (const part of ["bar", "pane", "drawer", "sheet"]) {
      await workbench.page.keyboard.press("Shift+F6");
      await expect.poll(where).toBe(part);
    }
    // The grid takes keys again at once.
    await workbench.page.keyboard.press("ArrowDown");
    await expect.poll(() => workbench.page.inputValue('[data-u-comp="defined-name"] input')).toBe("F17");
  });

  it("without an error on the page, and without asking for anything outside this machine", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

const press = (name: string): Promise<void> => workbench.pane.locator("button.primary", { hasText: name }).click();

/** Column of the first table of Comparison, where layout puts it. */
async function column(id: string): Promise<readonly unknown[]> {
  const sheet = layout(planComparison(base)).sheets.find((one) => one.id === "comparison");
  const area = sheet?.places[id];
  if (!sheet || !area) throw new Error(`Comparison has no column ${id}.`);
  return (await workbench.read(sheet.name, area)).map(([value]) => value);
}

const perWatt = async (id: string): Promise<readonly number[]> => (await column(id)).map(Number);

/** Sites stand sorted by lead: they are looked up by name, and values per watt by grid watts. */
async function expectCoreOnComparison(scenario: Case): Promise<void> {
  const core = new Map(threePaths(scenario).sites.map((site) => [site.name, site]));
  const names = await column("cmpSite");
  expect([...names].sort()).toEqual([...core.keys()].sort());
  for (const path of ["mine", "lease", "cloud"] as const) {
    const id = `cmp${path[0]?.toUpperCase()}${path.slice(1)}`;
    const wanted = names.map((name) => (core.get(String(name))?.[path] ?? NaN) / 1e6);
    const found = (await column(id)).map(Number);
    found.forEach((value, index) =>
      expect(relative(value, wanted[index] ?? NaN), `${path} of ${names[index]}`).toBeLessThan(1e-6),
    );
  }
}

const relative = (found: number, wanted: number): number => Math.abs(found - wanted) / Math.max(1, Math.abs(wanted));

/** Cells of the grid that are not what the core put beside their formula. */
async function differences(laidOut: LaidOutWorkbook): Promise<string[]> {
  const found: string[] = [];
  for (const sheet of laidOut.sheets)
    for (const region of sheet.regions) {
      if (!("formula" in region.content)) continue;
      const { row, column, rows, columns } = region;
      const area: Area = { row, column, rows, columns };
      const values = await workbench.read(sheet.name, area);
      region.content.cached.forEach((cells, r) =>
        cells.forEach((wanted, c) => {
          const value = values[r]?.[c] ?? "";
          if (!same(value, wanted ?? ""))
            found.push(`${sheet.name} row ${row + r + 1}, column ${column + c + 1}: ${value}, not ${wanted}`);
        }),
      );
    }
  return found;
}

const same = (value: unknown, wanted: unknown): boolean =>
  typeof value === "number" && typeof wanted === "number" ? relative(value, wanted) < 1e-9 : value === wanted;

/** "F8" of a name that refers to ='Inputs'!$F$8. */
async function cellOfName(name: string): Promise<string> {
  const formula = await workbench.page.evaluate(async (wanted) => {
    const host = (window as unknown as { workbenchHost: { names(): readonly { name: string; formula: string }[] } })
      .workbenchHost;
    return host.names().find((one) => one.name === wanted)?.formula;
  }, name);
  const cell = /\$([A-Z]+)\$(\d+)$/.exec(formula ?? "");
  if (!cell) throw new Error(`The workbook has no name ${name}.`);
  return `${cell[1]}${cell[2]}`;
}
