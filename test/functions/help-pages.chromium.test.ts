import { mkdir, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { catalogue } from "../../src/functions/catalogue/catalogue.js";
import { guides } from "../../src/functions/help/guides/guides.js";
import { openBrowser, openPane } from "../taskpane/chromium.js";

/** The help in a browser, opened as files: accessible in both themes, as narrow as a pane, searched by keyboard. */
const folder = fileURLToPath(new URL("../../assets/help", import.meta.url));
const artifacts = fileURLToPath(new URL("../artifacts/help", import.meta.url));
const addressOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const pages = (await readdir(folder)).filter((name) => name.endsWith(".html"));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const all = catalogue.length;

let browser: Browser;
let pane: Awaited<ReturnType<typeof openPane>>;
const requests: string[] = [];
beforeAll(async () => {
  await mkdir(artifacts, { recursive: true });
  browser = await openBrowser();
  pane = await openPane(browser, { width: 320 });
  pane.page.on("request", (request) => requests.push(request.url()));
}, 120_000);
afterAll(() => browser?.close());

async function axeFinds(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    type Violation = { id: string; nodes: { target: unknown; failureSummary: string }[] };
    type Axe = { run: (...of: unknown[]) => Promise<{ violations: Violation[] }> };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
      runOnly: { type: "tag", values: tags },
      preload: false, // it would fetch the style sheet, which a file may not
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join("; ")}`);
  });
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("each page, light and dark, from 320 px", () => {
  test.each(pages)("%s", async (name) => {
    const { page, errors } = pane;
    await page.goto(addressOf(name));
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFinds(page)).toEqual([]);
    }
    for (const width of [760, 320]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await tooWide(page)).toBe(0);
    }
    await page.screenshot({ path: path.join(artifacts, `${name}.png`), fullPage: true });
    expect(errors).toEqual([]);
  });
  test("asks for nothing but its own files", () => {
    const own = pathToFileURL(folder).href;
    expect(requests.length).toBeGreaterThan(2 * pages.length);
    expect(requests.filter((address) => !address.startsWith(own))).toEqual([]);
  });
});

describe("the search of the index, by keyboard alone", () => {
  const shown = (): Promise<string[]> => pane.page.locator(".entries li:visible a").allTextContents();
  const focused = (): Promise<string> =>
    pane.page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || "");
  const told = (): Promise<string | null> => pane.page.locator("#found").textContent();
  beforeEach(async () => void (await pane.page.goto(addressOf("index.html"))));

  test("a slash goes to it, words narrow the list, Escape brings it back", async () => {
    const { keyboard } = pane.page;
    expect(await told()).toBe(`${all} functions`);
    await keyboard.press("/");
    expect(await focused()).toBe("search");
    await keyboard.type("payback");
    expect(await shown()).toEqual(["ASICPAYBACK"]);
    expect(await told()).toBe("1 match for “payback”");
    expect(await pane.page.locator("h2:visible").allTextContents()).toEqual(["Break-even"]);
    await keyboard.press("Escape");
    expect((await shown()).length).toBe(all + guides.length);
    expect(await focused()).toBe("search");
  });
  test("every word must be there, in name, label, unit or sentence", async () => {
    await pane.page.keyboard.press("/");
    await pane.page.keyboard.type("MWh  lease");
    expect(await shown()).toEqual(["MININGMARGIN", "LEASEPERMWH"]);
  });
  test("Down and Up walk the functions that are left, Enter opens the first", async () => {
    const { keyboard } = pane.page;
    await keyboard.press("/");
    await keyboard.type("hashprice");
    const [first, second] = await shown();
    await keyboard.press("ArrowDown");
    expect(await focused()).toBe(first);
    await keyboard.press("ArrowDown");
    expect(await focused()).toBe(second);
    await keyboard.press("ArrowUp");
    await keyboard.press("ArrowUp");
    expect(await focused()).toBe("search");
    await keyboard.press("Enter");
    await pane.page.waitForURL(`**/${first}.html`);
    expect(await pane.page.locator("h1").textContent()).toBe(first);
  });
  test("words of the field and problems are found at their place on their page", async () => {
    const { keyboard } = pane.page;
    await keyboard.press("/");
    await keyboard.type("dscr");
    expect(await shown()).toEqual(["DSCR"]);
    expect(await pane.page.locator("h2:visible").allTextContents()).toEqual(["Glossary"]);
    await keyboard.press("Escape");
    expect(await pane.page.locator(".parts li:visible").count()).toBe(0);
    await keyboard.type("exit code");
    expect(await shown()).toEqual(["What verify says, and its exit codes"]);
    await keyboard.press("Enter");
    await pane.page.waitForURL("**/trouble.html#verify");
    expect(await pane.page.locator("h2:target").textContent()).toBe("What verify says, and its exit codes");
  });
  test("what nothing matches is said, not run", async () => {
    await pane.page.keyboard.press("/");
    await pane.page.keyboard.type("<img src=x onerror=alert(1)>");
    expect(await shown()).toEqual([]);
    expect(await told()).toBe("Nothing matches “<img src=x onerror=alert(1)>”");
    expect(await pane.page.locator("img").count()).toBe(0);
  });
  test("without scripts the list stands, and no box that does nothing", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addressOf("index.html"));
    expect(await page.locator(".entries li:visible").count()).toBe(all + guides.length);
    expect(await page.locator("#search").isVisible()).toBe(false);
    await context.close();
  });
});
