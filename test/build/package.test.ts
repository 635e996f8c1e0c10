import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvOf } from "../cli/cli.js";
import { header, ridge } from "../sites/tables.js";

/**
 * What `npm pack` makes, installed as on a bare machine: a folder that has the package and those it lists, and nothing
 * else of this project. No network: the listed packages are links to the ones that are installed here.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const listed = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};
const machine = mkdtempSync(join(tmpdir(), "three-paths-machine-"));
const installed = join(machine, "node_modules", "three-paths");
const cli = join(installed, "dist", "cli.js");
let files: string[];
afterAll(() => rmSync(machine, { recursive: true, force: true }));

const linkOf = (name: string): string => join(machine, "node_modules", name);
function link(name: string): void {
  mkdirSync(dirname(linkOf(name)), { recursive: true });
  symlinkSync(join(root, "node_modules", name), linkOf(name), "junction");
}

beforeAll(async () => {
  if (!existsSync(join(root, "dist", "packages"))) throw new Error("Nothing is built yet: run `npm run build` first.");
  const words = ["pack", "--json", "--ignore-scripts", "--pack-destination", machine];
  const { stdout } = await run("npm", words, { cwd: root, shell: process.platform === "win32", maxBuffer: 1e7 });
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  files = packed!.files.map(({ path }) => path);
  await run("tar", ["-xzf", packed!.filename], { cwd: machine });
  mkdirSync(dirname(installed), { recursive: true });
  renameSync(join(machine, "package"), installed);
  Object.keys(listed.dependencies).forEach(link);
}, 120_000);

const command = (...words: string[]) => run(process.execPath, [cli, ...words], { cwd: machine });

test("the package holds the command line, the modules with their types, and words; nothing of the add-in or the tests", () => {
  expect(files).toEqual(
    expect.arrayContaining(["LICENSE", "README.md", "CHANGELOG.md", "package.json", "dist/cli.js"]),
  );
  const modules = files.filter((name) => name.startsWith("dist/packages/"));
  const rooms = new Set(modules.map((name) => name.split("/")[2]));
  expect([...rooms].sort()).toEqual(["comparison", "economics", "formula", "sheet", "sites"]);
  expect(modules.filter((name) => !/\.(js|d\.ts)$/.test(name))).toEqual([]);
  expect(files.length - modules.length).toBe(5);
});

test("nothing in it is left over from an earlier build", () => {
  const sources = files
    .filter((name) => name.startsWith("dist/packages/"))
    .map((name) => name.replace("dist/packages/", "src/").replace(/(\.d)?\.(js|ts)$/, ".ts"));
  expect(sources.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

describe("installed on a bare machine", () => {
  test("it says what it does and which version it is", async () => {
    expect((await command("--help")).stdout).toContain("three-paths build SITES");
    expect((await command("--version")).stdout).toBe(`${listed.version}\n`);
  });

  test("it builds a workbook and knows it again", async () => {
    writeFileSync(join(machine, "sites.csv"), csvOf([header, ridge] as (string | number)[][]));
    expect((await command("build", "sites.csv")).stdout).toContain("Written: comparison.xlsx");
    expect((await command("verify", "comparison.xlsx")).stdout).toContain("comparison.xlsx: unchanged");
  }, 60_000);

  test("its modules are found by their names, and compute", async () => {
    const program = `
      import { hashpriceUsdPerPhDay } from "three-paths/economics";
      import { planComparison } from "three-paths/comparison";
      const price = hashpriceUsdPerPhDay({ btcPriceUsd: 90000, difficulty: 1.5e14, feesBtcPerBlock: 0.05, subsidyBtc: 3.125 });
      console.log(JSON.stringify([price, typeof planComparison]));`;
    writeFileSync(join(machine, "use.mjs"), program);
    const { stdout } = await run(process.execPath, ["use.mjs"], { cwd: machine });
    const [price, kind] = JSON.parse(stdout) as [number, string];
    expect(price).toBeCloseTo(38.32206130027771, 12); // the specification's worked example
    expect(kind).toBe("function");
  });

  test("its types are found, and refuse what is wrong", async () => {
    const text = (btc: string): string => `
      import { hashpriceUsdPerPhDay } from "three-paths/economics";
      import type { ComparisonDetails } from "three-paths/comparison";
      export const price: number = hashpriceUsdPerPhDay({ btcPriceUsd: ${btc}, difficulty: 1, feesBtcPerBlock: 0, subsidyBtc: 3.125 });
      export const details: ComparisonDetails = { pricePoints: 3 };`;
    writeFileSync(join(machine, "right.mts"), text("90000"));
    writeFileSync(join(machine, "wrong.mts"), text('"90,000"'));
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"];
    const compile = (name: string) => run(process.execPath, [compiler, ...options, name], { cwd: machine });
    await compile("right.mts");
    await expect(compile("wrong.mts")).rejects.toMatchObject({ stdout: expect.stringContaining("TS2322") as string });
  }, 120_000);

  test("a package that it did not list would be missed", async () => {
    rmSync(linkOf("saxes"));
    await expect(command("--help")).rejects.toThrow("Cannot find package 'saxes'");
    link("saxes");
    await command("--help");
  });
});
