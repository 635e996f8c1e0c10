import { build } from "esbuild";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

/** Every package that a file imports is listed, and what is shipped depends on what it imports and nothing more. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const { name, dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((each) => {
    const path = join(folder, each);
    if (statSync(path).isDirectory()) return ["artifacts", "goldens"].includes(each) ? [] : files(path);
    return /\.(m?[jt]s|tsx)$/.test(each) ? [path] : [];
  });
const atTop = readdirSync(root).filter((each) => /\.(js|ts|mjs)$/.test(each));
const sources = [
  ...["src", "test", "assets", ".ci"].flatMap((folder) => files(join(root, folder))),
  ...atTop.map((each) => join(root, each)),
];

/** "@scope/name/part" → "@scope/name"; null for files and for what Node itself has. */
function packageOf(target: string): string | null {
  if (/^[./]/.test(target) || isBuiltin(target)) return null;
  return target.split("/", target.startsWith("@") ? 2 : 1).join("/");
}

test("every package that is imported anywhere is listed", () => {
  const known = new Set([name, ...Object.keys(dependencies), ...Object.keys(devDependencies)]);
  const unlisted = sources.flatMap((path) =>
    ts
      .preProcessFile(readFileSync(path, "utf8"))
      .importedFiles.map(({ fileName }) => packageOf(fileName))
      .filter((each) => each !== null && !known.has(each))
      .map((each) => `${relative(root, path)}: ${each}`),
  );
  expect(unlisted).toEqual([]);
  expect(sources.length).toBeGreaterThan(400);
});

test("no package is listed twice, and every version is exact", () => {
  const [shipped, others] = [Object.keys(dependencies), Object.keys(devDependencies)];
  expect(shipped.filter((each) => others.includes(each))).toEqual([]);
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("the command line and the modules depend on what they import, and on nothing more", async () => {
  const { metafile } = await build({
    entryPoints: ["cli/main.ts", "economics/index.ts", "comparison/index.ts"].map((path) => join(root, "src", path)),
    ...{ bundle: true, write: false, metafile: true, outdir: join(root, "dist") },
    ...{ platform: "node", format: "esm", packages: "external", logLevel: "silent" },
  });
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => packageOf(path)),
  );
  const wanted = new Set(imported.filter((each) => each !== null));
  expect([...wanted].sort()).toEqual(Object.keys(dependencies).sort());
});
