import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { said } from "./in-process.js";

const folder = mkdtempSync(join(tmpdir(), "three-paths-else-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("files that are something else", () => {
  test.each([
    [
      "an old workbook",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
      "is an old .xls workbook or one with a password. Save it as .xlsx without a password.",
    ],
    ["a torn workbook", Buffer.from("PK\u0003\u0004 torn"), "cannot be read as a workbook; it may be damaged"],
    ["binary", Buffer.from([1, 0, 2, 0, 3, 0, 44, 0, 10]), "is no text file: it holds binary zeros."],
    ["an open quote", Buffer.from('Site,Grid MW\n"Ridge,100\n'), "a quote is opened and not closed"],
    ["a PDF", Buffer.from("%PDF-1.7\n%\u00e2\0"), "is a PDF. Copy its table into a sheet and give that."],
    ["rich text", Buffer.from("{\\rtf1\\ansi Site}"), "is a rich-text document."],
    ["gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0]), "is packed with gzip. Unpack it first."],
    ["7z", Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27]), "is a packed archive. Unpack it first."],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), "is a picture; a table of cells is needed."],
    ["a database", Buffer.from("SQLite format 3\0"), "is a database. Export its table as .csv."],
    [
      "a web page called .xls",
      Buffer.from("\ufeff\r\n<html><table><tr><td>Site"),
      "is a web page, whatever its name says.",
    ],
    ["a table of a web page", Buffer.from("<TABLE border=1><tr><td>Site"), "is a web page"],
    [
      "a spreadsheet of 2003",
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      "is an XML spreadsheet of 2003. Save it as .xlsx.",
    ],
    ["other XML", Buffer.from('<?xml version="1.0"?><sites/>'), "is XML. Save its table as .csv or .xlsx."],
    ["nothing", Buffer.from(""), "no table was given"],
    ["prose", Buffer.from("Dear reader,\nthis is a letter.\n"), "no header row found"],
  ])("%s", async (_, content, sentence) => {
    const path = join(folder, "else.csv");
    writeFileSync(path, content);
    const { code, stdout, stderr } = await said(["build", path, "--json"]);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(sentence)]);
  });
});

test("a table whose first name begins like something else is a table", async () => {
  const path = join(folder, "odd.csv");
  writeFileSync(path, "PDF of sites <html>,Grid MW,Power price ($/kWh),Efficiency (J/TH),Site\n<b>,100,0.05,20,GIF8\n");
  const { code, stdout } = await said(["build", path, "--json"]);
  expect([code, (JSON.parse(stdout) as { sites: { name: string }[] }).sites.map(({ name }) => name)]).toEqual([
    0,
    ["GIF8"],
  ]);
});
