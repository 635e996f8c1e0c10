import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = (name: string): string => path.join(root, "dist", name);
const MOST_GZIPPED_BYTES = 60_000;

beforeAll(() => {
  if (!existsSync(dist("taskpane.html")))
    throw new Error("Nothing is built yet: run `npm run build` before this test.");
});

describe("what npm run build leaves", () => {
  it.each([
    ...["functions.js", "functions.json", "functions.html", "taskpane.html", "manifest.xml", "manifest.dev.xml"],
    ...[16, 32, 64, 80, 128].map((size) => `assets/icons/icon-${size}.png`),
    "cli.js",
    ...["economics", "comparison"].flatMap((room) => [`packages/${room}/index.js`, `packages/${room}/index.d.ts`]),
  ])("%s", (name) => expect(existsSync(dist(name))).toBe(true));

  it("a pane that asks only Microsoft for anything, and that for office.js alone", () => {
    const html = readFileSync(dist("taskpane.html"), "utf8");
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    ]);
  });

  it("a pane whose first load is small", () => {
    const html = readFileSync(dist("taskpane.html"), "utf8");
    const own = [...html.matchAll(/(?:src|href)="(?!https:)([^"?]+)/g)].map(([, name]) => readFileSync(dist(name!)));
    const size = own.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
    console.log(`pane, first load: ${size} bytes gzipped of ${MOST_GZIPPED_BYTES} allowed`);
    expect(own.length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(MOST_GZIPPED_BYTES);
  });

  it("the core and the comparison as plain modules for Node, by the package's own name", async () => {
    const program = `
      import { readFileSync } from "node:fs";
      import { hashpriceUsdPerPhDay, threePaths } from "three-paths/economics";
      import { planComparison, readSites } from "three-paths/comparison";
      const worked = JSON.parse(readFileSync("test/cases/worked-case.json", "utf8"));
      const price = hashpriceUsdPerPhDay({ btcPriceUsd: 90000, difficulty: 1.5e14, feesBtcPerBlock: 0.05, subsidyBtc: 3.125 });
      console.log(JSON.stringify([price, threePaths(worked).sites[0].lease, typeof planComparison, typeof readSites]));`;
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", program], { cwd: root });
    const [price, lease, ...kinds] = JSON.parse(stdout) as [number, number, string, string];
    expect(price).toBeCloseTo(38.32206130027771, 12); // the specification's worked example
    expect(lease).toBeCloseTo(336_846_176.81, 2); // the published worked case
    expect(kinds).toEqual(["function", "function"]);
  }, 60_000);
});
