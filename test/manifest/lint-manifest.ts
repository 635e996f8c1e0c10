import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { XmlDocument, type XmlNode } from "libxml2-wasm";

/** Sizes that a ribbon needs: one file for each. */
const ribbonSizes = ["16", "32", "80"];

/** The folder whose files an address stands for. */
interface Served {
  readonly folder: string;
  readonly address: string;
}

/**
 * What the schema does not see, as sentences; none when the manifest is sound.
 * @param folder what is served at `address`: every address of the manifest must be a file of it
 */
export function lintManifest(xml: string, folder: string, address: string): string[] {
  const served: Served = { folder, address };
  const doc = XmlDocument.fromString(xml);
  const found = (name: string): XmlNode[] => doc.find(`//*[local-name()='${name}']`);
  const problems = [
    ...resourceProblems(doc),
    ...["SupportUrl", "HighResolutionIconUrl", "IconUrl"]
      .filter((name) => !found(name).length)
      .map((n) => `${n} is missing`),
    ...addressesOf(doc).flatMap((url) => addressProblems(url, served)),
    ...found("Icon").flatMap((icon) => sizeProblems(icon)),
    ...found("Image").flatMap((image) => imageProblems(doc, image, served)),
    ...pixelProblem(doc, "IconUrl", 32, served),
    ...pixelProblem(doc, "HighResolutionIconUrl", 64, served),
  ];
  doc.dispose();
  return problems;
}

const all = (doc: XmlDocument, attribute: string): string[] => doc.find(`//@${attribute}`).map((node) => node.content);

function resourceProblems(doc: XmlDocument): string[] {
  const resources = all(doc, "id").filter((_, i) => doc.find("//@id")[i]!.parent?.find("@DefaultValue").length);
  const used = all(doc, "resid");
  return [
    ...used.filter((id) => !resources.includes(id)).map((id) => `resid ${id} is no resource`),
    ...resources.filter((id) => !used.includes(id)).map((id) => `resource ${id} is not used`),
    ...resources.filter((id, i) => resources.indexOf(id) !== i).map((id) => `resource ${id} stands twice`),
    ...[...resources, ...used].filter((id) => id.length > 32).map((id) => `${id} is longer than 32 characters`),
  ];
}

const addressesOf = (doc: XmlDocument): string[] => all(doc, "DefaultValue").filter((value) => value.includes("://"));

function addressProblems(url: string, { folder, address }: Served): string[] {
  if (!url.startsWith("https://")) return [`${url} is not https`];
  if (!url.startsWith(address)) return [`${url} is not under ${address}`];
  const file = url.slice(address.length);
  return existsSync(path.join(folder, file)) || laterFiles.some((name) => file === name)
    ? []
    : [`${url} is no file of the build`];
}

/** Built by the pane's and the help's own steps, not with the functions. */
const laterFiles = ["taskpane.html", "assets/help/index.html"];

function sizeProblems(icon: XmlNode): string[] {
  const sizes = icon.find("*/@size").map((node) => node.content);
  return ribbonSizes.filter((size) => !sizes.includes(size)).map((size) => `an icon has no ${size} px`);
}

const attribute = (node: XmlNode, name: string): string => node.get(`@${name}`)?.content ?? "";

function imageProblems(doc: XmlDocument, image: XmlNode, served: Served): string[] {
  const size = Number(attribute(image, "size"));
  if (!size) return [];
  const resource = doc.get(`//*[@id='${attribute(image, "resid")}']/@DefaultValue`);
  return resource ? pixels(resource.content, size, served) : [];
}

function pixelProblem(doc: XmlDocument, name: string, size: number, served: Served): string[] {
  const url = doc.get(`//*[local-name()='${name}']/@DefaultValue`);
  return url ? pixels(url.content, size, served) : [];
}

function pixels(url: string, size: number, { folder, address }: Served): string[] {
  const file = path.join(folder, url.slice(address.length));
  if (!existsSync(file)) return [];
  const png = readFileSync(file);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return width === size && height === size ? [] : [`${url} is ${width} × ${height}, not ${size} px`];
}
