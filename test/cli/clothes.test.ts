import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowsOf, workbookFile } from "../readers/workbook-parts.js";
import { barn, header, ridge } from "../sites/tables.js";
import { commandLine, csvOf } from "./cli.js";
import { hashOf, json } from "./results.js";

const { folder, run } = commandLine();
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe("a table in other clothes", () => {
  const clean = [header, ridge, barn] as (string | number)[][];
  const german = [
    header,
    ["Ridge", "100,5", "0,045", 18, "0,9", "1,03"],
    ["Old barn", "40,25", "0,065", 26, "0,88", "1,05"],
  ] as (string | number)[][];
  const germanRead = [header, ["Ridge", 100.5, 0.045, 18, 0.9, 1.03], ["Old barn", 40.25, 0.065, 26, 0.88, 1.05]];
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csvOf(clean, "\t"), "utf16le")]);
  const named = (name: string) => [header, [name, ...ridge.slice(1)]] as (string | number)[][];
  test.each([
    ["a byte order mark", `\ufeff${csvOf(clean)}`, clean],
    ["semicolons and decimal commas", csvOf(german, ";"), germanRead],
    ["Excel's own sep= line", `sep=;\r\n${csvOf(clean, ";")}`, clean],
    ["Excel's Unicode text", utf16, clean],
    ["Windows-1252", Buffer.from(csvOf(named("Saint-Félicien")), "latin1"), named("Saint-Félicien")],
    [
      "quotes, commas and line breaks inside a name",
      csvOf(named('Ridge, "upper"\nhalf')),
      named('Ridge, "upper"\nhalf'),
    ],
    ["carriage returns and blank lines at the end", `${csvOf(clean).replace(/\n/g, "\r\n")}\r\n\r\n`, clean],
  ] as const)("%s", async (_, content, rows) => {
    const { code, stdout, stderr } = await run("build", put("clothes.csv", content), "--json");
    expect(code, stderr).toBe(0);
    expect(json(stdout).provenance.inputsHash).toBe(hashOf(rows));
  });

  test("an .xlsx: the first sheet that holds a table, or the one that is named", async () => {
    const north = [{ formula: 'A4&" north"', result: "Ridge north" }, 100, 0.05, 18, 0.9, 1.03];
    const sheets = [
      { name: "Notes", rows: rowsOf([["nothing here"]]) },
      { name: "First", rows: rowsOf(clean) },
      { name: "Second", rows: rowsOf([["Our sites"], [], header, ridge, north]) },
    ];
    put("book.xlsx", workbookFile({ sheets }));
    const first = json((await run("build", "book.xlsx", "--json")).stdout);
    expect(first.provenance.inputsHash).toBe(hashOf(clean));
    const named = json((await run("build", "book.xlsx", "--sheet", "second", "--json")).stdout);
    expect(named.sites.map(({ name }) => name)).toEqual(["Ridge", "Ridge north"]);
    const none = await run("build", "book.xlsx", "--sheet", "Third", "--json");
    expect([none.code, none.stderr]).toEqual([
      1,
      "book.xlsx has no sheet “Third”; it has “Notes”, “First”, “Second”.\n",
    ]);
  });
});

test("merged cells of an .xlsx count once, as in Excel", async () => {
  const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
  const rows = rowsOf([header, ridge, [null, ...barn.slice(1)]]);
  put("merged.xlsx", workbookFile({ sheets: [{ rows, after }] }));
  const { code, stderr } = await run("build", "merged.xlsx", "--json");
  expect([code, stderr]).toEqual([1, expect.stringContaining("merged.xlsx: Sites!A3 is blank")]);
});
