import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/functions/catalogue/catalogue.js";
import { commandLine, root } from "../cli/cli.js";

/** README and CONTRIBUTING say only what is so. */
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const readme = read("README.md");
const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };

interface Printed {
  readonly command: string;
  readonly output: string;
}

/** `$ command` and what it prints, of every console block. */
const printed: readonly Printed[] = [...readme.matchAll(/^```console\n(.*?)^```/gms)].flatMap(([, block = ""]) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const joined = text.replace(/\\\n\s*/g, "");
      const end = joined.indexOf("\n");
      return { command: joined.slice(0, end), output: joined.slice(end + 1).trimEnd() };
    }),
);

/** A line of "…" stands for any lines, a "…" in a line for anything in it. */
const pattern = (output: string): RegExp =>
  new RegExp(
    `^${output
      .split("\n")
      .map((line) =>
        line === "…"
          ? "[^]*?"
          : line
              .split("…")
              .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
              .join(".*"),
      )
      .join("\n")}$`,
  );

describe("README's commands", { timeout: 120_000 }, () => {
  const { folder, run } = commandLine();
  cpSync(join(root, "assets/examples"), join(folder, "assets/examples"), { recursive: true });

  test("the command line has some", () => expect(printed.map(({ command }) => command)).toHaveLength(2));

  test.each(printed)("$command", async ({ command, output }) => {
    const [npx, name, ...words] = command.split(/\s+/);
    expect([npx, name]).toEqual(["npx", "three-paths"]);
    const { code, stdout, stderr } = await run(...words);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.trimEnd()).toMatch(pattern(output));
  });
});

describe("README and CONTRIBUTING", () => {
  const texts = readme + read("CONTRIBUTING.md");

  test("name scripts that exist", () => {
    const named = [...texts.matchAll(/\bnpm (?:run ([\w:]+)|(start|stop|test)\b)/g)].map(([, a, b]) => a ?? b);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => scripts[name!] === undefined)).toEqual([]);
  });

  test("name files that exist", () => {
    const linked = [...texts.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!);
    const named = [...texts.matchAll(/[`\s]((?:src|test|assets|\.github)\/[\w./-]*\w)/g)].map(([, path]) => path!);
    expect(linked.length).toBeGreaterThanOrEqual(3);
    expect([...linked, ...named].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("name functions that exist", () => {
    const known = catalogue.map(({ id }) => id);
    const named = [...readme.matchAll(/`=(?!TP_)([A-Z]+)\(/g)].map(([, name]) => name!);
    expect(named).toContain("HASHPRICE");
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test("pictures are small enough to be looked at", () => {
  for (const name of ["formula", "pane", "sheet"]) {
    const picture = readFileSync(join(root, `assets/pictures/${name}.webp`));
    expect(picture.subarray(8, 12).toString("latin1")).toBe("WEBP");
    expect(picture.length).toBeLessThan(150_000);
  }
});
