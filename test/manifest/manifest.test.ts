import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { functionsBuild } from "../build/functions-build.js";
import { lintManifest } from "./lint-manifest.js";

const address = "https://three-paths.example/tools/";
const home = "https://localhost:3000/";
let folder: string;
let production: string;
let development: string;
beforeAll(async () => {
  folder = await functionsBuild({ ADDIN_BASE_URL: "https://three-paths.example/tools" });
  production = readFileSync(path.join(folder, "manifest.xml"), "utf8");
  development = readFileSync(path.join(folder, "manifest.dev.xml"), "utf8");
}, 180_000);

const value = (xml: string, pattern: RegExp): string | undefined => pattern.exec(xml)?.[1];
const id = /<Id>([^<]+)</;

describe("the production manifest", () => {
  it("has sound resources, addresses and icons", () => expect(lintManifest(production, folder, address)).toEqual([]));
  it("has no namespace, so that people type =HASHPRICE", () => expect(production).not.toContain("<Namespace"));
  it("names no machine of a developer and no placeholder", () => {
    expect(production).not.toMatch(/localhost|127\.0\.0\.1|addin\.example/);
  });
  it("uses no shared runtime", () => expect(production).not.toMatch(/<Runtimes?\b/));
  it("keeps its Id for good", () => expect(value(production, id)).toBe("af8d5948-939d-48e3-9496-f6cbc7e15987"));
});

describe("the development manifest", () => {
  it("has sound resources, addresses and icons", () => expect(lintManifest(development, folder, home)).toEqual([]));
  it("has an Id and a name of its own and the prefix DEV, so that both can be installed", () => {
    expect(value(development, id)).toMatch(/^[0-9a-f-]{36}$/);
    expect(value(development, id)).not.toBe(value(production, id));
    expect(development).toContain('<Namespace resid="Functions.Namespace"/>');
    expect(development).toContain('id="Functions.Namespace" DefaultValue="DEV"');
    expect(value(development, /<DisplayName DefaultValue="([^"]+)"/)).toBe("Three Paths (development)");
  });
  it("is served from this machine only", () => expect(development).not.toContain("three-paths.example"));
});

describe("the linter sees what the schema does not", () => {
  const broken: [string, string | RegExp, string, RegExp][] = [
    ["an unknown resid", 'resid="Open.Tip"', 'resid="Open.Tipp"', /resid Open\.Tipp is no resource/],
    ["a resource without a use", 'resid="Open.Tip"', 'resid="Open.Tipp"', /resource Open\.Tip is not used/],
    ["an http address", /https(?=:[^"]*functions\.js")/, "http", /is not https/],
    ["a foreign address", /https:[^"]*(?=functions\.json")/, "https://elsewhere.example/", /is not under/],
    ["an address without a file", "functions.html", "function.html", /is no file of the build/],
    ["an icon of another size", "icons/icon-80.png", "icons/icon-64.png", /64 × 64, not 80/],
    ["a missing size", /<bt:Image size="80"[^>]*>/, "", /an icon has no 80 px/],
    ["no address for support", /<SupportUrl[^>]*>/, "", /SupportUrl is missing/],
    ["no sharp icon", /<HighResolutionIconUrl[^>]*>/, "", /HighResolutionIconUrl is missing/],
  ];
  it.each(broken)("%s", (_what, pattern, by, sentence) => {
    const changed = production.replace(pattern, by);
    expect(changed).not.toBe(production);
    expect(lintManifest(changed, folder, address).join("; ")).toMatch(sentence);
  });
});
