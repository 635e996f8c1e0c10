// Writes the help pages from the catalogue of functions: `npm run help`. The pages are committed; a test makes them anew.
import { readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL(".", import.meta.url);

/** What the functions throw: in Excel it is Microsoft's. */
globalThis.CustomFunctions = {
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  Error: class {
    constructor(code, message) {
      Object.assign(this, { code, message });
    }
  },
};

const { outputFiles } = await build({
  stdin: {
    contents: `export { helpPages } from "./src/functions/help/help-pages.js"; export * as functions from "./src/functions/functions.js";`,
    resolveDir: fileURLToPath(new URL("../..", here)),
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
});
const { helpPages, functions } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);

const pages = helpPages((id, args) => {
  try {
    return { value: functions[id](...args) };
  } catch (thrown) {
    if (thrown.code === undefined) throw thrown;
    return { error: thrown.code, message: thrown.message };
  }
});
const stale = (await readdir(here)).filter((name) => name.endsWith(".html") && !pages.has(name));
await Promise.all(stale.map((name) => rm(new URL(name, here))));
for (const [name, page] of pages) await writeFile(new URL(name, here), page);
console.log(`${pages.size} pages in assets/help${stale.length ? `, ${stale.length} removed` : ""}`);
