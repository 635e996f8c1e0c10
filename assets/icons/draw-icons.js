// Draws the ribbon's icons from their SVG: `npm run icons`. CHROMIUM names the browser where it is not Debian's.
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const here = new URL(".", import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const size of [16, 32, 64, 80, 128]) {
  const svg = await readFile(new URL(size === 16 ? "icon-16.svg" : "icon.svg", here), "utf8");
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(new URL(`icon-${size}.png`, here), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
