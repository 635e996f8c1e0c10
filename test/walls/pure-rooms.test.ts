import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { src } from "./sources.js";

/**
 * A pure room compiles under a tsconfig of its own that knows no page. The library of the page comes in by other doors
 * too (the pane's JSX once brought it): so what the compiler really loads is looked at.
 */
const rooms = readdirSync(src).filter((room) => existsSync(join(src, room, "tsconfig.json")));

describe("a pure room's compiler", () => {
  test.each(rooms)("%s: knows no page", (room) => {
    const path = join(src, room, "tsconfig.json");
    const { config } = ts.readConfigFile(path, ts.sys.readFile) as { config: unknown };
    const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, join(src, room));
    expect(errors).toEqual([]);
    expect(fileNames.length).toBeGreaterThan(0);
    const program = ts.createProgram(fileNames.slice(0, 1), options); // one file shows what every file brings
    const loaded = program.getSourceFiles().map(({ fileName }) => fileName);
    expect(loaded.map((file) => basename(file))).toContain("lib.es2019.d.ts");
    expect(loaded.filter((file) => /lib\.dom\.|node_modules\/(preact|@types)\//.test(file))).toEqual([]);
  });
});
