import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));
const from = [
  "webpack.config.js",
  "manifest.xml",
  "package.json",
  "assets",
  "src/functions",
  "src/economics",
  "src/sites",
];

/**
 * The folder with what `webpack` makes of the functions as they are now: functions.js, functions.json, functions.html,
 * the manifests and the icons. Built once for a state of the sources, and kept beside the installed packages.
 */
export async function functionsBuild(environment: { readonly ADDIN_BASE_URL?: string } = {}): Promise<string> {
  const cache = path.join(root, "node_modules/.cache/functions-build");
  const folder = path.join(cache, stateOf(from, environment.ADDIN_BASE_URL ?? ""));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unfinished = `${folder}.${process.pid}`;
  await runWebpack(unfinished, environment);
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true }); // another test file was faster
  }
  return folder;
}

/** Runs the build's own command for the functions alone and gives what it printed. */
export async function runWebpack(folder: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const options = ["--config-name", "functions", "--mode", "production", "--output-path", folder];
  const { ADDIN_BASE_URL: _inherited, ...inherited } = process.env;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [path.join(root, "node_modules/webpack/bin/webpack.js"), ...options],
    { cwd: root, env: { ...inherited, ...environment } },
  );
  return stdout + stderr;
}

function stateOf(places: readonly string[], address: string): string {
  const hash = createHash("sha256").update(address);
  const add = (place: string): void => {
    if (statSync(place).isDirectory()) for (const name of readdirSync(place).sort()) add(path.join(place, name));
    else hash.update(place).update(readFileSync(place));
  };
  for (const place of places) add(path.join(root, place));
  return hash.digest("hex").slice(0, 16);
}
