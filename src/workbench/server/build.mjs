import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
export const projectFolder = at("../../../");

/** The add-in as it goes into Excel: dist/functions.js and dist/taskpane.html, by webpack. */
export function buildAddIn() {
  return new Promise((built, failed) => {
    const webpack = at("../../../node_modules/webpack/bin/webpack.js");
    const environment = { ...process.env, ADDIN_BASE_URL: process.env["ADDIN_BASE_URL"] ?? "https://addin.example/" };
    const options = { cwd: projectFolder, stdio: ["ignore", "inherit", "inherit"], env: environment };
    spawn(process.execPath, [webpack, "--mode", "production"], options)
      .once("error", failed)
      .once("exit", (code) =>
        code === 0 ? built() : failed(new Error(`The add-in did not build (webpack ended with ${code}).`)),
      );
  });
}

/** @throws Error with a sentence where there is nothing to serve */
export function requireBuild(dist = "dist") {
  const needed = ["functions.js", "functions.json", "taskpane.html"];
  const missing = needed.filter((name) => !existsSync(resolve(projectFolder, dist, name)));
  if (missing.length === 0) return;
  const named = missing.join(", ").replace(/, ([^,]*)$/, " and $1");
  throw new Error(
    `There is no build to serve: ${dist} has no ${named}. Run npm run build first, or npm run demo without --built.`,
  );
}

/**
 * The workbench page, in memory: it is served from here and published nowhere.
 * @returns Map from path ("/workbench.js") to content
 */
export async function buildPage() {
  const common = { bundle: true, write: false, minify: true, outdir: "/", logLevel: "warning" };
  const [page, client] = await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: { workbench: at("../page/main.ts") },
      format: "esm",
      target: "es2022",
      define: { "process.env.NODE_ENV": '"production"' },
      plugins: [quickerEngine],
    }),
    esbuild.build({
      ...common,
      entryPoints: { "office-client": at("../pane/office-client.ts") },
      format: "iife",
      target: "es2022",
    }),
  ]);
  return new Map([...page.outputFiles, ...client.outputFiles].map(({ path, contents }) => [path, contents]));
}

/**
 * Three places in which Univer's engine is slow for a comparison's 20,000 formulas, and the same without the delay:
 * fields set through a helper around Object.defineProperty (no field hides an accessor), room for 5,000 parsed formulas
 * (it would parse all others again each time), and the ranges of a shared formula worked out anew for each of them.
 */
const quicker = [
  [/_defineProperty\(this, "([A-Za-z_$][\w$]*)", /g, "(this.$1 = "],
  ["FORMULA_CACHE_LRU_COUNT = 5e3", "FORMULA_CACHE_LRU_COUNT = 1e5"],
  [
    /for \(let i = 0; i < tree\.rangeList\.length; i\+\+\) \{\s*const \{ unitId, sheetId, range \} = tree\.rangeList\[i\];/g,
    "for (const { unitId, sheetId, range } of tree.rangeList) {",
  ],
];

const quickerEngine = {
  name: "quicker-engine",
  setup(build) {
    build.onLoad({ filter: /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [slow, quick] of quicker) {
        const changed = contents.replace(slow, quick);
        if (changed === contents) throw new Error(`Univer's engine has changed: ${slow} is not in it any more.`);
        contents = changed;
      }
      return { contents, loader: "js" };
    });
  },
};
