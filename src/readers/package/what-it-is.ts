import { Unreadable } from "../unreadable.js";
import type { Parts } from "./parts.js";
import { relationshipsOf } from "./relationships.js";

/** An Office file of another kind, or of an older one, in words. */
export const foreign = (what: string): Unreadable => new Unreadable("foreign", what);

/**
 * The name of the part with which a workbook begins.
 * @throws Unreadable (foreign) saying what the file is instead.
 */
export function workbookPart(parts: Parts): string {
  const document = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument");
  const part = document?.target ?? (parts.has("xl/workbook.xml") ? "xl/workbook.xml" : undefined);
  if (part === undefined) throw foreign(otherArchive(parts));
  const other = otherDocuments.find(([pattern]) => pattern.test(part));
  if (other) throw foreign(other[1]);
  if (!parts.has(part)) throw foreign(`is no workbook: its part ${part} is missing`);
  return part;
}

/** By where programs put their documents. */
const otherDocuments: readonly (readonly [RegExp, string])[] = [
  [/\.bin$/i, "is a binary workbook (.xlsb). Save it as .xlsx"],
  [/^word\//i, "is a Word document, no workbook"],
  [/^ppt\//i, "is a PowerPoint presentation, no workbook"],
  [/^visio\//i, "is a Visio drawing, no workbook"],
];

function otherArchive(parts: Parts): string {
  const mime = parts.has("mimetype") ? textOf(parts, "mimetype") : "";
  if (mime.includes("opendocument.spreadsheet")) return "is an OpenDocument spreadsheet (.ods). Save it as .xlsx";
  if (mime.includes("opendocument")) return "is an OpenDocument file that is no spreadsheet";
  if (parts.has("Index/Document.iwa")) return "is a Numbers or Pages document. Export it as .xlsx";
  const inside = parts.names.find((name) => /\.xlsx$/.test(name));
  return inside === undefined
    ? "is a zip archive without a workbook"
    : `is a zip archive. Unpack it: ${inside} is inside`;
}

function textOf(parts: Parts, name: string): string {
  let text = "";
  parts.read(name, (piece) => (text += String.fromCharCode(...piece.subarray(0, 100))));
  return text;
}

/** The first two bytes of a zip, and of the containers of older Office files. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
export const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** @throws Unreadable unless the file is a zip. */
export function requireZip(bytes: Uint8Array): void {
  if (isZip(bytes)) return;
  if (!isCompound(bytes)) throw foreign("is no .xlsx workbook");
  if (hasStream(bytes, "EncryptedPackage"))
    throw new Unreadable("locked", "is a workbook with a password. Save it without one");
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book"))
    throw foreign("is an old .xls workbook. Save it as .xlsx");
  if (hasStream(bytes, "WordDocument")) throw foreign("is an old Word document, no workbook");
  throw foreign("is an old .xls workbook or one with a password. Save it as .xlsx without a password");
}

/** Names of streams stand in records of 128 bytes, in UTF-16, with their length in bytes at place 64. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (bytes[at + 64] === wanted.length + 2 && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
