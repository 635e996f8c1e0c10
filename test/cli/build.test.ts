import { strFromU8, unzipSync } from "fflate";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fingerprint } from "../../src/comparison/index.js";
import { threePaths, type Case } from "../../src/economics/index.js";
import { completeCase } from "../../src/sites/assumptions/complete-case.js";
import { readSites } from "../../src/sites/table/read-sites.js";
import { sampleSites } from "../../src/sites/sample-sites.js";
import { barn, header, ridge } from "../sites/tables.js";
import { messyTables } from "../sites/messy-tables.js";
import { readXlsx } from "../twin/read-xlsx.js";
import { commandLine, csvOf, root } from "./cli.js";
import { hashOf, json, plain } from "./results.js";

const { folder, run } = commandLine();
const inFolder = (name: string): string => join(folder, name);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(inFolder(name), content);
  return name;
};

const worked = JSON.parse(readFileSync(join(root, "test/cases/worked-case.json"), "utf8")) as Case;

describe("a table of sites", () => {
  put("sample-sites.csv", csvOf(sampleSites));
  const few = put("few.csv", csvOf(sampleSites.slice(0, 3)));

  test("becomes a workbook, and the answer in a few lines", async () => {
    const { code, stdout, stderr } = await run("build", "sample-sites.csv", "--preset", "neocloud-backstop");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("12 sites, 4,620 grid MW. Preset: Neocloud lease with backstop.");
    expect(stdout).toContain("Written: comparison.xlsx");
    const workbook = readXlsx(readFileSync(inFolder("comparison.xlsx")));
    expect(workbook["Inputs"]!["F43"]).toBe(128); // the preset's rent
    expect(workbook["About"]!["C7"]).toBe("Three Paths 0.1.0");
    const properties = strFromU8(unzipSync(readFileSync(inFolder("comparison.xlsx")))["docProps/custom.xml"]!);
    for (const stamp of ["0.1.0", "base values, November 2025", "Neocloud lease with backstop"]) {
      expect(properties).toContain(`<vt:lpwstr>${stamp}</vt:lpwstr>`);
    }
    expect(properties).toContain(hashOf(sampleSites, "Neocloud lease with backstop"));
    expect(workbook["About"]!["C11"]).toBe("2025-11-17T14:05:00.000Z"); // SOURCE_DATE_EPOCH
  });

  test("is never written over without --force; equal inputs give equal files", async () => {
    const before = Buffer.from("what was there before");
    put("kept.xlsx", before);
    const quick = put("quick.json", JSON.stringify({ market: { horizonYears: 4 }, sites: [worked.sites[0]] }));
    const refused = await run("build", quick, "--out", "kept.xlsx");
    expect([refused.code, refused.stderr]).toEqual([
      3,
      "kept.xlsx exists. Nothing was written; --force replaces it.\n",
    ]);
    expect(readFileSync(inFolder("kept.xlsx")).equals(before)).toBe(true);
    expect((await run("build", quick, "--out", "kept.xlsx", "--force")).code).toBe(0);
    expect((await run("build", quick, "--out", "again.xlsx")).code).toBe(0);
    expect(readFileSync(inFolder("kept.xlsx")).equals(readFileSync(inFolder("again.xlsx")))).toBe(true);
  });

  test("becomes JSON with its provenance: stdout without a name, a file with one, a workbook beside it with --out", async () => {
    const onStdout = json((await run("build", "sample-sites.csv", "--json")).stdout);
    expect(onStdout.provenance).toEqual({
      product: "Three Paths",
      version: "0.1.0",
      marketAsOf: "base values, November 2025",
      preset: "Base values",
      inputsHash: hashOf(sampleSites),
    });
    const both = await run("build", few, "--json", "results.json", "--out", "both.xlsx");
    expect(both.stdout).toContain("Written: both.xlsx\nWritten: results.json\n");
    expect(json(readFileSync(inFolder("results.json"), "utf8")).provenance.inputsHash).toBe(
      hashOf(sampleSites.slice(0, 3)),
    );
    expect((await run("build", few, "--json=results.json")).code).toBe(3);
  });
});

test("the pane's sites, with the row they stood in, have the same fingerprint", () => {
  const { sites } = readSites(sampleSites);
  expect(sites[0]).toHaveProperty("row");
  expect(fingerprint(completeCase(sites))).toBe(hashOf(sampleSites));
});

test("a case gives the published results, to 1e-9", async () => {
  const { code, stdout } = await run("build", join(root, "test/cases/worked-case.json"), "--json");
  const expected = JSON.parse(readFileSync(join(root, "test/cases/worked-case.expected.json"), "utf8")) as object;
  expect(code).toBe(0);
  let compared = 0;
  const compare = (got: unknown, wanted: unknown, at: string): void => {
    if (typeof wanted === "object" && wanted !== null) {
      for (const [key, value] of Object.entries(wanted)) compare((got as never)?.[key], value, `${at}.${key}`);
    } else if (typeof wanted === "number") {
      compared++;
      expect(Math.abs((got as number) - wanted), at).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
    } else expect(got, at).toBe(wanted);
  };
  compare(json(stdout), expected, "results");
  expect(compared).toBeGreaterThan(1000);
});

describe("2,000 sites", () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [
    `Site ${i}`,
    50 + (i % 100),
    0.03 + (i % 40) / 1000,
    15 + (i % 15),
    0.9,
    1.03,
  ]);
  const table = [header, ...rows];
  put("many.csv", csvOf(table));

  test("are worked out as JSON", async () => {
    const { code, stdout } = await run("build", "many.csv", "--json");
    const { sites } = json(stdout);
    expect([code, sites.length]).toEqual([0, 2000]);
    const [last] = threePaths(completeCase(plain(readSites([header, rows[1999]!]).sites))).sites;
    expect(sites[1999]).toEqual(last);
  });

  test("are too many for a workbook, in a sentence that leads on", async () => {
    const { code, stderr } = await run("build", "many.csv", "--out", "many.xlsx");
    expect(code).toBe(1);
    expect(stderr).toContain(
      "2,000 sites are too many for a workbook, which holds 200. --json gives their results without one.",
    );
  });
});

describe("every messy table gives results or says why not", () => {
  test.each(messyTables)("$id", async ({ id, table, refusals = [] }) => {
    const read = readSites(table);
    const name = put(`${id}.csv`, csvOf(table));
    const { code, stdout, stderr } = await run("build", name, "--json");
    const sentences = read.problems.filter(({ severity }) => severity === "refusal").map(({ message }) => message);
    for (const sentence of sentences) expect(stderr).toContain(sentence.slice(0, 12));
    for (const [cell] of refusals) expect(stderr).toContain(cell);
    if (sentences.length === 0 && read.questions.length === 0) {
      expect(code, stderr).toBe(0);
      expect(json(stdout).provenance.inputsHash).toBe(hashOf(table));
      return;
    }
    expect([code, stdout]).toEqual([1, ""]);
    if (read.sites.length === 0) return;
    const rest = await run("build", name, "--json", "--leave-out");
    expect(rest.code, rest.stderr).toBe(0);
    expect(json(rest.stdout).provenance.inputsHash).toBe(hashOf(table));
  });
});

describe("a column that only people can explain", () => {
  const rows = [["Site", "MW", "Power price ($/kWh)", "Efficiency (J/TH)", "Uptime", "PUE"], ridge, barn] as (
    string | number
  )[][];

  test("is asked about as in the pane, with every answer ready to type", async () => {
    const { code, stdout, stderr } = await run("build", put("asked.csv", csvOf(rows)), "--json");
    const [question] = readSites(rows).questions;
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`asked.csv: ${question!.message}`);
    for (const { meaning, label } of question!.choices)
      expect(stderr).toMatch(new RegExp(`--column B=${meaning} +${label}`));
  });

  test.each(["B=gridMw", "MW=gridMw", " mw = gridMw:MW", "MW=Grid MW, what the utility delivers"])(
    "is answered by %s",
    async (answer) => {
      const { code, stdout, stderr } = await run("build", "asked.csv", "--json", "--column", answer);
      expect(code, stderr).toBe(0);
      expect(json(stdout).provenance.inputsHash).toBe(hashOf([header, ridge, barn]));
    },
  );

  test.each([
    ["Size=gridMw", "There is no column “Size”. There are A “Site”, B “MW”"],
    ["B=gridMv", "“gridMv” is no meaning of a column; gridMw:MW was probably meant."],
    ["gridMw", "--column gridMw needs the form --column COLUMN=MEANING"],
  ])("refuses the answer %s", async (answer, sentence) => {
    const { code, stderr } = await run("build", "asked.csv", "--json", "--column", answer);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

test("text in files cannot act on the terminal", async () => {
  const hostile = "Rid\u001b]0;owned\u0007ge \u001b[2J\u009b31m\u202egnp";
  const asked = csvOf([
    ["Site", "MW\u001b[31m", "Power price ($/kWh)", "Efficiency (J/TH)"],
    ["x", 100, 0.04, 18],
  ]);
  const input = worked;
  const short = { ...input, market: { ...input.market, horizonYears: 4 } };
  put("hostile.json", JSON.stringify({ ...short, sites: [{ ...input.sites[0]!, name: hostile }] }));
  put("refused.json", JSON.stringify({ ...input, sites: [{ ...input.sites[0]!, name: hostile, gridMw: -1 }] }));
  const runs = [
    await run("build", "hostile.json", "--out", "hostile.xlsx"),
    await run("build", "hostile.json", "--json"),
    await run("build", "refused.json", "--json"),
    await run("build", put("hostile.csv", asked), "--json"),
    await run("build", "no\u001b[31msuch.csv", "--json"),
    await run("verify", "hostile.xlsx"),
  ];
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 1, 1, 3, 0]);
  for (const { stdout, stderr } of runs)
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(runs[2]!.stderr).toContain("\\x9b");
  expect(runs[4]!.stderr).toContain("\\x1b");
  expect(json(runs[1]!.stdout).sites[0]!.name).toBe(hostile.replace(/[\u0007\u001b]/g, " ")); // nothing else is lost
});
