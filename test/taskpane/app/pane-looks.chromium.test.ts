import { mkdtemp, mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, openPane, show } from "../chromium.js";
import { serveGallery, type Gallery } from "../gallery/serve.js";
import { galleryStates } from "../gallery/states.js";

/** Every state of the pane in a browser: accessible in both themes, never wider than the pane, and pictured. */
const artifacts = new URL("../../artifacts/pane/", import.meta.url).pathname;
const names = Object.keys(await galleryStates());
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let gallery: Gallery;
let browser: Browser;
beforeAll(async () => {
  await mkdir(artifacts, { recursive: true });
  gallery = await serveGallery(await mkdtemp(join(tmpdir(), "pane-gallery-")));
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
});

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words of buttons, headings and cells, and numbers of fields, outside the pane's width or cut off by their own box. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, h1, h2, h3, td, th, label, .badge, .unit, summary, input.number",
      ),
    ]
      .filter((element) => element.offsetParent !== null && !element.closest(".for-readers, .columns .num"))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1 || element.scrollWidth > element.clientWidth + 2;
      })
      .filter((element) => getComputedStyle(element).display !== "inline")
      .map(
        (element) =>
          `${element.tagName} ${element.textContent?.slice(0, 40)}${(element as HTMLInputElement).value ?? ""}`,
      ),
  );

/** Names of functions that a line break cuts in two, and tabs whose word does not stand over the page's left edge. */
const broken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll<HTMLElement>(".function .name")];
    const cut = names.filter((name) => name.offsetHeight > 24).map((name) => `cut: ${name.textContent}`);
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(".tabs button")!);
    const [tab, heading] = [range.getBoundingClientRect(), document.querySelector("h1")!.getBoundingClientRect()];
    return Math.abs(tab.left - heading.left) > 1 ? [...cut, "the first tab is not over the heading"] : cut;
  });

async function axeFinds(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    type Violation = { id: string; nodes: { target: unknown; failureSummary: string }[] };
    type Axe = { run: (...of: unknown[]) => Promise<{ violations: Violation[] }> };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
      runOnly: { type: "tag", values: tags },
    });
    const told = ({ target, failureSummary }: Violation["nodes"][number]) => `${String(target)} ${failureSummary}`;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(told).join("; ")}`);
  });
}

/** The page as high as all that is on it: nothing lies half under the foot, as it does while scrolling. */
async function unrolled<T>(page: Page, width: number, use: () => Promise<T>): Promise<T> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(720, height) });
  const result = await use();
  await page.setViewportSize({ width, height: 720 });
  return result;
}

const picture = (page: Page, name: string, width: number) =>
  unrolled(page, width, () => page.screenshot({ path: join(artifacts, `${name}.png`) }));

/** What only a press shows: a drop-down a column, every group of assumptions, reasons, the curve as a table. */
const unfolded: Readonly<Record<string, readonly [state: string, unfold: (page: Page) => Promise<unknown>]>> = {
  "sites-changing": ["sites", (page) => page.getByRole("button", { name: "Change" }).click()],
  "assumptions-open": [
    "assumptions",
    async (page) => {
      const press = (what: string) =>
        page.locator(what).evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
      await press(".accordion > details:not([open]) > summary, .changes > summary");
      await page.locator("#field-exitCapRate").waitFor();
      await press(".why-so > summary");
    },
  ],
  "preview-table": ["preview-many", (page) => page.getByText("Show as a table").click()],
  "sites-remarks": ["sites-read", (page) => page.getByText("Defaults taken").click()],
};

describe("light and dark, at 320, 350 and 450 px", () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  beforeAll(async () => void (pane = await openPane(browser, { width: 350 })));
  afterAll(() => pane.close());

  const all = [...names, ...Object.keys(unfolded)];
  test.each(all)("%s: axe finds nothing, no error, no sideways scroll, nothing clipped", async (name) => {
    const { page, errors } = pane;
    const [state, unfold] = unfolded[name] ?? [name, () => Promise.resolve()];
    errors.length = 0;
    await show(page, gallery.address, state);
    await unfold(page);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 450, 350]) {
        await page.setViewportSize({ width, height: 720 });
        expect(await tooWide(page)).toBe(0);
        expect(await clipped(page)).toEqual([]);
        expect(await broken(page)).toEqual([]);
        if (width !== 350) await picture(page, `${name}-${width}-${colorScheme}`, width);
      }
      expect(await unrolled(page, 350, () => axeFinds(page))).toEqual([]);
    }
    expect(errors).toEqual([]);
  });
});

describe("forced colours, at 350 px", () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  beforeAll(async () => {
    pane = await openPane(browser, { width: 350, forcedColors: "active", colorScheme: "dark" });
  });
  afterAll(() => pane.close());

  test.each([
    "first",
    "sites",
    "assumptions",
    "preview",
    "building",
    "done",
    "market",
    "functions",
    "share",
    "share-frozen",
  ])("%s: the primary and every badge keep a border", async (state) => {
    const { page } = pane;
    await show(page, gallery.address, state);
    const borderless = await page.evaluate(
      () =>
        [...document.querySelectorAll(".button.primary, .badge")].filter((element) => {
          const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
          return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1;
        }).length,
    );
    expect(borderless).toBe(0);
    await picture(page, `${state}-350-forced`, 350);
  });
});
