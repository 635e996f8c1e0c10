/** Bundles the command line into one file; packages stay outside, where npm installs them. `node src/cli/bundle.mjs [FILE]` */
import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function bundle(outfile) {
  await build({
    entryPoints: [here("main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    banner: { js: "#!/usr/bin/env node" },
    legalComments: "none",
    logLevel: "warning",
  });
  chmodSync(outfile, 0o755);
}

if (process.argv[1] === here("bundle.mjs")) await bundle(process.argv[2] ?? here("../../dist/cli.js"));
