import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { said } from "./in-process.js";

const folder = mkdtempSync(join(tmpdir(), "three-paths-places-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const contents = {
  "sites.xlsx": "Site,Grid MW,Power price ($/kWh),Efficiency (J/TH)\nRidge,100,0.045,21\n",
  "market.json": '{"btcPriceUsd":80000}',
  "assumptions.xlsx": "exitCapRate,0.08\n",
};
const before = [...Object.keys(contents), "here", "link.xlsx", "there"].sort();
mkdirSync(at("here"));
symlinkSync("here", at("there"));
symlinkSync("sites.xlsx", at("link.xlsx"));
beforeEach(() => Object.entries(contents).forEach(([name, text]) => writeFileSync(at(name), text)));

const market = ["--market", at("market.json")];
const assumptions = ["--assumptions", at("assumptions.xlsx")];
test.each([
  ["--out is SITES", ["--out", at("sites.xlsx")], "is the file that is read as SITES"],
  ["--out is SITES by a link", ["--out", at("link.xlsx")], "is the file that is read as SITES"],
  ["--json is SITES", [`--json=${at("sites.xlsx")}`], "is the file that is read as SITES"],
  ["--json is the market", [...market, `--json=${at("here/../market.json")}`], "is the file that is read as --market"],
  ["--out is the assumptions", [...assumptions, "--out", at("assumptions.xlsx")], "read as --assumptions"],
  [
    "--out and --json are one file that is not there yet",
    ["--out", at("here/c.xlsx"), `--json=${at("there/c.xlsx")}`],
    "are the same file; each needs one of its own.",
  ],
])("%s: refused, nothing written, --force or not", async (_, words, sentence) => {
  for (const force of [[], ["--force"]]) {
    const { code, stdout, stderr } = await said(["build", at("sites.xlsx"), ...words, ...force]);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(sentence)]);
    for (const [name, text] of Object.entries(contents)) expect(readFileSync(at(name), "utf8")).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readdirSync(at("here"))).toEqual([]);
  }
});
