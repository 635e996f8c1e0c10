import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MempoolServer, type Fault } from "../../market/mempool-server.js";
import { focused, press, tabTo } from "../keyboard.js";
import { openBrowser, openPane } from "../chromium.js";
import type { FakeWorkbook } from "../fake-workbook.js";
import { serveGallery, type Gallery } from "../gallery/serve.js";

/** The flows of the pane, by keyboard alone. */
let gallery: Gallery;
let browser: Browser;
beforeAll(async () => {
  gallery = await serveGallery(await mkdtemp(join(tmpdir(), "pane-flows-")));
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
});

async function inPane(query: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, errors, close } = await openPane(browser, { width: 350 });
  try {
    await page.goto(`${gallery.address}${query}`);
    await page.waitForSelector("html[data-ready]");
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
}

const heading = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole("heading", { level: 1, name: words }).waitFor();
const asked = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { workbook: FakeWorkbook }).workbook.asked);
const status = (page: Page): Promise<string> => page.locator(".foot [role=status]").innerText();

describe("compare", () => {
  test("from the first screen to the built sheets", () =>
    inPane("", async (page) => {
      await press(page, "Read selection");
      await heading(page, "3 sites read");
      await expect.poll(() => focused(page)).toBe("3 sites read"); // reading goes on at the new heading
      await press(page, "Continue with 3 sites");
      await heading(page, "Assumptions");
      await press(page, "Preview");
      await heading(page, "Lease leads on two of three sites");
      await page.waitForSelector(".curve-chart canvas");
      await press(page, "Build workbook");
      await heading(page, /sheets built$/);
      expect(await status(page)).toMatch(/sheets built, all checks ok$/);
      await press(page, "Open Comparison");
      expect(await asked(page)).toContain("selectCells Comparison!A1");
    }));

  test("sample sites, without a table at hand", () =>
    inPane("", async (page) => {
      await press(page, "Insert sample sites");
      await heading(page, "12 sites read");
    }));

  test("a question is led to, answered, and gone", () =>
    inPane("?state=sites", async (page) => {
      await press(page, "Answer 1 question");
      await expect.poll(() => focused(page)).toMatch(/^question-/);
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => page.locator("select[id^=question]").count()).toBe(0);
      await tabTo(page, "Continue with 4 sites");
    }));

  test("a column read otherwise than meant is given its meaning by hand", () =>
    inPane("?state=sites-read", async (page) => {
      await press(page, "Change");
      await page.getByLabel("C Grid MW").selectOption({ label: "Critical MW, the IT load" });
      await expect.poll(() => status(page)).toBe("No site could be read"); // the grid MW is missing now
      await page.getByLabel("C Grid MW").selectOption({ label: "Grid MW, what the utility delivers" });
      await expect.poll(() => status(page)).toBe("3 sites read");
      expect(await asked(page)).not.toContain("readSelection"); // the same cells, read again
    }));

  test("a wrong field is led to, explained, and repaired with one press", () =>
    inPane("?state=assumptions", async (page) => {
      await press(page, "Go to the field");
      await expect.poll(() => focused(page)).toBe("field-leaseCapexUsdPerW");
      expect(await page.getAttribute("#field-leaseCapexUsdPerW", "aria-invalid")).toBe("true");
      expect(await page.locator("#field-leaseCapexUsdPerW-from").innerText()).toMatch(
        /11\.5 USD\/W critical was probably meant/,
      );
      await press(page, "Use 11.5");
      await tabTo(page, "Preview");
    }));

  test("typing into a field keeps the focus and the caret where they are", () =>
    inPane("?state=assumptions-base", async (page) => {
      await tabTo(page, "field-rentUsdPerKwMonth");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("140");
      expect(await page.inputValue("#field-rentUsdPerKwMonth")).toBe("140");
      expect(await focused(page)).toBe("field-rentUsdPerKwMonth");
      expect(await status(page)).toBe("1 of 59 values differ from the base");
    }));

  test("a preset changes the preview; the risk-weighted view has its own finding", () =>
    inPane("?state=preview", async (page) => {
      const totals = () => page.locator(".totals").innerText();
      const before = await totals();
      await page.locator(".segments input").first().focus();
      await page.keyboard.press("ArrowRight");
      expect(await totals()).not.toBe(before);
      await press(page, "Back");
      await heading(page, "Assumptions");
      await page.locator("#preset").selectOption("Hyperscaler lease");
      await press(page, "Preview");
      await heading(page, /./);
      expect(await page.locator("main").innerText()).toContain("Hyperscaler lease");
    }));

  test("two sites of one name are told apart, and each has its chart", () =>
    inPane("?state=preview-twins", async (page) => {
      const finding = () => page.locator(".group p.small:not(.quiet)").first().innerText();
      const chosen = page.locator("select.which-site");
      expect(await chosen.locator("option").allInnerTexts()).toEqual(["Ridge, 100 MW", "Ridge, 40 MW"]);
      const first = await finding();
      await chosen.selectOption({ label: "Ridge, 40 MW" });
      await expect.poll(finding).not.toBe(first);
    }));

  test("scenarios are saved, compared and deleted", () =>
    inPane("?state=assumptions-base", async (page) => {
      await press(page, "Save as");
      await expect.poll(() => focused(page)).toBe("scenario-name");
      await page.keyboard.type("Base");
      await page.keyboard.press("Enter");
      await page.getByText("Saved as \u201cBase\u201d").waitFor();
      await tabTo(page, "preset");
      await page.locator("#preset").selectOption("Retrofit");
      await page.getByLabel("Compare with").selectOption("Base");
      await page.getByRole("heading", { name: "values differ from" }).waitFor();
      await press(page, "Rename");
      await expect.poll(() => focused(page)).toBe("scenario-name");
      await page.keyboard.type("November");
      await page.keyboard.press("Enter");
      await page.getByText("Renamed to \u201cNovember\u201d.").waitFor();
      await press(page, "Delete");
      await page.getByText("\u201cNovember\u201d is deleted.").waitFor();
    }));

  test("scenarios leave as a file and come back; a newer file is refused politely", () =>
    inPane("?state=scenarios", async (page) => {
      await press(page, "Cancel");
      const leaving = page.waitForEvent("download");
      await press(page, "Export");
      const file = await readFile(await (await leaving).path(), "utf8");
      expect(JSON.parse(file)).toMatchObject({ schema: 1, scenarios: [{ name: "Base case" }, { name: "Backstop" }] });
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe("file"); // Import, by keyboard
      const give = (text: string) =>
        page
          .locator("input[type=file]")
          .setInputFiles({ name: "s.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await give(file);
      await page.getByText("2 scenarios imported.").waitFor();
      expect(await page.locator(".pair select").first().locator("option").allInnerTexts()).toContain("Backstop (2)");
      await give(file.replace('"schema": 1', '"schema": 9'));
      await page.getByText("This file was written by a newer version (format 9, this pane reads 1).").waitFor();
      expect(await page.locator("section [role=status]").innerText()).toMatch(/newer version/); // read out
    }));

  test("closed and opened again, the pane is where it was", () =>
    inPane("", async (page) => {
      await press(page, "Read selection");
      await press(page, "Continue with 3 sites");
      await heading(page, "Assumptions");
      await tabTo(page, "field-rentUsdPerKwMonth");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("140");
      const kept = () => page.evaluate(() => (window as unknown as { workbook: FakeWorkbook }).workbook.settings);
      await expect.poll(kept).toContain('"140"');
      await page.evaluate((text) => sessionStorage.setItem("kept", text!), await kept());
      await page.reload();
      await heading(page, "Assumptions");
      expect(await page.inputValue("#field-rentUsdPerKwMonth")).toBe("140");
      await press(page, "Preview");
      await heading(page, "Lease leads on two of three sites");
    }));

  test("a failing build says so where it happened, and can be tried again", () =>
    inPane("?state=preview", async (page) => {
      await page.evaluate(() => {
        (window as unknown as { workbook: FakeWorkbook }).workbook.failing = {
          call: "writeWorkbook",
          sentence: "The workbook is protected.",
        };
      });
      await press(page, "Build workbook");
      await page.getByText("The workbook is protected.").waitFor();
      await press(page, "Try again");
      await heading(page, /sheets built$/);
    }));
});

describe("names from cells", () => {
  test("are text in every screen: no element, no handler comes of them", () =>
    inPane("?state=preview-hostile", async (page) => {
      await page.getByRole("heading", { name: "<img src=x onerror=alert(1)>" }).waitFor();
      expect(await page.locator("img").count()).toBe(0);
      expect(await page.locator('a[href^="http://x"]').count()).toBe(0);
    }));
});

const faults: readonly (readonly [Fault, string])[] = [
  ["slow-down", "asks us to slow down (429)"],
  ["broken", "answered with an error (503)"],
  ["html", "is no JSON object"],
  ["missing", "currentDifficulty is no number"],
  ["absurd", "152.27 is outside 1e6 to 1e18"],
  ["slow", "did not answer in 5 s"],
];

describe("market and functions", () => {
  test("the market is read when asked, used when asked, and a fault keeps it", async () => {
    const server = await MempoolServer.start();
    try {
      await inPane(`?state=market-none&market=${server.address}`, async (page) => {
        expect(server.asked).toEqual([]);
        await press(page, "Read the market");
        await page.getByText("37.81").waitFor();
        await press(page, "Use in workbook");
        await expect.poll(() => status(page)).toBe("In the assumptions now; the next build writes them to Inputs");
        for (const [fault, words] of faults) {
          server.fault = fault;
          if (fault === "slow") await page.clock.install();
          await press(page, (await page.getByText("Try again", { exact: true }).count()) ? "Try again" : "Refresh");
          if (fault === "slow") await page.clock.fastForward(5000);
          await page.getByText(words).waitFor();
          expect(await page.locator(".figure").innerText()).toBe("37.81"); // the last snapshot stays
        }
        expect(server.asked.every(({ method }) => method === "GET")).toBe(true); // no preflight
      });
    } finally {
      await server.stop();
    }
  });

  test("a market of another name, other hosts and another count is what the texts say", () =>
    inPane("?state=market-none&market=fake", async (page) => {
      await page.getByText("Seven requests to Block desk (prices.example and blocks.example)").waitFor();
      expect(await page.locator("body").innerText()).not.toMatch(/mempool/);
      await press(page, "Read the market");
      await page.getByText("37.81").waitFor();
    }));

  test("a function is found, opened and inserted", () =>
    inPane("?state=functions-all", async (page) => {
      await tabTo(page, "function-search");
      await page.keyboard.type("shutdown");
      await press(page, "Open SHUTDOWNPRICE");
      await press(page, "Insert SHUTDOWNPRICE");
      await expect.poll(() => status(page)).toBe("SHUTDOWNPRICE is in Sites!H2");
      expect((await asked(page)).at(-1)).toMatch(/^insertFormula =SHUTDOWNPRICE\(/);
    }));
});

describe("targets and focus", () => {
  test.each(["sites", "assumptions", "preview", "done", "market", "functions", "scenarios"])(
    "%s: every target is at least 24 px high, and focus is never hidden by the foot",
    (state) =>
      inPane(`?state=${state}`, async (page) => {
        const small = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>("button, select, input:not([type=file], [type=radio]), summary")]
            .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 23.5)
            .map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`),
        );
        expect(small).toEqual([]);
        for (let i = 0; i < 60; i++) {
          await page.keyboard.press("Tab");
          const hidden = await page.evaluate(() => {
            const element = document.activeElement as HTMLElement;
            if (element === document.body || element.closest(".foot")) return null;
            const { bottom } = element.getBoundingClientRect();
            const foot = document.querySelector(".foot")!.getBoundingClientRect().top;
            return bottom > foot + 1 ? element.outerHTML.slice(0, 80) : null;
          });
          expect(hidden).toBeNull();
        }
      }),
  );
});
