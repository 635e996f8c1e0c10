// `npm run functions`: writes functions.ts and what SELFTEST shows from the catalogue, and then the help pages, which ask
// the functions themselves for every number. All of it is committed; tests make it anew and compare.
import { readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { format, resolveConfig } from "prettier";

const room = new URL("../", import.meta.url);
const helpFolder = new URL("../../assets/help/", room);

/** What TypeScript of this room exports, run in Node. */
async function load(contents) {
  const stdin = { contents, resolveDir: fileURLToPath(room), loader: "ts" };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: "esm", platform: "node" });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

async function writeSources() {
  const { writtenFiles } = await load(`export { writtenFiles } from "./writing/written-files.js";`);
  for (const [name, text] of writtenFiles()) {
    const file = fileURLToPath(new URL(name, room));
    await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  }
  return [...writtenFiles().keys()];
}

async function writeHelp() {
  const { helpPages, functions } = await load(
    `export { helpPages } from "./help/help-pages.js"; export * as functions from "./functions.js";`,
  );
  const pages = helpPages((id, args) => answerOf(() => functions[id](...args)));
  const stale = (await readdir(helpFolder)).filter((name) => name.endsWith(".html") && !pages.has(name));
  await Promise.all(stale.map((name) => rm(new URL(name, helpFolder))));
  for (const [name, page] of pages) await writeFile(new URL(name, helpFolder), page);
  return { written: pages.size, removed: stale.length };
}

/** What the functions throw: in Excel it is Microsoft's. */
globalThis.CustomFunctions = {
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  Error: class {
    constructor(code, message) {
      Object.assign(this, { code, message });
    }
  },
};

function answerOf(call) {
  try {
    return { value: call() };
  } catch (thrown) {
    if (thrown.code === undefined) throw thrown;
    return { error: thrown.code, message: thrown.message };
  }
}

console.log(`In src/functions: ${(await writeSources()).join(", ")}`);
const { written, removed } = await writeHelp();
console.log(`In assets/help: ${written} pages${removed ? `, ${removed} removed` : ""}`);
