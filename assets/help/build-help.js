// Writes the help pages from the catalogue of functions: `npm run help`. The pages are committed; a test makes them anew.
import { readdir, rm, writeFile } from "node:fs/promises";
import { load } from "../../src/functions/writing/load.mjs";

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

const { helpPages, functions } = await load(
  `export { helpPages } from "./help/help-pages.js"; export * as functions from "./functions.js";`,
);

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
