import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";
import { catalogue, type Entry } from "../../src/functions/catalogue/catalogue.js";
import { readableFormula } from "../../src/functions/portable/readable-formula.js";
import { functionsSource } from "../../src/functions/writing/functions-source.js";
import { writtenFiles } from "../../src/functions/writing/written-files.js";

const place = (name: string): string => fileURLToPath(new URL(`../../src/functions/${name}`, import.meta.url));
const formatted = async (name: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(place(name))), filepath: place(name) });

describe("what is written from the catalogue", () => {
  it.each([...writtenFiles()])("%s is what the catalogue says now (else: npm run functions)", async (name, text) => {
    expect(readFileSync(place(name), "utf8"), `${name}: npm run functions`).toBe(await formatted(name, text));
  });
  const hashcost = catalogue.find(({ id }) => id === "HASHCOST")!;
  it.each<[string, Partial<Entry>]>([
    ["another default", { parameters: [{ name: "pue", standard: 1.1 }] }],
    ["another order", { parameters: [...hashcost.parameters].reverse() }],
    ["another core", { core: "hashpriceUsdPerPhDay" }],
    ["another unit", { unit: "USD" }],
    ["a table instead of a number", { answer: "table" }],
  ])("would not be the same with %s", (_what, change) => {
    expect(functionsSource([{ ...hashcost, ...change }])).not.toBe(functionsSource([hashcost]));
  });
});

describe("a formula for people", () => {
  it.each([
    ["12*rent/(1000*capRate)", "12 × rent ÷ (1,000 × capRate)"],
    ["(1-f)*86400*10^15", "(1 − f) × 86,400 × 10^15"],
    ["1234567+0.5", "1,234,567 + 0.5"],
  ])("%s reads %s", (text, readable) => expect(readableFormula(text)).toBe(readable));
});
