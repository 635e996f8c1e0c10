import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { Unreadable } from "../../src/readers/unreadable.js";
import { openXlsx } from "../../src/readers/xlsx/open-xlsx.js";
import { wide, workbookFile, workbookParts, zipped, type WorkbookXml } from "./workbook-parts.js";
import { zipByHand } from "./zip-by-hand.js";

const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>';
const book: WorkbookXml = { sheets: [{ rows }], strings: "<si><t>Site</t></si>", formats: ["0.0"] };
const parts = workbookParts(book);
const readAll = (bytes: Uint8Array) => openXlsx(bytes, wide).sheets.map((sheet) => [...sheet.read().cells()]);
const said = (bytes: Uint8Array): string => {
  try {
    readAll(bytes);
    return "read";
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
};

/** The container of older Office files: a directory of streams, each a record of 128 bytes. */
function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) => {
    bytes.set(Buffer.from(name, "utf16le"), 512 + 128 * i);
    bytes[512 + 128 * i + 64] = 2 * name.length + 2;
  });
  return bytes;
}

describe("a file that is something else is told what it is", () => {
  const officeType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const package_ = (target: string): Uint8Array =>
    zipped({
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${officeType}" Target="${target}"/></Relationships>`,
      [target]: '<w:document xmlns:w="urn:w"/>',
    });
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(0), "is no .xlsx workbook"],
    ["a letter", strToU8("Dear reader"), "is no .xlsx workbook"],
    [
      "a workbook with a password",
      compound("Root Entry", "EncryptionInfo", "EncryptedPackage"),
      "is a workbook with a password. Save it without one",
    ],
    ["an .xls", compound("Root Entry", "Workbook"), "is an old .xls workbook. Save it as .xlsx"],
    ["an older .xls", compound("Root Entry", "Book"), "is an old .xls workbook. Save it as .xlsx"],
    ["a .doc", compound("Root Entry", "WordDocument"), "is an old Word document, no workbook"],
    [
      "a torn one",
      compound().subarray(0, 9),
      "is an old .xls workbook or one with a password. Save it as .xlsx without a password",
    ],
    ["an .xlsb", package_("xl/workbook.bin"), "is a binary workbook (.xlsb). Save it as .xlsx"],
    ["a .docx", package_("word/document.xml"), "is a Word document, no workbook"],
    ["a .pptx", package_("ppt/presentation.xml"), "is a PowerPoint presentation, no workbook"],
    [
      "an .ods",
      zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "is an OpenDocument spreadsheet (.ods). Save it as .xlsx",
    ],
    [
      "an .odt",
      zipped({ mimetype: "application/vnd.oasis.opendocument.text" }),
      "is an OpenDocument file that is no spreadsheet",
    ],
    ["a .numbers", zipped({ "Index/Document.iwa": "x" }), "is a Numbers or Pages document. Export it as .xlsx"],
    ["a zip", zipped({ "a.txt": "a" }), "is a zip archive without a workbook"],
    [
      "a zip of workbooks",
      zipped({ "2026/Sites.xlsx": "a" }),
      "is a zip archive. Unpack it: 2026/sites.xlsx is inside",
    ],
    ["a zip of nothing", zipByHand([]), "is a zip archive without a workbook"],
    [
      "a workbook elsewhere",
      zipped({ ...parts, "xl/workbook.xml": '<x:workbook xmlns:x="urn:other"/>' }),
      "cannot be read as a workbook; it may be damaged (xl/workbook.xml starts with <x:workbook> of no namespace that workbooks have)",
    ],
    [
      "a part that is no workbook",
      zipped({
        ...parts,
        "xl/workbook.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      }),
      "is no workbook",
    ],
    [
      "a zip with a password",
      zipByHand([{ name: "_rels/.rels", content: strToU8("x"), encrypted: true }]),
      "has a password. Save it without one",
    ],
  ])("%s", (_, bytes, sentence) => expect(said(bytes)).toBe(sentence));
});

describe("a damaged workbook is refused, naming the part", () => {
  const sheet = "xl/worksheets/sheet1.xml";
  const changed = (part: string, change: (xml: string) => string): Uint8Array =>
    zipped({ ...parts, [part]: change(parts[part]!) });
  const without = (part: string): Uint8Array =>
    zipped(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part)));
  test.each<[string, Uint8Array, string]>([
    ["torn XML", changed(sheet, (xml) => xml.slice(0, -40)), `(${sheet}: unclosed tag: `],
    ["XML with another end", changed(sheet, (xml) => xml.replace("</row>", "</raw>")), `(${sheet}: `],
    [
      "an entity of its own",
      changed(sheet, (xml) => xml.replace("<v>1<", "<v>&bomb;<")),
      `(${sheet}: undefined entity`,
    ],
    [
      "bytes that are no text",
      zipped({ ...parts, [sheet]: Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c]) }),
      `(${sheet}: `,
    ],
    ["no sheet's part", without(sheet), "(the part of the sheet “Sites” is missing)"],
    ["no texts", without("xl/sharedStrings.xml"), "(its part xl/sharedStrings.xml is missing)"],
    ["no styles", without("xl/styles.xml"), "(its part xl/styles.xml is missing)"],
    ["no list of sheets' parts", without("xl/_rels/workbook.xml.rels"), "(the part of the sheet “Sites” is missing)"],
    [
      "a text too far",
      changed(sheet, (xml) => xml.replace("<v>0<", "<v>1<")),
      "(a cell shows text 1, which is not in it)",
    ],
    ["a cell of no sheet", changed(sheet, (xml) => xml.replace('"B1"', '"XFE1"')), "(a cell is called “XFE1”)"],
    ["a row of no sheet", changed(sheet, (xml) => xml.replace('r="1"', 'r="1048577"')), "(a row is called “1048577”)"],
    ["a row in words", changed(sheet, (xml) => xml.replace('r="1"', 'r="one"')), "(a row is called “one”)"],
  ])("%s", (_, bytes, words) => {
    expect(said(bytes)).toMatch(/^cannot be read as a workbook; it may be damaged \(/);
    expect(said(bytes)).toContain(words);
  });

  test("an entity that grows is not followed", () => {
    const bomb = `<!DOCTYPE worksheet [<!ENTITY a "${"x".repeat(100)}"><!ENTITY b "&a;&a;&a;">]>`;
    expect(said(changed(sheet, (xml) => bomb + xml.replace("<v>1<", "<v>&b;<")))).toContain("undefined entity");
  });

  test("cut or changed anywhere, it is refused in a sentence, or read as it was", () => {
    const file = workbookFile(book);
    const whole = JSON.stringify(readAll(file));
    const sameOrSaid = (bytes: Uint8Array): void => {
      try {
        expect(JSON.stringify(readAll(bytes))).toBe(whole);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        expect(error.message).toMatch(/^(is|has|cannot|unpacks|holds) /);
      }
    };
    fc.assert(fc.property(fc.nat(file.length - 1), (length) => sameOrSaid(file.subarray(0, length))));
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = file.slice();
        bytes[at] = (bytes[at]! + by) % 256;
        sameOrSaid(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});
