import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (...place: string[]): string => readFileSync(path.join(root, ...place), "utf8");

/** What Microsoft's own types say: the requirement set above each member of CustomFunctions. */
const typesFolder = path.dirname(
  createRequire(import.meta.url).resolve("@types/custom-functions-runtime/package.json"),
);
const types = readFileSync(path.join(typesFolder, "index.d.ts"), "utf8");
const versionOf = new Map(
  [...types.matchAll(/\[Api set: CustomFunctionsRuntime ([\d.]+)\]\s*\*\/\s*(?:class |enum )?(\w+)/g)].map(
    ([, version, name]) => [name!, Number(version)],
  ),
);

/** The members that our functions use, code and sentence alike. */
const used = (text: string): string[] => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const members = [...code.matchAll(/\bCustomFunctions\.(\w+)/g)].map(([, name]) => name!);
  const codes = [...code.matchAll(/\{([^{}]*)\} = CustomFunctions\.ErrorCode/g)].flatMap(([, names]) =>
    names!.split(","),
  );
  return [...members, ...codes.map((name) => name.trim())].filter(
    (name) => name !== "ErrorCode" && name !== "associate",
  );
};
const sources = readdirSync(path.join(root, "src/functions"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const members = [...new Set(sources.flatMap((name) => used(read("src/functions", name))))].sort();
const asked = Number(/Name="CustomFunctionsRuntime" MinVersion="([\d.]+)"/.exec(read("manifest.xml"))?.[1]);

describe("the requirement set of the manifest", () => {
  it("is the one that what the functions use belongs to: Excel offers them nowhere else", () => {
    expect(members).toEqual(["Error", "invalidValue", "notAvailable"]);
    const versions = members.map((name) => versionOf.get(name) ?? NaN);
    expect(versions).toEqual([1.2, 1.3, 1.3]);
    expect(asked).toBe(Math.max(...versions));
  });
  it("would follow another member", () => {
    expect(used("const { invalidNumber } = CustomFunctions.ErrorCode; // CustomFunctions.Not")).toEqual([
      "invalidNumber",
    ]);
    expect(versionOf.get("isInValuePreview")).toBe(1.5);
  });
});
