/**
 * `npm run bench`: every benchmark beside this file, or those whose names are given, as one table of ratios. A ratio is
 * of two times of the same run on the same machine; times alone say more about the machine than about the code.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import path from "node:path";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
/** Beside the tests' own folders, because what is bundled looks for files of theirs from where it lies. */
const artifacts = path.join(here, "../artifacts");
mkdirSync(artifacts, { recursive: true });

const wanted = process.argv.slice(2);
const names = readdirSync(here)
  .filter((name) => name.endsWith(".bench.ts"))
  .map((name) => name.replace(".bench.ts", ""))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
if (names.length < wanted.length) throw new Error(`No such benchmark among ${wanted.join(", ")}.`);

async function rowsOf(name) {
  const outfile = path.join(artifacts, `${name}.bench.mjs`);
  const entryPoints = [path.join(here, `${name}.bench.ts`)];
  await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", packages: "external" });
  const { rows } = await import(pathToFileURL(outfile).href);
  return rows();
}

const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
const said = ({ what, against, ratio, target, detail }) =>
  `| ${what} | ${against} | ${Number(ratio.toPrecision(3))} | ${target ?? ""} | ${detail} |`;
const lines = [
  `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.versions.node}, load average at the start ${load()}`,
  "",
  "| what | against | ratio | target | in detail |",
  "| --- | --- | --- | --- | --- |",
];
console.log(lines.join("\n"));
for (const name of names) {
  const found = (await rowsOf(name)).map(said);
  console.log(found.join("\n"));
  lines.push(...found);
}
lines.push("", `Load average at the end ${load()}.`);
console.log(lines.slice(-2).join("\n"));
writeFileSync(path.join(artifacts, "bench.md"), `${lines.join("\n")}\n`);
process.exit(0);
