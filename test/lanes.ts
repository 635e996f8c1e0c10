import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What shows that a file builds, reads a build, or starts a browser or LibreOffice. */
const heavy = /\bCHROMIUM\b|\bSOFFICE\b|"soffice"|["/]dist\/|"dist"|bundle\.mjs|from "webpack"|npm", \["/;

/** Needs none of them, and still takes many seconds: laws over thousands of cases, every altered digit, whole bundles. */
const long = [
  ...[
    "test/verify/alterations.test.ts",
    "test/verify/wording.test.ts",
    "test/sites/fuzz.test.ts",
    "test/sites/cost.test.ts",
  ],
  ...["test/build/functions-bundle.test.ts", "test/functions/fuzz.test.ts", "test/functions/metadata.test.ts"],
];

/**
 * The tests that `npm run test:fast` leaves to `npm test`: those that need a build, a browser or LibreOffice, themselves
 * or through a file of the tests that they import.
 */
export function slowTests(): string[] {
  const known = new Map<string, boolean>();
  const isSlow = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, false); // a circle adds nothing
    const text = readFileSync(path, "utf8");
    const slow = heavy.test(text) || importsOf(path, text).some(isSlow);
    known.set(path, slow);
    return slow;
  };
  return readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.test\.tsx?$/.test(name))
    .filter((name) => long.includes(name) || isSlow(join(root, name)))
    .sort();
}

/** Files of the tests that one imports. */
function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/from "(\.[^"]+)"/g)]
    .map(([, name = ""]) => join(dirname(path), name))
    .filter((name) => relative(join(root, "test"), name).split(/[\\/]/)[0] !== "..")
    .flatMap((name) => [name, name.replace(/\.js$/, ".ts"), name.replace(/\.js$/, ".tsx")])
    .filter((name) => existsSync(name));
}
