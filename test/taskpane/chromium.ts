import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** Debian's Chromium, or the one named by CHROMIUM. Nothing is downloaded. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** A pane-sized page. Errors of the page are collected; a test ends by looking at them. */
export async function openPane(browser: Browser, options: BrowserContextOptions & { readonly width: number }) {
  const { width, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height: 720 }, reducedMotion: "reduce", ...rest });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) errors.push(message.text());
  });
  return { page, errors, close: () => context.close() };
}

export async function show(page: Page, gallery: string, state: string): Promise<void> {
  await page.goto(`${gallery}?state=${state}`);
  await page.waitForSelector("html[data-ready]");
  await page.waitForFunction(() => !document.querySelector(".chart-space"));
  if (await page.locator(".curve-chart").count()) await page.waitForSelector(".curve-chart canvas");
}
