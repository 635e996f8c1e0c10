import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { textUses, type TextUse } from "./source-reading.js";

/** Nobody takes formulas or addresses apart but `formula` and `sheet`. Office-host plays Excel; the workbench is its grid's. */
const src = new URL("../../src", import.meta.url).pathname;
const mayRead = new Set(["formula", "sheet", "office-host", "workbench"]);

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
const others = files(src)
  .map((path) => relative(src, path))
  .filter((path) => !mayRead.has(path.split("/")[0]!));
const uses = others.flatMap((path) =>
  textUses(path, readFileSync(join(src, path), "utf8")).map((use) => ({ path, ...use })),
);

const formulas = [
  "$B$3:$C$9",
  "XFD1048576",
  "R[-1]C[2]",
  "'{{inputs}}'!R3C6",
  "'It''s'!$A$1",
  "=SUM(A1)",
  ",COUNT(",
  "_xlfn.LET(",
];
const plainTexts = [
  ...[
    "",
    "Hello world",
    "12.5",
    "1234567",
    "1,000",
    "$5",
    "Rent: 5 ¢",
    "Site 3",
    "USD/kWh",
    "IT",
    "a-b",
    "a_b",
    "x (y)",
  ],
  ...["<c>", "#fff", 'a "b"', "two\nlines"],
];

/** A pattern that finds something in formulas and nothing in other texts is made for formulas. */
const isForFormulas = ({ pattern }: TextUse): boolean =>
  typeof pattern !== "string" &&
  formulas.some((text) => pattern.test(text)) &&
  !plainTexts.some((text) => pattern.test(text));

const takesApart = ({ pattern, subject }: TextUse): boolean =>
  /^(formulas?|address(es)?|tracking|cells?)$/i.test(subject) && !["=", "https://"].includes(String(pattern));

/** A line's, sheet's or cell's id, label or look: what it is for stands in its role. */
const readsSpelling = ({ pattern, subject }: TextUse): boolean =>
  /^(ids?|styles?|look|labels?)$/i.test(subject) && pattern !== "";

describe("what a cell is for is its role", () => {
  test("and nobody reads it out of an id, a label or a look", () => {
    const found = uses.filter(readsSpelling);
    expect(found.map(({ path, line, pattern }) => `${path}:${line} ${String(pattern)}`)).toEqual([]);
  });
  test.each([
    "/^site[A-Z]/.test(id!)",
    "region.id.endsWith('Built')",
    "/^input/.test(region.style)",
    "label.split(', ')",
  ])("a breach would be seen: %s", (code) => {
    expect(textUses("breach.ts", code).some(readsSpelling)).toBe(true);
  });
});

describe("formula text is read in its own room", () => {
  test("no regular expression for it elsewhere", () => {
    const found = uses.filter((use) => isForFormulas(use));
    expect(found.map(({ path, line, pattern }) => `${path}:${line} ${String(pattern)}`)).toEqual([]);
  });

  test("no formula or address is split, searched or replaced elsewhere", () => {
    const found = uses.filter((use) => takesApart(use));
    expect(found.map(({ path, line, pattern }) => `${path}:${line} ${String(pattern)}`)).toEqual([]);
  });

  test("column letters are counted nowhere else", () => {
    const counting = others.filter((path) => /fromCharCode\(6[45]/.test(readFileSync(join(src, path), "utf8")));
    expect(counting).toEqual([]);
  });

  test.each<[string, string]>([
    ["an address", "const cell = /^\\$?([A-Z]+)\\$?(\\d+)$/;"],
    ["R1C1", "x.replace(/R\\[(-?\\d+)\\]C/g, '')"],
    ["a quoted sheet", "const at = new RegExp(\"'((?:[^']|'')+)'!\");"],
    ["a marker", "text.matchAll(/'\\{\\{inputs\\}\\}'!R(\\d+)C/g)"],
  ])("a breach would be seen: %s", (_, code) => {
    expect(textUses("breach.ts", code).some(isForFormulas)).toBe(true);
  });
  test.each<[string, string]>([
    ["of a cell", "address.split(':')"],
    ["of a formula", "cell.formula!.replace(/[\\s]/g, '')"],
    ["by a pattern", "/\\d+$/.exec(cell)"],
    ["by its words", "content.formula.includes('CHECK')"],
  ])("and so would the taking apart %s", (_, code) => {
    expect(textUses("breach.ts", code).some(takesApart)).toBe(true);
  });
});
