import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/cli/input/read-csv.js";
import { textOf } from "../../src/cli/input/read-file.js";
import { readCells } from "../../src/cli/input/site-table.js";

const header = "Site,Grid MW,Power price ($/kWh),Efficiency (J/TH),Uptime (%)";
const read = (...rows: string[]) => readCells({ cells: readCsv([header, ...rows].join("\n"), "sites.csv") });

test("names that look like numbers stay as they were written", () => {
  const names = ["1.10", "1.1", "2E10", "007", "12"];
  const { sites, problems } = read(...names.map((name, i) => `${name},${100 + i},0.045,21,95`));
  expect(problems.filter(({ severity }) => severity === "refusal")).toEqual([]);
  expect(sites.map(({ name }) => name)).toEqual(names);
});

test("numbers are read however they are written", () => {
  const { sites, questions } = read('Ridge,"1,000.5",0.050,21.0,95 %', "Mesa,1.250,4.5e-2,2.10e1,90.0");
  expect(questions).toEqual([]);
  const numbers = sites.map((site) => [
    site.gridMw,
    site.powerPriceUsdPerKwh,
    site.efficiencyJPerTh,
    site.miningUptimeFraction,
  ]);
  expect(numbers).toEqual([
    [1000.5, 0.05, 21, 0.95],
    [1.25, 0.045, 21, 0.9],
  ]);
});

const bytesOf = (line: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(line.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part, "latin1")])));

test.each([
  ["LF", "\n", "\n"],
  ["CR LF", "\r\n", "\r\n"],
  ["CR, as old Macs had it", "\r", "\r"],
  ["CR LF, LF on the last line", "\r\n", "\n"],
  ["CR LF once, then LF", "\n", "\r\n"],
])("lines end in %s: three lines are three sites", (_, usual, other) => {
  const lines = ["A,100,0.05,20,95", "B,50,0.04,18,95", "C,70,0.04,18,95"];
  for (const at of [0, 1, 2]) {
    const text = [header, ...lines].map((line, i) => line + (i === at ? other : usual)).join("");
    const { sites } = readCells({ cells: readCsv(text, "sites.csv") });
    expect(sites.map(({ gridMw }) => gridMw)).toEqual([100, 50, 70]);
  }
});

test("a line break inside quotes ends no line, whichever it is", () => {
  for (const end of ["\n", "\r\n", "\r"])
    expect(read(`"Ridge${end}north",100,0.05,20,95`).sites.map(({ name }) => name)).toEqual(["Ridge north"]);
});

describe("Windows-1252", () => {
  // Microsoft's own table: 0x80 is €, 0x92 and 0x94 are quotes, 0x96 is a dash, 0xfc is ü.
  test("is read as Windows has it, on every Node", () => {
    expect(textOf(bytesOf(["M", 0xfc, "nchen ", 0x96, " ", 0x93, "A", 0x94, " ", 0x80, 0x9f]))).toBe(
      "München – “A” €Ÿ",
    );
  });
  test("with Swiss thousands", () => {
    const text = textOf(
      bytesOf(["Site;Grid MW;Power price USD/MWh;Efficiency J/TH\nZ", 0xfc, "rich;1", 0x92, "250;50;20\n"]),
    );
    expect(readCells({ cells: readCsv(text, "sites.csv") }).sites).toMatchObject([{ name: "Zürich", gridMw: 1250 }]);
  });
  test("does not hide UTF-8", () => expect(textOf(Buffer.from("Zürich – €"))).toBe("Zürich – €"));
});
