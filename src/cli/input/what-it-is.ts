import { refused } from "../outcome.js";

/** By their first letters: files that people take for tables, and what to do with each. */
const others: readonly (readonly [start: RegExp, what: string])[] = [
  [/^%PDF-/, "is a PDF. Copy its table into a sheet and give that"],
  [/^\{\\rtf/, "is a rich-text document. Copy its table into a sheet and give that"],
  [/^\u001f\u008b/, "is packed with gzip. Unpack it first"],
  [/^(?:7z\u00bc\u00af|Rar!|BZh|\u00fd7zXZ)/, "is a packed archive. Unpack it first"],
  [/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/, "is a picture; a table of cells is needed"],
  [/^SQLite format 3/, "is a database. Export its table as .csv"],
  [
    /^[^<]{0,9}<\?xml[^]*urn:schemas-microsoft-com:office:spreadsheet/,
    "is an XML spreadsheet of 2003. Save it as .xlsx",
  ],
  [
    /^[^<]{0,9}(?:<!doctype html|<html|<table|<meta|<head)/i,
    "is a web page, whatever its name says. Open it in Excel and save it as .xlsx",
  ],
  [/^[^<]{0,9}<\?xml/, "is XML. Save its table as .csv or .xlsx"],
];

/** @throws Stop (refused) saying what the file is, where its beginning tells that it is no text with a table. */
export function requireTableText(bytes: Uint8Array, path: string): void {
  const start = String.fromCharCode(...bytes.subarray(0, 1000));
  const other = others.find(([pattern]) => pattern.test(start));
  if (other) throw refused(`${path} ${other[1]}.`);
}
