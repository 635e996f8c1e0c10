import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Who may import whom, and who may name what: the walls of the architecture, read from the files themselves. */
const src = new URL("../src", import.meta.url).pathname;
const everything =
  "economics formula sites sheet comparison verify readers writers excel market functions taskpane cli".split(" ");
const walls: Record<string, readonly string[]> = {
  economics: [],
  formula: [],
  sheet: ["formula"],
  sites: ["economics", "formula"],
  comparison: ["economics", "formula", "sheet", "sites"],
  verify: ["economics", "formula", "sheet", "sites", "comparison"],
  readers: ["formula"],
  writers: ["formula", "sheet"],
  excel: ["formula", "sheet", "verify"],
  market: ["economics"],
  functions: ["economics", "formula", "sites"],
  taskpane: everything.filter((room) => !["cli", "taskpane"].includes(room)),
  cli: ["economics", "formula", "sites", "sheet", "comparison", "verify", "readers", "writers"],
  "office-host": [],
  workbench: [...everything, "office-host"],
};
/** Packages a room may use; rooms not named here use none. */
const packages: Record<string, RegExp> = {
  economics: /^pure-rand/,
  readers: /^(saxes|fflate|numfmt)$/,
  writers: /^(wasm-xlsxwriter|fflate)/,
  taskpane: /^(preact|uplot|@microsoft\/office-js-helpers)/,
  cli: /^(node:|papaparse|esbuild)/,
  workbench: /./,
};

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.(ts|tsx|mjs)$/.test(name) ? [path] : [];
  });
const importsOf = (text: string): string[] => ts.preProcessFile(text).importedFiles.map((file) => file.fileName);
const roomOf = (path: string): string => relative(src, path).split("/")[0]!;
/** Programs that write a committed file (`npm run values`): they run on a developer's machine and belong to no room. */
const isProgram = (path: string): boolean => /\/write-[a-z-]+\.mjs$/.test(path);
const sources = files(src)
  .filter((path) => !isProgram(path))
  .map((path) => ({ path, room: roomOf(path), text: readFileSync(path, "utf8") }));
const code = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").replace(/"[^"\n]*"|`[^`]*`/g, '""');

describe("walls", () => {
  test("every room imports only what it may", () => {
    const breaches = sources.flatMap(({ path, room, text }) =>
      importsOf(text).flatMap((target) => {
        if (!target.startsWith("."))
          return packages[room]?.test(target) ? [] : [`${relative(src, path)} imports ${target}`];
        const other = roomOf(join(path, "..", target));
        const open = other === room || walls[room]?.includes(other);
        return open ? [] : [`${relative(src, path)} imports ${target}`];
      }),
    );
    expect(breaches).toEqual([]);
  });

  test("only its own bundle imports functions.ts", () => {
    const bundle = join(src, "functions/functions.js");
    const importers = sources.filter(({ path, text }) => importsOf(text).some((to) => join(path, "..", to) === bundle));
    expect(importers.map(({ path }) => relative(src, path))).toEqual([]);
  });

  test.each([
    ["Excel", /\bExcel\.|\bOffice\.|\bOfficeExtension\./, ["excel", "taskpane", "workbench"]],
    ["fetch", /\bfetch\(/, ["market", "workbench", "taskpane"]],
    ["document", /\bdocument\./, ["taskpane", "workbench"]],
    ["CustomFunctions", /\bCustomFunctions\./, ["functions", "workbench"]],
    ["node:", /from "node:/, ["cli", "workbench"]],
    ["the clock", /\bDate\.now\(|new Date\(\)/, ["market", "taskpane", "cli", "workbench", "excel"]],
    ["chance", /\bMath\.random\(/, []],
  ])("%s is named only where it may be", (_, pattern, rooms) => {
    const named = sources.filter(({ room, text }) => !rooms.includes(room) && pattern.test(code(text)));
    expect(named.map(({ path }) => relative(src, path))).toEqual([]);
  });

  test("a breach would be seen", () => {
    expect(importsOf('import { x } from "../excel/to-excel.js";')).toEqual(["../excel/to-excel.js"]);
    expect(code('const a = document.body; // "document.b"')).toContain("document.");
  });

  test("no file is longer than 250 lines, data aside", () => {
    // functions.ts is one file by the metadata generator's rules; the others are tables of facts.
    const data = /functions\/functions\.ts$|sites\/(.*\/)?(.*-sources|.*-values|asic-models|sample-sites)\.ts$/;
    const long = sources.filter(({ path, text }) => !data.test(path) && text.split("\n").length > 251);
    expect(long.map(({ path }) => relative(src, path))).toEqual([]);
  });
});
