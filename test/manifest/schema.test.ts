import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { functionsBuild } from "../build/functions-build.js";

const schemas = process.env["MANIFEST_SCHEMAS"];
const entry = path.join(schemas ?? "", "OfficeAppManifestV1_1.xsd");
const present = schemas !== undefined && existsSync(entry);
if (!present) {
  console.warn(
    schemas === undefined
      ? "NOT RUN: manifests against Microsoft's schemas. Set MANIFEST_SCHEMAS to a folder with OfficeAppManifestV1_1.xsd."
      : `NOT RUN: manifests against Microsoft's schemas. MANIFEST_SCHEMAS names ${schemas}, where none is.`,
  );
}

describe.runIf(present)("the manifests against Microsoft's schemas", () => {
  let folder: string;
  let check: (xml: string) => void;
  beforeAll(async () => {
    folder = await functionsBuild({ ADDIN_BASE_URL: "https://three-paths.example/tools" });
    xmlRegisterFsInputProviders();
    const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(entry), { url: entry }));
    check = (xml) => validator.validate(XmlDocument.fromString(xml));
  }, 180_000);

  it.each(["manifest.xml", "manifest.dev.xml"])("%s is valid", (name) => {
    expect(() => check(readFileSync(path.join(folder, name), "utf8"))).not.toThrow();
  });
  it("an Id that is no GUID, an element out of order and an over-long label are seen", () => {
    const xml = readFileSync(path.join(folder, "manifest.xml"), "utf8");
    const faults = [
      xml.replace(/<Id>[^<]+/, "<Id>three-paths"),
      xml.replace(/(<Version>[^<]+<\/Version>)\s*(<ProviderName>[^<]+<\/ProviderName>)/, "$2$1"),
      xml.replace('DefaultValue="Compare sites"', `DefaultValue="${"Compare sites ".repeat(20)}"`),
    ];
    for (const fault of faults) {
      expect(fault).not.toBe(xml);
      expect(() => check(fault)).toThrow();
    }
  });
});
