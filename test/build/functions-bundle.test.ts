import { readFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/functions/catalogue/catalogue.js";
import { bareEngine } from "../functions/bare-engine.js";
import { functionsBuild, runWebpack } from "./functions-build.js";

const MOST_GZIPPED_BYTES = 40_000;
let folder: string;
let script: string;
beforeAll(async () => {
  folder = await functionsBuild();
  script = readFileSync(path.join(folder, "functions.js"), "utf8");
}, 180_000);

/** What a parser of ES2019 scripts and a look at free names find. */
const faultsOf = (code: string): string[] =>
  new Linter()
    .verify(code, {
      languageOptions: { ecmaVersion: 2019, sourceType: "script", globals: { CustomFunctions: "readonly" } },
      rules: { "no-undef": ["error", { typeof: true }] },
    })
    .map(({ message }) => message);

describe("functions.js", () => {
  it("is small: Excel loads it before the first number", () => {
    const size = gzipSync(script, { level: 9 }).length;
    console.log(`functions.js: ${size} bytes gzipped of ${MOST_GZIPPED_BYTES} allowed`);
    expect(size).toBeLessThanOrEqual(MOST_GZIPPED_BYTES);
  });
  it("carries no text of the catalogue: a cell shows none", () => {
    const texts = catalogue.flatMap(({ summary, source, published = [] }) => [
      summary,
      ...(source.link === undefined ? [] : [source.link]),
      ...published.map(({ link }) => link),
    ]);
    expect(texts.length).toBeGreaterThan(catalogue.length);
    expect(texts.filter((text) => script.includes(text))).toEqual([]);
  });
  it("is a classic script of ES2019 that names nothing but the language and CustomFunctions", () => {
    expect(faultsOf(script)).toEqual([]);
  });
  it("is plain ASCII: no server's idea of an encoding can change a pattern in it", () => {
    expect(script).toMatch(/^[\n\x20-\x7e]*$/);
  });
  it.each([
    ["a ?? b", "const a = 1; const b = a ?? 2;"],
    ["window", "window.x = 1;"],
    ["typeof console", "if (typeof console) { }"],
    ["import", 'import "./x.js";'],
  ])("would be refused with %s in it", (_what, code) => expect(faultsOf(code)).not.toEqual([]));
  it("loads where there is nothing but CustomFunctions, and associates every function of functions.json", () => {
    const { functions, leftovers } = bareEngine(folder);
    const { functions: described } = JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as {
      functions: { id: string }[];
    };
    expect([...functions.keys()].sort()).toEqual(described.map(({ id }) => id).sort());
    expect(leftovers).toEqual([]);
  });
  it("asks for Microsoft's runtime and for nothing else from another place", () => {
    const html = readFileSync(path.join(folder, "functions.html"), "utf8");
    expect([...html.matchAll(/src="([^"]+)"/g)].map(([, source]) => source)).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js",
      "functions.js",
    ]);
  });
});

describe("the address of the build", () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "address-"));
  afterAll(() => rmSync(scratch, { recursive: true }));
  it("is a placeholder if nobody gives one, and the build says so", async () => {
    expect(await runWebpack(scratch, {})).toContain("ADDIN_BASE_URL is not set");
  }, 180_000);
  it("must be https", async () => {
    const build = runWebpack(scratch, { ADDIN_BASE_URL: "http://three-paths.example" });
    await expect(build).rejects.toThrow(/Excel loads add-ins from https only/);
  }, 180_000);
});
