import { mkdirSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planComparison, readSites } from "../../src/comparison/index.js";
import { threePaths, type Case } from "../../src/economics/index.js";
import type { LaidOutWorkbook } from "../../src/sheet/grid.js";
import { layout } from "../../src/sheet/layout.js";
import { completeCase } from "../../src/sites/assumptions/complete-case.js";
import { sampleSites } from "../../src/sites/sample-sites.js";
import { columnLetters } from "../../src/office-host/grid/a1.js";
import { openBrowser } from "../taskpane/chromium.js";
import { startDemo, type Demo } from "./demo-server.js";

/**
 * The main job as a person does it, without Excel: type a function, select site rows, build, change an input. Real
 * grid, Microsoft's own Office.js client, the built functions and the built pane.
 */
const artifacts = new URL("../artifacts/", import.meta.url).pathname;
const minutes = 60_000;
const input: Case = completeCase(readSites(sampleSites.slice(0, 4)).sites);
const planned: LaidOutWorkbook = layout(planComparison(input));

let demo: Demo;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
const errors: string[] = [];

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  demo = await startDemo();
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(demo.address);
  await page.waitForSelector("body[data-ready]", { timeout: 2 * minutes });
  pane = page.frameLocator("#pane");
  await pane.getByRole("button", { name: "Read selection" }).waitFor({ timeout: minutes });
}, 4 * minutes);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

/** Of the grid's own interface, what is asked for here. */
interface InPage {
  readonly workbenchGrid: {
    readonly api: {
      getActiveWorkbook(): {
        setActiveSheet(sheet: GridSheet): void;
        getSheetByName(name: string): GridSheet | null;
      };
    };
  };
}
interface GridSheet {
  scrollToCell(row: number, column: number): void;
  getRange(
    row: number,
    column: number,
    rows?: number,
    columns?: number,
  ): { activate(): void; getCellDatas(): readonly (readonly ({ readonly v?: unknown } | undefined)[])[] };
}

/** What stands in cells, by the grid's own model: full precision, not display text. */
const valuesOf = (sheet: string, row: number, column: number, rows: number): Promise<unknown[]> =>
  page.evaluate(
    ([name, at, from, count]) => {
      const book = (window as never as InPage).workbenchGrid.api.getActiveWorkbook();
      const range = book.getSheetByName(name)?.getRange(at, from, count, 1);
      return range?.getCellDatas().map((cells) => cells[0]?.v ?? null) ?? [];
    },
    [sheet, row, column, rows] as const,
  );

/** Brings a cell into view and makes it the active one; what follows is typed. */
const goTo = (sheet: string, row: number, column: number): Promise<void> =>
  page.evaluate(
    ([name, at, from]) => {
      const book = (window as never as InPage).workbenchGrid.api.getActiveWorkbook();
      const target = book.getSheetByName(name)!;
      book.setActiveSheet(target);
      target.getRange(at, from).activate();
      target.scrollToCell(at, 0);
    },
    [sheet, row, column] as const,
  );

const comparisonColumn = (id: string) => {
  const area = planned.sheets.find((sheet) => sheet.id === "comparison")!.places[id]!;
  return valuesOf("Comparison", area.row, area.column, area.rows);
};

/** USD m of each path on Comparison, by site name. */
async function builtValues(): Promise<Map<string, number[]>> {
  const [names, mine, lease, cloud] = await Promise.all(
    ["cmpSite", "cmpMine", "cmpLease", "cmpCloud"].map(comparisonColumn),
  );
  return new Map(names!.map((name, i) => [String(name), [mine![i], lease![i], cloud![i]].map(Number)]));
}

async function expectComparison(expected: Case): Promise<void> {
  const results = threePaths(expected).sites;
  const agree = (built: Map<string, number[]>): boolean =>
    results.every(({ name, mine, lease, cloud }) =>
      [mine, lease, cloud].every((value, i) => {
        const got = built.get(name)?.[i] ?? NaN;
        return Math.abs(got - value / 1e6) <= 1e-6 * Math.max(1, Math.abs(value / 1e6));
      }),
    );
  await expect.poll(async () => agree(await builtValues()), { interval: 2000 }).toBe(true);
}

const press = async (name: string | RegExp): Promise<void> => {
  const button = pane.getByRole("button", { name }).last();
  await button.waitFor({ timeout: minutes });
  await button.focus();
  await page.keyboard.press("Enter");
};

describe("the main job, end to end", { timeout: 10 * minutes }, () => {
  test("a function typed into a cell reads 38.322", async () => {
    await page.mouse.click(110, 500); // a blank cell of column A, below the sites
    await page.keyboard.type("=HASHPRICE(90000,1.5E14,0.05)", { delay: 5 });
    await page.keyboard.press("Enter");
    const typed = async (): Promise<unknown[]> => (await valuesOf("Sites", 13, 0, 20)).filter((v) => v !== null);
    await expect.poll(typed, { timeout: minutes }).toEqual([expect.closeTo(38.32206130027771, 9)]);
    await page.screenshot({ path: `${artifacts}workbench-formula.png` });
  });

  test("selected rows become a comparison whose values are the core's", async () => {
    await page.mouse.click(110, 127); // A1
    for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowDown");
    for (let i = 0; i < 11; i++) await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => pane.getByRole("status").textContent()).toMatch(/A1:L4/);
    await press("Read selection");
    await pane.getByRole("heading", { name: "3 sites read" }).waitFor({ timeout: minutes });
    await page.screenshot({ path: `${artifacts}workbench-sites.png` });
    await press(/^Continue/);
    await press("Preview");
    await press(/^Build/);
    await pane.getByRole("heading", { name: /sheets built/ }).waitFor({ timeout: 4 * minutes });
    await expectComparison(input);
    await page.screenshot({ path: `${artifacts}workbench-comparison.png` });
  });

  test("changing the BTC price on Inputs changes them", async () => {
    const { row, column } = planned.sheets.find((sheet) => sheet.id === "inputs")!.places["btcPriceUsd"]!;
    await page.mouse.click(600, 350); // from the pane back into the grid
    await goTo("Inputs", row, column);
    const box = page.locator('[data-u-comp="defined-name"] input');
    await expect.poll(() => box.inputValue(), { timeout: minutes }).toBe(`${columnLetters(column)}${row + 1}`);
    await page.keyboard.type("150000", { delay: 20 });
    await page.keyboard.press("Enter");
    await expect.poll(() => valuesOf("Inputs", row, column, 1)).toEqual([150_000]);
    await expectComparison({ ...input, market: { ...input.market, btcPriceUsd: 150_000 } });
    await goTo("Comparison", 0, 0);
    await page.locator("#drawer[aria-busy=false] figure").first().waitFor({ timeout: minutes });
    await page.screenshot({ path: `${artifacts}workbench-changed.png` });
    expect(errors).toEqual([]);
  });

  test("a port that is taken is said in a sentence", async () => {
    const port = new URL(demo.address).port;
    await expect(startDemo({ PORT: port })).rejects.toThrow(/Port \d+ is taken.*PORT=/s);
  });
});
