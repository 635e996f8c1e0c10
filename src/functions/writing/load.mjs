import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Runs TypeScript of this folder in Node: what the text exports. */
export async function load(contents) {
  const resolveDir = fileURLToPath(new URL("..", import.meta.url));
  const bundle = { bundle: true, write: false, format: "esm", platform: "node" };
  const { outputFiles } = await build({ stdin: { contents, resolveDir, loader: "ts" }, ...bundle });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
