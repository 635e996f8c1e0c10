import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { layout, planComparison, readSites } from "../../src/comparison/index.js";
import type { Area, LaidOutWorkbook } from "../../src/sheet/grid.js";
import { completeCase } from "../../src/sites/assumptions/complete-case.js";
import { sampleSites } from "../../src/sites/sample-sites.js";
import { columnLetters } from "../../src/office-host/grid/a1.js";
import { commandLine } from "../cli/cli.js";
import { recalculate } from "../twin/libreoffice.js";
import { corruptCachedValues } from "../twin/read-xlsx.js";
import { artifacts, patience, Workbench } from "./open-workbench.js";

/** A comparison built in the workbench, in the dark: by its own calculation and as a file. */
const { sites } = readSites(sampleSites.slice(0, 3)); // A1:L3, selected by mouse and keyboard below
const planned = layout(
  planComparison(completeCase(sites), {
    owners: sites.map(({ owner }) => owner ?? null),
    statuses: sites.map(({ status }) => status ?? null),
  }),
);

const { run } = commandLine();
let workbench: Workbench;
beforeAll(async () => void (workbench = await Workbench.open({ colorScheme: "dark" })), patience);
afterAll(() => workbench.close());

it("builds from a selection by mouse, in the dark", { timeout: patience }, async () => {
  await workbench.click("A1");
  await workbench.page.keyboard.press("Shift+ArrowDown");
  await workbench.page.keyboard.press("Shift+ArrowDown");
  for (let column = 1; column < 12; column++) await workbench.page.keyboard.press("Shift+ArrowRight");
  await workbench.pane.getByText("Selected: Sites!A1:L3").waitFor();
  for (const name of ["Read selection", "Continue with 2 sites", "Preview", "Build workbook"])
    await workbench.pane.locator("button.primary", { hasText: name }).click();
  const end = workbench.pane.getByRole("heading", { name: /sheets built$|not built|failed/i });
  await end.waitFor();
  expect(await end.textContent()).toMatch(/sheets built$/);
  await workbench.page.locator("#drawer[aria-busy=false] figure").first().waitFor();
  await workbench.screenshot("built-dark");
});

it("every formula cell of every sheet is the core's value to 1e-9", { timeout: patience }, async () => {
  expect(await differences(planned)).toEqual([]);
});

it("Download .xlsx gives LibreOffice the same, from wrong cached values", { timeout: patience }, async () => {
  const [download] = await Promise.all([workbench.page.waitForEvent("download"), workbench.page.click("#download")]);
  await download.saveAs(`${artifacts}three-paths.xlsx`);
  const file = readFileSync(`${artifacts}three-paths.xlsx`);
  const charts = Object.keys(unzipSync(file)).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  expect(charts.length).toBe(planned.sheets.flatMap((sheet) => sheet.charts).length);
  const values = await recalculate(corruptCachedValues(file));
  for (const id of ["cmpMine", "cmpLease", "cmpCloud"]) {
    const area = planned.sheets[0]?.places[id];
    if (!area) throw new Error(`Comparison has no column ${id}.`);
    (await workbench.read("Comparison", area)).forEach(([shown], index) => {
      const calculated = values["Comparison"]?.[`${columnLetters(area.column)}${area.row + index + 1}`];
      expect(relative(Number(calculated), Number(shown)), `${id} ${index}`).toBeLessThan(1e-9);
    });
  }
});

it("verify says of the download: unchanged", { timeout: patience }, async () => {
  const { code, stdout } = await run("verify", `${artifacts}three-paths.xlsx`);
  expect(stdout).toMatch(/three-paths.xlsx: unchanged\n/);
  expect(code).toBe(0);
});

it("there was no error on the page, and nothing was asked for outside this machine", () => {
  expect(workbench.complaints).toEqual([]);
});

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
            found.push(`${sheet.name} ${columnLetters(column + c)}${row + r + 1}: ${value}, not ${wanted}`);
        }),
      );
    }
  return found;
}

const same = (value: unknown, wanted: unknown): boolean =>
  typeof value === "number" && typeof wanted === "number" ? relative(value, wanted) < 1e-9 : value === wanted;
