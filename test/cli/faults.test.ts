import { build } from "esbuild";
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { commandLine, ended, root, type Ended } from "./cli.js";
import { readOnlyPlace, smallDisk, type HardPlace } from "./hard-places.js";
import type { Case } from "../../src/economics/index.js";

const { folder, run, script } = commandLine();
const inFolder = (name: string): string => join(folder, name);
/** One site and four years: quickly built. */
const worked = JSON.parse(readFileSync(join(root, "test/cases/worked-case.json"), "utf8")) as Case;
const quick = { ...worked, market: { ...worked.market, horizonYears: 4 }, sites: worked.sites.slice(0, 1) };
writeFileSync(inFolder("case.json"), JSON.stringify(quick));
const OLD = "what was there before"; // at-point.mjs writes the same

const atPoint = join(root, "test/cli/at-point.mjs");
/** Runs the command line, or another script; at a named point a signal comes, or a file appears. */
const runToPoint = (point: string, deed: string, ...words: readonly string[]): Promise<Ended> =>
  ended(
    spawn(process.execPath, ["--import", atPoint, ...words], {
      cwd: folder,
      env: { ...process.env, AT_POINT: `${point}: ${deed}` },
    }),
  );
/** A script that writes NEW to a path as the command line does: quicker than a whole build. */
const writer = inFolder("writer.mjs");
const NEW = "N".repeat(100_000);
const writing = (out: string, force: boolean): string[] => [writer, out, force ? "--force" : ""];
beforeAll(() =>
  build({
    stdin: {
      contents: `import { replaceFile } from "./src/cli/output/replace-file.js";
        const [, , out, force] = process.argv;
        await replaceFile(out, Buffer.alloc(${NEW.length}, "N"), { force: force === "--force" }).catch((error) => {
          console.error(error.message);
          process.exitCode = error.exitCode;
        });`,
      resolveDir: root,
    },
    ...{ outfile: writer, bundle: true, platform: "node", format: "esm", logLevel: "warning" },
  }),
);

const left: HardPlace[] = [];
afterEach(() => left.splice(0).forEach((place) => place.leave()));

/** Nothing but these files, above all no temporary. */
const holds = (path: string, ...names: string[]): void => expect(readdirSync(path).sort()).toEqual([...names].sort());

describe("where nothing can be written", () => {
  test("a read-only folder: a sentence, nothing left", async () => {
    const place = readOnlyPlace(folder);
    left.push(place);
    const { code, stdout, stderr } = await run("build", "case.json", "--out", join(place.path, "c.xlsx"));
    expect([code, stdout], place.how).toEqual([3, ""]);
    expect(stderr).toMatch(
      /c\.xlsx was not written: (permission is denied|the disk is read-only)\. What was there before is as it was\.\n$/,
    );
    holds(place.path);
  });

  test("a full disk: the old file is as it was, no temporary", async () => {
    const disk = smallDisk(folder);
    if (!disk) console.warn("No disk may be mounted here: only the limit on file sizes below stands for a full disk.");
    if (!disk) return;
    left.push(disk);
    const out = join(disk.path, "c.xlsx");
    writeFileSync(out, OLD);
    const workbook = await run("build", "case.json", "--out", out, "--force");
    expect(workbook.code).toBe(3);
    expect(workbook.stderr).toBe(`${out} was not written: the disk is full. What was there before is as it was.\n`);
    expect(readFileSync(out, "utf8")).toBe(OLD);
    const json = await run("build", "case.json", `--json=${join(disk.path, "new.json")}`);
    expect(json.code).toBe(0); // a few kB fit
    holds(disk.path, "c.xlsx", "new.json");
  });

  test("a limit on file sizes, which every system has, acts like a full disk", async () => {
    writeFileSync(inFolder("limited.xlsx"), OLD);
    const words = [script, "build", "case.json", "--out", "limited.xlsx", "--force"]
      .map((word) => `'${word}'`)
      .join(" ");
    const limited = spawn("sh", ["-c", `ulimit -f 16; exec '${process.execPath}' ${words}`], { cwd: folder });
    const { code, stderr } = await ended(limited);
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining("limited.xlsx was not written: the file would be too large"),
    ]);
    expect(readFileSync(inFolder("limited.xlsx"), "utf8")).toBe(OLD);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("results that cannot reach stdout are not called done", async () => {
    const full = existsSync("/dev/full");
    if (!full) return console.warn("No /dev/full here: results on a full stdout were not tried.");
    const child = spawn("sh", ["-c", `'${process.execPath}' '${script}' build case.json --json > /dev/full`], {
      cwd: folder,
    });
    const { code, stderr } = await ended(child);
    expect([code, stderr]).toEqual([3, "The results could not be written to stdout: the disk is full.\n"]);
  });

  test.each([
    ["no/such/folder/c.xlsx", "no/such/folder/c.xlsx cannot be written: there is no folder no/such/folder."],
    ["/dev/full.xlsx/c.xlsx", "/dev/full.xlsx/c.xlsx cannot be written: there is no folder /dev/full.xlsx."],
    ["folder.xlsx", "folder.xlsx is no ordinary file; nothing is written there."],
    [`${"n".repeat(300)}.xlsx`, "was not written: the name is too long"],
  ])("--out %s", async (out, sentence) => {
    mkdirSync(inFolder("folder.xlsx"), { recursive: true });
    const { code, stderr } = await run("build", "case.json", "--out", out, "--force");
    expect([code, stderr]).toEqual([3, expect.stringContaining(sentence)]);
  });
});

describe("a file in the way", () => {
  test("a link stays a link: its target is replaced, with the rights it had", async () => {
    writeFileSync(inFolder("target.xlsx"), OLD);
    chmodSync(inFolder("target.xlsx"), 0o640);
    symlinkSync("target.xlsx", inFolder("link.xlsx"));
    expect((await run("build", "case.json", "--out", "link.xlsx")).code).toBe(3);
    expect(readFileSync(inFolder("target.xlsx"), "utf8")).toBe(OLD);
    expect((await run("build", "case.json", "--out", "link.xlsx", "--force")).code).toBe(0);
    expect(statSync(inFolder("target.xlsx")).size).toBeGreaterThan(100_000);
    expect(statSync(inFolder("target.xlsx")).mode & 0o777).toBe(0o640);
  });

  test("that appears while the new one is written is not replaced either", async () => {
    const place = mkdtempSync(join(tmpdir(), "three-paths-late-"));
    const out = join(place, "late.xlsx");
    const { code, stderr } = await runToPoint("half written", out, ...writing(out, false));
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining(`${out} exists. Nothing was written; --force replaces it.`),
    ]);
    holds(place, "late.xlsx");
    expect(readFileSync(out, "utf8")).toBe(OLD);
    rmSync(place, { recursive: true });
  });

  test.each([
    ["missing.csv", "missing.csv cannot be read: there is no such file."],
    [".", ". cannot be read: it is a folder."],
    ["case.json/x", "case.json/x cannot be read: a part of its path is no folder."],
  ])("input %s cannot be read", async (path, sentence) => {
    const { code, stderr } = await run("build", path, "--json");
    expect([code, stderr]).toEqual([3, `${sentence}\n`]);
  });
});

/** As a shell reports a process that a signal has ended. */
const status = ({ code, signal }: Ended): number =>
  code ?? { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal as string] ?? -1;

describe("an interrupt", () => {
  const place = mkdtempSync(join(tmpdir(), "three-paths-interrupt-"));
  const out = join(place, "c.xlsx");
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test.each(["input read", "half written"])("of a build, %s: the old file stays, and nothing else", async (point) => {
    writeFileSync(out, OLD);
    const result = await runToPoint(point, "SIGINT", script, "build", "case.json", "--out", out, "--force");
    expect(status(result)).toBe(130);
    holds(place, "c.xlsx");
    expect(readFileSync(out, "utf8")).toBe(OLD);
  });

  test.each([
    ["SIGINT", 130, "temporary wanted"],
    ["SIGINT", 130, "temporary opened"],
    ["SIGINT", 130, "half written"],
    ["SIGTERM", 143, "half written"],
    ["SIGHUP", 129, "half written"],
    ["SIGINT", 130, "written"],
    ["SIGINT", 130, "flushed"],
  ])("%s is status %i; %s: the temporary goes, the old file stays", async (signal, wanted, point) => {
    writeFileSync(out, OLD);
    expect(status(await runToPoint(point, signal, ...writing(out, true)))).toBe(wanted);
    holds(place, "c.xlsx");
    expect(readFileSync(out, "utf8")).toBe(OLD);
  });

  test.each([
    ["in place of another", true],
    ["where none was", false],
  ])("once the new file has its name, %s: it is whole, and nothing else", async (_, force) => {
    rmSync(out, { force: true });
    if (force) writeFileSync(out, OLD);
    expect(status(await runToPoint("in its place", "SIGINT", ...writing(out, force)))).toBe(130);
    holds(place, "c.xlsx");
    expect(readFileSync(out, "utf8")).toBe(NEW);
  });

  test("is status 130 to a shell", async () => {
    const command = `'${process.execPath}' --import '${atPoint}' '${script}' build case.json --out never.xlsx; echo "status $?"`;
    const env = { ...process.env, AT_POINT: "input read: SIGINT" };
    const { stdout } = await ended(spawn("bash", ["-c", command], { cwd: folder, env }));
    expect(stdout).toContain("status 130");
    expect(existsSync(inFolder("never.xlsx"))).toBe(false);
  });
});
