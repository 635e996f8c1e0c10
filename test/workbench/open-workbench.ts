import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Area, GridHost, Matrix, Scalar } from "../../src/office-host/grid/host.js";
import { openBrowser } from "../taskpane/chromium.js";
import { startDemo, type Demo } from "./demo-server.js";

export const artifacts = fileURLToPath(new URL("../artifacts/workbench/", import.meta.url));
/** The page has a grid with tens of thousands of formulas: slow where the machine is shared. */
export const patience = 300_000;

interface InPage {
  readonly workbenchHost: GridHost;
  readonly workbenchGrid: {
    readonly api: {
      getActiveWorkbook(): {
        getActiveSheet(): { getRange(address: string): { getCellRect(): DOMRect } };
      };
    };
  };
}

/** The workbench as `npm run demo` serves it, in a Chromium that reaches nothing else. */
export class Workbench {
  private constructor(
    private readonly demo: Demo,
    private readonly browser: Browser,
    readonly page: Page,
    /** Errors of the page, and addresses it asked for outside this machine: a test ends by looking at them. */
    readonly complaints: string[],
  ) {}

  static async open(options: { readonly colorScheme?: "light" | "dark" } = {}): Promise<Workbench> {
    mkdirSync(artifacts, { recursive: true });
    const demo = await startDemo();
    const { address } = demo;
    const browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await context.route(
      (url) => url.origin !== address,
      (route) => {
        complaints.push(`asked for ${route.request().url()}`);
        return route.abort();
      },
    );
    await page.goto(address);
    await page.waitForSelector("body[data-ready=true]");
    return new Workbench(demo, browser, page, complaints);
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane");
  }

  /** Where a cell of the sheet on view is drawn: the grid is a canvas, so a mouse needs pixels. */
  async middleOf(cell: string): Promise<{ readonly x: number; readonly y: number }> {
    return this.page.evaluate((address) => {
      const { api } = (window as unknown as InPage).workbenchGrid;
      const rect = api.getActiveWorkbook().getActiveSheet().getRange(address).getCellRect();
      const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
      return { x: (canvas?.x ?? 0) + rect.x + rect.width / 2, y: (canvas?.y ?? 0) + rect.y + rect.height / 2 };
    }, cell);
  }

  async click(cell: string): Promise<void> {
    const { x, y } = await this.middleOf(cell);
    await this.page.mouse.click(x, y);
  }

  async drag(from: string, to: string): Promise<void> {
    const [start, end] = [await this.middleOf(from), await this.middleOf(to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 6 });
    await this.page.mouse.up();
  }

  /** Types into a cell as a person would: click, keys, Enter. */
  async type(cell: string, keys: string): Promise<void> {
    await this.click(cell);
    await this.page.keyboard.type(keys);
    await this.page.keyboard.press("Enter");
  }

  /** Calculated values of a sheet, by its name. */
  async read(sheetName: string, area: Area): Promise<Matrix> {
    return this.page.evaluate(
      async ([name, where]) => {
        const { workbenchHost: host } = window as unknown as InPage;
        await host.settle();
        const sheet = (await host.sheets()).find((one) => one.name === name);
        if (!sheet) throw new Error(`There is no sheet called ${name}.`);
        return host.read(sheet.id, where, "values");
      },
      [sheetName, area] as const,
    );
  }

  async readCell(sheetName: string, row: number, column: number): Promise<Scalar | undefined> {
    return (await this.read(sheetName, { row, column, rows: 1, columns: 1 }))[0]?.[0];
  }

  /** Runs in the pane's frame, where Microsoft's client talks to the grid; `body` is the inside of an async function. */
  async inExcel<Result>(body: string): Promise<Result> {
    const frame = this.page.frames().find((one) => one.url().includes("taskpane"));
    if (!frame) throw new Error("The page has no pane.");
    return await frame.evaluate(`Excel.run(async (context) => { ${body} })`);
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${artifacts}${name}.png` });
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.demo.stop();
  }
}
