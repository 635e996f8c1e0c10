import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { notesOf, releaseFaults, type ReleaseState } from "../../.ci/release-faults.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (name: string): string => readFileSync(`${root}/${name}`, "utf8");
const { version, scripts } = JSON.parse(read("package.json")) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};

describe("a release", () => {
  const ready: ReleaseState = {
    status: "",
    tags: ["v1.2.2"],
    branch: "main",
    version: "1.2.3",
    changelog: "# Changelog\n\n## 1.2.3 (2026-01-31)\n\n- New.\n- Mended.\n\n## 1.2.2 (2025-12-24)\n\n- Old.\n",
    manifest: "<OfficeApp><Version>1.2.3.0</Version></OfficeApp>",
    address: "https://example.org/three-paths/",
  };
  test("with everything in place has no faults, and notes of its own", () => {
    expect(releaseFaults(ready)).toEqual([]);
    expect(notesOf(ready.changelog, "1.2.3")).toBe("- New.\n- Mended.");
  });
  test.each<[string, Partial<ReleaseState>, string]>([
    ["of a changed tree", { status: " M src/a.ts\n" }, "The tree is not clean:\n M src/a.ts"],
    ["of another branch", { branch: "files" }, "The branch is files; a release is made of main."],
    ["twice", { tags: ["v1.2.3"] }, "The tag v1.2.3 exists: raise the version in package.json."],
    [
      "of no plain version",
      { version: "1.2.3-beta" },
      "The version 1.2.3-beta in package.json is not of the form 1.2.3.",
    ],
    [
      "of another manifest",
      { manifest: "<Version>1.2.2.0</Version>" },
      "manifest.xml says version 1.2.2.0; package.json asks for 1.2.3.0.",
    ],
    [
      "of a manifest without a version",
      { manifest: "" },
      "manifest.xml says version none; package.json asks for 1.2.3.0.",
    ],
    [
      "that no changelog tells of",
      { changelog: "## 1.2.2 (2025-12-24)" },
      "The first heading of CHANGELOG.md is “1.2.2 (2025-12-24)”; 1.2.3 with its date belongs there.",
    ],
    [
      "without a day",
      { changelog: "## 1.2.3 (unreleased)" },
      "CHANGELOG.md says “1.2.3 (unreleased)”; write the day, as in “1.2.3 (2026-01-31)”.",
    ],
    [
      "for no address",
      { address: undefined },
      "ADDIN_BASE_URL is not set: the https address that will serve dist/ goes into the manifest.",
    ],
    [
      "for an address of its own machine",
      { address: "http://localhost/" },
      "ADDIN_BASE_URL is http://localhost/: Excel loads add-ins from https only.",
    ],
  ])("%s is refused in a sentence", (_, change, sentence) => {
    expect(releaseFaults({ ...ready, ...change })).toContain(sentence);
  });

  test("of this tree lacks nothing but what is decided on the day", () => {
    const state = { ...ready, version, manifest: read("manifest.xml"), changelog: read("CHANGELOG.md") };
    expect(releaseFaults(state).filter((fault) => !fault.includes("(unreleased)"))).toEqual([]);
  });
});

describe("workflows", () => {
  const folder = `${root}/.github/workflows`;
  const workflows = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const);
  const all = (pattern: RegExp): string[] =>
    workflows.flatMap(([, text]) => [...text.matchAll(pattern)].map(([, found]) => found!));
  test("use actions of one maker, each by its major version", () => {
    const used = all(/uses: (\S+)/g);
    expect(used.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
    expect(used.length).toBeGreaterThan(6);
  });
  test("run scripts that exist", () => {
    expect(all(/npm run ([\w:]+)/g).filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(all(/bash (\S+)/g).filter((name) => !existsSync(`${root}/${name}`))).toEqual([]);
  });
  test("may only read, but for the one job that deploys", () => {
    for (const [, text] of workflows) expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(all(/([\w-]+): write/g)).toEqual(["pages", "id-token"]);
  });
});
