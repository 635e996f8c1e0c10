import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { focused, press, tabTo } from "../keyboard.js";
import { openBrowser, openPane } from "../chromium.js";
import type { FakeWorkbook } from "../fake-workbook.js";
import { cell, foundIn } from "../fake-sharing.js";
import { serveGallery, type Gallery } from "../gallery/serve.js";

/** The Share tab, by keyboard alone. */
let gallery: Gallery;
let browser: Browser;
beforeAll(async () => {
  gallery = await serveGallery(await mkdtemp(join(tmpdir(), "pane-share-")));
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
});

const three = foundIn({ Sites: ["G2", "G3", "G4"].map((address) => cell(address, "SHUTDOWNPRICE")) });
const stuck = foundIn({ Sites: ["G2", "G3"].map((address) => cell(address, "HASHPRICE", true)) });

interface Window {
  readonly workbook: FakeWorkbook;
}
async function inPane(found: typeof three, query: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, errors, close } = await openPane(browser, { width: 350 });
  try {
    await page.goto(`${gallery.address}${query}`);
    await page.waitForSelector("html[data-ready]");
    await page.evaluate((all) => {
      (window as unknown as Window).workbook.fakeSharing.found = all;
    }, found);
    await tabTo(page, "Share");
    await page.keyboard.press("Enter");
    await page.locator(".findings").waitFor();
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
}

/** The job has ended: its words are there, and focus is on them. */
async function ended(page: Page, title: string, id: string): Promise<void> {
  await page.getByRole("heading", { name: title }).waitFor();
  await expect.poll(() => focused(page)).toBe(id);
}
const asked = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Window).workbook.asked);
const status = (page: Page): Promise<string> => page.locator(".foot [role=status]").innerText();
const failNext = (page: Page, call: string, sentence: string): Promise<void> =>
  page.evaluate(([call, sentence]) => void ((window as unknown as Window).workbook.failing = { call, sentence }), [
    call,
    sentence,
  ] as const);

describe("share", () => {
  test("looks by itself, freezes, and thaws again; focus is where the answer is", () =>
    inPane(three, "", async (page) => {
      await page.getByRole("heading", { name: "3 cells with our functions" }).waitFor();
      expect(await status(page)).toBe("3 cells would break for a colleague");
      await press(page, "Freeze 3 cells");
      await ended(page, "3 formulas frozen", "share-freeze");
      await page.getByRole("heading", { name: "No cell calls our functions" }).waitFor();
      expect(await status(page)).toBe("3 formulas frozen");
      await press(page, "Thaw");
      await page.getByRole("heading", { name: "3 formulas thawed" }).waitFor();
      expect(await page.getByRole("heading", { name: "3 formulas frozen" }).count()).toBe(0);
      expect(await status(page)).toBe("3 cells would break for a colleague");
    }));

  test("cells are listed by place, and lead to it", () =>
    inPane(three, "", async (page) => {
      await press(page, "Sites: 3 cells");
      await press(page, "G2:G4");
      await expect.poll(() => asked(page)).toContain("selectCells Sites!G2:G4");
    }));

  test("says how far it is while it runs, and offers nothing else then", () =>
    inPane(three, "", async (page) => {
      await page.evaluate(() => {
        const { workbook } = window as unknown as Window & { open: () => void };
        workbook.gate = new Promise((open) => Object.assign(window, { openGate: open }));
      });
      await press(page, "Freeze 3 cells");
      await page.locator("progress").waitFor();
      await expect.poll(() => status(page)).toBe("Freezing Sites");
      expect(await page.getByRole("progressbar", { name: "Freezing Sites" }).count()).toBe(1);
      await expect.poll(() => focused(page)).toBe("share-running");
      expect(await page.locator(".body button, .foot button").count()).toBe(0);
      await page.evaluate(() => (window as unknown as { openGate: () => void }).openGate());
      await page.getByRole("heading", { name: "3 formulas frozen" }).waitFor();
    }));

  test("repairs what is stuck, before anything else", () =>
    inPane(stuck, "", async (page) => {
      await expect.poll(() => status(page)).toBe("2 cells show #NAME?");
      await press(page, "Repair 2 cells");
      await ended(page, "2 formulas typed again", "share-repair");
      await tabTo(page, "Freeze 2 cells");
    }));

  test("a fault is said where it happened, in the foot, and can be tried again", () =>
    inPane(three, "", async (page) => {
      await tabTo(page, "Freeze 3 cells");
      await failNext(page, "freeze", "Excel is busy. Close open dialogs and try again.");
      await page.keyboard.press("Enter");
      await ended(page, "Not frozen", "share-freeze");
      await page.getByText("Excel is busy. Close open dialogs and try again.").waitFor();
      expect(await status(page)).toBe("Not frozen");
      await press(page, "Try again");
      await page.getByRole("heading", { name: "3 formulas frozen" }).waitFor();
    }));

  test("names are added, brought up to date, and removed after a question", () =>
    inPane(three, "", async (page) => {
      await expect.poll(() => status(page)).toBe("3 cells would break for a colleague");
      await press(page, "Add");
      await ended(page, "28 names added", "share-write-names");
      await press(page, "Update");
      await ended(page, "28 names brought up to date", "share-write-names");
      await press(page, "Remove them");
      await page.getByRole("heading", { name: "Remove 28 names?" }).waitFor();
      await press(page, "Keep");
      expect(await asked(page)).not.toContain("removeNames");
      await press(page, "Remove them");
      await press(page, "Remove");
      await ended(page, "28 names removed", "share-remove-names");
      await tabTo(page, "Add");
    }));

  test("a copy needs sites, and says so", () =>
    inPane(foundIn({}), "", async (page) => {
      await expect.poll(() => status(page)).toBe("Nothing here breaks for a colleague");
      await page.getByText("Read sites on Compare first.").waitFor();
      expect(await page.getByRole("button", { name: "Make a copy" }).count()).toBe(0);
    }));

  test("a copy is an .xlsx of the comparison, opened as a workbook or by hand", () =>
    inPane(foundIn({}), "?state=sites-read", async (page) => {
      await press(page, "Make a copy");
      await page.getByRole("heading", { name: "The copy is made" }).waitFor({ timeout: 60_000 });
      await expect.poll(() => focused(page)).toBe("share-copy");
      const copy = await page.evaluate(() => (window as unknown as Window).workbook.fakeSharing.copy);
      expect(Buffer.from(copy, "base64").subarray(0, 2).toString()).toBe("PK");
      expect(copy.length).toBeGreaterThan(50_000);
      await page.evaluate(() => void ((window as unknown as Window).workbook.fakeSharing.opensCopies = false));
      await press(page, "Make a copy");
      await page.getByText("tick \u201cCreate a copy\u201d", { exact: false }).waitFor({ timeout: 60_000 });
    }));
});
