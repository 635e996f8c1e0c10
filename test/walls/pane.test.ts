import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { pathRows } from "../../src/economics/paths.js";
import { filesUnder, modulesUnder, src } from "./sources.js";

/** The rooms inside the pane: a feature imports base and itself, base no feature, and only app imports features. */
const pane = join(src, "taskpane");
const floors = readdirSync(pane, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const features = floors.map(({ name }) => name).filter((name) => !["app", "base"].includes(name));

const floorOf = (path: string): string => {
  const [floor, ...rest] = relative(pane, path).split("/");
  return rest.length > 0 ? floor! : "index";
};
const mayImport = (floor: string, other: string): boolean => {
  if (floor === other || floor === "app") return true;
  return floor === "index" ? other === "app" : other === "base" && features.includes(floor);
};

const importsOf = (text: string): string[] => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
const breachesIn = (path: string, text: string): string[] =>
  importsOf(text)
    .filter((target) => target.startsWith("."))
    .map((target) => join(path, "..", target))
    .filter((target) => target.startsWith(`${pane}/`) && !mayImport(floorOf(path), floorOf(target)))
    .map((target) => `${relative(pane, path)} imports ${relative(pane, target)}`);

const sources = filesUnder(pane)
  .filter((path) => /\.(ts|tsx|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));
const without = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
const naming = (pattern: RegExp, kind = /\.(ts|tsx|css)$/): string[] =>
  sources
    .filter(({ path, text }) => kind.test(path) && pattern.test(without(text)))
    .map(({ path }) => relative(pane, path));

describe("the floors of the pane", () => {
  test("a feature imports base and itself; only app imports features", () => {
    expect(sources.flatMap(({ path, text }) => breachesIn(path, text))).toEqual([]);
  });

  test("a breach would be seen", () => {
    const from = (floor: string, target: string) => breachesIn(join(pane, floor, "x.ts"), `import "${target}";`);
    expect(from("market", "../build/state.js")).toEqual(["market/x.ts imports build/state.js"]);
    expect(from("market", "../app/state.js")).toHaveLength(1);
    expect(from("base", "../market/state.js")).toHaveLength(1);
    expect(from("market", "../base/foot.js")).toEqual([]);
  });

  test.each(features)("%s says in a README what it is, and has its state, its reducer and its view", (feature) => {
    for (const file of ["README.md", "state.ts", "reduce.ts", "view.tsx"])
      expect(existsSync(join(pane, feature, file)), file).toBe(true);
    expect(
      readFileSync(join(pane, feature, "README.md"), "utf8")
        .trimEnd()
        .split("\n").length,
    ).toBeLessThanOrEqual(25);
  });
});

describe("said once in the pane", () => {
  test("colours stand in tokens.css; everything else reads them", () => {
    const system = "Canvas(Text)?|LinkText|GrayText|Highlight(Text)?|Button(Text|Face|Border)|Field(Text)?|Mark(Text)?";
    const colour = new RegExp(
      String.raw`#[0-9a-f]{3,8}\b(?=[;,)\s"])|\b(rgb|hsl|oklch|color-mix)a?\(|:\s[^;{]*\b(${system})\b`,
      "i",
    );
    expect(naming(colour, /\.css$/)).toEqual(["base/styles/tokens.css"]);
    expect(naming(/["'`]#[0-9a-fA-F]{3,8}["'`]|\b(rgb|hsl)a?\(/, /\.tsx?$/)).toEqual([]);
  });

  test("no path is named by its key: lists, labels, colours and columns loop over the rows of paths.ts", () => {
    const keys = pathRows.map(({ key }) => key).join("|");
    expect(naming(new RegExp(String.raw`["'.\-]\b(${keys})\b(?!-)|\b(${keys}):`))).toEqual([]);
  });

  test.each(pathRows.map(({ letter }) => letter.toLowerCase()))(
    "path %s has colours and a line of its own",
    (letter) => {
      const tokens = readFileSync(join(pane, "base/styles/tokens.css"), "utf8");
      for (const name of ["", "-text", "-tint", "-width", "-dash", "-edge"])
        expect(tokens).toContain(`--${letter}${name}: `);
      expect(readFileSync(join(pane, "base/styles/paths.css"), "utf8")).toContain(`.path-${letter} {`);
    },
  );

  test("only the configured market knows its name, and no text has a date of its own", () => {
    expect(naming(/mempool/i)).toEqual(["app/market-source.ts"]);
    expect(
      naming(
        /\b20\d\d-\d\d|\b(January|February|March|April|June|July|August|September|October|November|December)\b/,
        /\.tsx?$/,
      ),
    ).toEqual([]);
  });

  test("a function takes at most four arguments by place", () => {
    const crowded = [pane, join(src, "market")].flatMap(modulesUnder).flatMap((path) => {
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && node.parameters.length > 4) found.push(`${relative(src, path)}: ${node.pos}`);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true));
      return found;
    });
    expect(crowded).toEqual([]);
  });
});
