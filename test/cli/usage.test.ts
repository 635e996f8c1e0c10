import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { VERSION } from "../../src/comparison/index.js";
import { presetNames } from "../../src/sites/assumptions/presets.js";
import { presetNamed, typedPresets } from "../../src/cli/input/presets.js";
import { readCommandLine } from "../../src/cli/options.js";
import { visible, visibleJson } from "../../src/cli/visible.js";
import { said } from "./in-process.js";

describe("a command line that is wrong names what was probably meant", () => {
  test.each([
    ["biuld sites.csv", "“biuld” is no command; build was probably meant; there are build and verify."],
    ["sites.csv", "“sites.csv” is no command; three-paths build sites.csv was probably meant."],
    ["build", "build needs a file with sites: three-paths build sites.csv."],
    ["build a.csv b.csv", "build takes one file with sites; 2 are given: a.csv, b.csv."],
    ["build a.csv --prset x", "--prset is no option; --preset was probably meant."],
    ["build a.csv --assumption x", "--assumption is no option; --assumptions was probably meant."],
    ["build a.csv -x", "-x is no option"],
    ["build a.csv --out", "--out needs a value."],
    ["build a.csv --out --force", "--out needs a value."],
    ["build a.csv --out a.xlsx --out b.xlsx", "--out is given twice."],
    ["build a.csv --json=", "--json needs a file"],
    ["build ", "SITES is missing"],
    ["build a.csv --force=yes", "--force takes no value."],
    ["build a.csv --out a.csv", "--out a.csv: the workbook's name must end in .xlsx."],
    [
      "build a.csv --json --preset neoclowd-backstop",
      "“neoclowd-backstop” is no preset; neocloud-backstop was probably meant.",
    ],
    ["verify", "verify needs a workbook: three-paths verify comparison.xlsx."],
    ["verify a.xlsx b.xlsx", "verify takes one workbook."],
    ["verify a.xlsx --force", "--force does not go with verify."],
    ["toString a.csv", "“toString” is no command"],
  ])("%s", async (line, sentence) => {
    const { code, stdout, stderr } = await said(line.split(" "));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain("three-paths --help");
  });

  test("nothing at all prints the help on stderr, as usage", async () => {
    const { code, stdout, stderr } = await said([]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("three-paths build SITES");
  });
});

test("--help fits a terminal and names every option, preset and exit code", async () => {
  const { code, stdout } = await said(["build", "--help"]);
  expect(code).toBe(0);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(92);
  const options = ["--preset", "--market", "--assumptions", "--out", "--json", "--sheet", "--column", "--leave-out"];
  for (const word of [...options, "--force", "--help", "--version", ...typedPresets]) expect(stdout).toContain(word);
  for (const exitCode of [0, 1, 2, 3, 4, 5, 130]) expect(stdout).toMatch(new RegExp(`^  ${exitCode} `, "m"));
});

test("the version is the package's", async () => {
  const { version, bin } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
    bin: unknown;
  };
  expect((await said(["--version"])).stdout).toBe(`${version}\n`);
  expect(VERSION).toBe(version);
  expect(bin).toEqual({ "three-paths": "dist/cli.js" });
});

test("every preset has a short name and answers to its full one", () => {
  expect(typedPresets.map(presetNamed).sort()).toEqual(["Base values", ...presetNames].sort());
  for (const name of presetNames) expect(presetNamed(name.toUpperCase())).toBe(name);
});

test.each([
  ["build a.csv --json", null, "-"],
  ["build a.csv --json -", null, "-"],
  ["build a.csv --json out.json", null, "out.json"],
  ["build a.csv --json=out.txt", null, "out.txt"],
  ["build --json out.json a.csv", null, "out.json"],
  ["build --json case.json", "case.json", "-"],
  ["build case.json --json", "case.json", "-"],
  ["build case.json --json out.json", "case.json", "out.json"],
])("%s", (line, input, json) => {
  const read = readCommandLine(line.split(" "));
  expect([read.files, read.json]).toEqual([[input ?? "a.csv"], json]);
});

test("what acts on a terminal is written out; ordinary text of any script is left alone", () => {
  expect(visible("a\u001b[31mb\u0007\r\n\u009b\u202ec\u200bd\ufeff")).toBe(
    "a\\x1b[31mb\\x07\\x0d\\x0a\\x9b\\u202ec\\u200bd\\ufeff",
  );
  const ordinary = "Åre · 北京 “x” – € 𝔸 👍";
  expect([visible(ordinary), visibleJson(ordinary)]).toEqual([ordinary, ordinary]);
  const text = JSON.stringify({ name: "a\u0085\u009b\u202e\u007f" });
  expect(visibleJson(text)).not.toMatch(/[\u007f-\u009f\u202e]/);
  expect(JSON.parse(visibleJson(text))).toEqual(JSON.parse(text));
});
