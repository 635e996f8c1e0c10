import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandLine, ended } from "./cli.js";

const { folder, start } = commandLine();
const header = "Site,Grid MW,Power price ($/kWh),Efficiency (J/TH)";
// The second row has no number, so there is a remark to stderr before anything is written.
writeFileSync(join(folder, "sites.csv"), `${header}\nRidge,100,0.045,21\nMesa,none,0.05,22\n`);

test.each(["stderr", "stdout"] as const)("a reader of %s that has gone stops nothing", async (name) => {
  const out = `${name}.xlsx`;
  const child = start("build", "sites.csv", "--leave-out", "--out", out);
  child[name]!.destroy();
  const { code } = await ended(child);
  expect([code, existsSync(join(folder, out))]).toEqual([0, true]);
  expect(readFileSync(join(folder, out)).subarray(0, 2).toString()).toBe("PK");
});

test("a refusal keeps its exit code though nobody reads it", async () => {
  const child = start("build", "sites.csv", "--out", "never.xlsx");
  child.stderr!.destroy();
  const { code } = await ended(child);
  expect([code, existsSync(join(folder, "never.xlsx"))]).toEqual([1, false]);
});
