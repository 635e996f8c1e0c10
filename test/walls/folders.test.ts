import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { src } from "./sources.js";

/** Folders that are still two subjects in one, and rooms without a README. These lists may only become shorter. */
const crowded = ["cli/verify-command", "comparison", "writers"];
const silent = "comparison economics sheet sites".split(" ");

/** Every folder with the number of files in it; a README and a compiler's set-up are not counted. */
function folders(folder: string): { path: string; files: number }[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/^(README\.md|tsconfig\.json)$/.test(entry.name)).length;
  const inside = entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => folders(join(folder, name)));
  return [{ path: relative(src, folder), files }, ...inside];
}

describe("folders", () => {
  test("one of more than fifteen files is two subjects", () => {
    const full = folders(src).filter(({ files, path }) => files > 15 && !crowded.includes(path));
    expect(full).toEqual([]);
  });

  test("every room says in at most 25 lines what lives in it", () => {
    const rooms = readdirSync(src).filter((room) => !silent.includes(room));
    const lines = (room: string): number => {
      const path = join(src, room, "README.md");
      return existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n").length : 0;
    };
    expect(rooms.map((room) => [room, lines(room)]).filter(([, count]) => count === 0 || Number(count) > 25)).toEqual(
      [],
    );
  });
});
