/**
 * `npm run pictures`, after `npm run build`: README's pictures, taken of the workbench as `npm run demo` shows it.
 * CHROMIUM names the browser where it is not Debian's.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const here = new URL(".", import.meta.url);
const root = new URL("../..", here).pathname;
const patience = 300_000;

const demo = spawn(process.execPath, ["src/workbench/serve.mjs", "--built"], {
  cwd: root,
  env: { ...process.env, PORT: "0" },
  stdio: ["ignore", "pipe", "inherit"],
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless=new", "--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(patience);
  await page.goto(await addressOf(demo));
  await page.waitForSelector("body[data-ready=true]");
  await takeFormula(page);
  await takePane(page);
  await takeSheet(page);
} finally {
  await browser.close();
  demo.kill();
}

async function addressOf({ stdout }) {
  for (let said = ""; ;) {
    said += String((await once(stdout, "data"))[0]);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (address && said.includes("Ctrl+C")) return address;
  }
}

/** A function typed into a cell below the sites, with its value. */
async function takeFormula(page) {
  await goTo(page, "Sites", 14, 0);
  await page.keyboard.type("=HASHPRICE(90000,1.5E14,0.05)");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => {
    const sheet = window.workbenchGrid.api.getActiveWorkbook().getSheetByName("Sites");
    return typeof sheet.getRange(14, 0).getRawValue() === "number";
  });
  await goTo(page, "Sites", 14, 0);
  await take(page, "formula", { x: 0, y: 0, width: 900, height: 520 });
}

/** The pane with what it would build. */
async function takePane(page) {
  const pane = page.frameLocator("#pane");
  const press = async (name) => {
    const button = pane.getByRole("button", { name }).last();
    await button.waitFor();
    await button.press("Enter");
  };
  await page.evaluate(() => {
    const sheet = window.workbenchGrid.api.getActiveWorkbook().getSheetByName("Sites");
    sheet.getRange(0, 0, 13, 12).activate();
  });
  await press("Read selection");
  await press(/^Continue/);
  await press("Preview");
  await pane
    .getByRole("button", { name: /^Build/ })
    .last()
    .waitFor();
  const box = await page.locator("#pane").boundingBox();
  await take(page, "pane", box);
  await press(/^Build/);
  await pane.getByRole("heading", { name: /sheets built/ }).waitFor();
}

/** The first sheet of what was built, with its charts beside it. */
async function takeSheet(page) {
  await goTo(page, "Comparison", 0, 0);
  await page.locator("#drawer[aria-busy=false] figure").first().waitFor();
  await take(page, "sheet", { x: 0, y: 0, width: 1280, height: 800 });
}

async function goTo(page, name, row, column) {
  await page.evaluate(
    ([sheetName, atRow, atColumn]) => {
      const book = window.workbenchGrid.api.getActiveWorkbook();
      const sheet = book.getSheetByName(sheetName);
      book.setActiveSheet(sheet);
      sheet.getRange(atRow, atColumn).activate();
    },
    [name, row, column],
  );
}

/** As WebP, a quarter of a PNG's size. */
async function take(page, name, { x, y, width, height }) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 82,
    clip: { x, y, width, height, scale: 1 },
  });
  await writeFile(new URL(`${name}.webp`, here), Buffer.from(data, "base64"));
  console.log(`${name}.webp`);
}
