import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { planComparison } from "../../src/comparison/index.js";
import { layout } from "../../src/sheet/layout.js";
import { completeCase } from "../../src/sites/assumptions/complete-case.js";
import { presetOverrides } from "../../src/sites/assumptions/presets.js";
import { readSites } from "../../src/sites/table/read-sites.js";
import { sampleSites } from "../../src/sites/sample-sites.js";
import { verifyBook, type BookSheet } from "../../src/verify/index.js";
import { plausibleCases } from "../economics/case-arbitraries.js";
import { compareTwins, saysWhatChanged } from "../twin/differences.js";
import { resaved } from "../twin/libreoffice.js";
import { readXlsx } from "../twin/read-xlsx.js";
import { commandLine } from "./cli.js";
import { said } from "./in-process.js";
import { XlsxEditor } from "./edit-xlsx.js";
import { altered, built, sheetsOf, small, verdict } from "../verify/workbooks.js";

const { folder, run } = commandLine();
const put = (name: string, file: Uint8Array): string => {
  writeFileSync(join(folder, name), file);
  return name;
};
const file = await built(small);
/** Quicker than a process of its own, with the same words: paths are those that the process would see. */
const inProcess = async (...[command = "", name = ""]: readonly string[]) => {
  const { code, stdout, stderr } = await said([command, join(folder, name)]);
  const short = (text: string): string => text.split(`${folder}/`).join("");
  return { code, stdout: short(stdout), stderr: short(stderr) };
};
const edited = (edit: (editor: XlsxEditor) => unknown): Uint8Array => {
  const editor = new XlsxEditor(file);
  edit(editor);
  return editor.file();
};

const shown = (value: string): string => String(Number(Number(value).toPrecision(15)));

describe("what verify says of a file, and with which exit code", () => {
  const says = async (name: string, content: Uint8Array, how: typeof inProcess | typeof run = inProcess) => {
    const { code, stdout, stderr } = await how("verify", put(name, content));
    return { code, lines: stdout.split("\n").slice(0, -2), stamp: stdout.split("\n").at(-2), stderr };
  };

  test("unchanged", async () => {
    expect(await says("a.xlsx", file, run)).toEqual({
      code: 0,
      lines: ["a.xlsx: unchanged"],
      stamp: expect.stringMatching(
        /^ {2}Built at 2025-11-17T14:05:00\.000Z, market: base values, November 2025, preset: Base values, inputs: [0-9a-f]{14}\.$/,
      ),
      stderr: "",
    });
  });

  test("an input changed, nothing recalculated", async () => {
    const { code, lines } = await says(
      "a.xlsx",
      edited((book) => book.edit("Inputs", "K91", { value: 0.066 })),
    );
    expect(code).toBe(4);
    expect(lines).toEqual([
      "a.xlsx: inputs changed since",
      "  Site: power price, Old barn (Inputs!K91): 0.065 → 0.066",
      "  The results are still those of the inputs as built: open the workbook, let it calculate, save it.",
    ]);
  });

  test("a digit of a formula", async () => {
    const { code, lines } = await says(
      "a.xlsx",
      edited((book) => book.edit("Comparison", "K7", { formula: (text) => text.replace("7", "8") })),
    );
    expect([code, lines]).toEqual([
      5,
      ["a.xlsx: numbers do not follow from inputs", "  Comparison!K7: the formula is =$H8/$F7; built as =$H7/$F7"],
    ]);
  });

  test("a digit of a result", async () => {
    const { value } = new XlsxEditor(file).read("Lease", "J11");
    const other = value.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    const { code, lines } = await says(
      "a.xlsx",
      edited((book) => book.edit("Lease", "J11", { cached: () => other })),
    );
    expect([code, lines]).toEqual([
      5,
      [
        "a.xlsx: numbers do not follow from inputs",
        `  Lease!J11: ${shown(other)} stands there; ${shown(value)} follows`,
      ],
    ]);
  });

  test("a formula's result that is 0 and should not be", async () => {
    const { value } = new XlsxEditor(file).read("Lease", "J11");
    const { lines } = await says(
      "a.xlsx",
      edited((book) => book.edit("Lease", "J11", { cached: () => "0" })),
    );
    expect(lines[1]).toBe(`  Lease!J11: 0 stands there; ${shown(value)} follows`);
  });

  test("formulas shared between cells or entered as arrays, as Excel may save them", async () => {
    const shared = edited((book) => {
      const { formula } = new XlsxEditor(file).read("Mine", "J10");
      book.editSheet("Mine", (xml) =>
        xml
          .replace(
            /(<c r="J10"[^>]*>)<f>.*?<\/f>/,
            (_, start: string) => `${start}<f t="shared" ref="J10:L10" si="0">${formula}</f>`,
          )
          .replace(/(<c r="[KL]10"[^>]*>)<f>.*?<\/f>/g, '$1<f t="shared" si="0"/>'),
      );
      const array = new XlsxEditor(file).read("Cash flow", "D7").formula;
      book.editSheet("Cash flow", (xml) =>
        xml.replace(/(<c r="D7"[^>]*>)<f>.*?<\/f>/, (_, start: string) => `${start}<f t="array" ref="D7">${array}</f>`),
      );
    });
    expect((await says("a.xlsx", shared)).lines).toEqual(["a.xlsx: unchanged"]);
    const wrong = new XlsxEditor(shared).edit("Mine", "J10", { formula: (text) => text.replace("J", "K") }).file();
    expect((await says("a.xlsx", wrong)).lines.slice(1).map((line) => line.split(":")[0])).toEqual([
      "  Mine!J10",
      "  Mine!K10",
      "  Mine!L10",
    ]);
  });

  test.each([
    ["no workbook", Buffer.from("Site,MW\n"), 1, "a.xlsx is no .xlsx workbook.\n"],
    ["nothing of ours", null, 1, "a.xlsx holds no comparison that Three Paths has built.\n"],
  ])("%s", async (_, content, code, sentence) => {
    const other =
      content ??
      edited((book) =>
        book.sheetNames.forEach((name) => book.editSheet(name, (xml) => xml.replace(/<f>.*?<\/f>/g, ""))),
      );
    expect(await inProcess("verify", put("a.xlsx", other))).toMatchObject({ code, stderr: sentence, stdout: "" });
  });

  test("a file that is not there", async () => {
    expect(await inProcess("verify", "nowhere.xlsx")).toMatchObject({
      code: 3,
      stderr: "nowhere.xlsx cannot be read: there is no such file.\n",
    });
  });
});

describe("whose sheets are whose", () => {
  test("renamed sheets, users' sheets between them, a second comparison beside the first", async () => {
    const one = { ...small, sites: small.sites.slice(0, 1) };
    const first = sheetsOf(file);
    const second = sheetsOf(await built(one, {}, (name) => `${name} (2)`));
    const odd = sheetsOf(await built(one, {}, (name) => `Bob's "${name}"`.replace(/["]/g, "_")));
    const own: BookSheet = {
      name: "Notes",
      rows: 1,
      columns: 1,
      cellAt: (r, c) => (r + c === 0 ? { value: "Inputs" } : undefined),
    };
    const mixed = [...first.slice(0, 4), own, ...second, ...first.slice(4).reverse(), ...odd];
    expect(verifyBook(mixed).map(({ kind, missing }) => [kind, missing])).toEqual([
      ["unchanged", []],
      ["unchanged", []],
      ["unchanged", []],
    ]);
    const spoilt = altered(mixed, { sheet: "Inputs (2)", row: 13, column: 5 }, { value: 92_000 });
    expect(verifyBook(spoilt).map(({ changed }) => changed.map(({ cell }) => cell))).toEqual([
      [],
      ["Inputs (2)!F14"],
      [],
    ]);
  });

  test("a missing sheet is said", async () => {
    const rest = sheetsOf(file).filter(({ name }) => name !== "Price points");
    expect(verdict(rest)).toMatchObject({ kind: "numbers do not follow", missing: ["Price points"] });
  });

  test("a sorted table of sites is still the same table", async () => {
    const sheets = sheetsOf(file);
    const turned = sheets.map((sheet) =>
      sheet.name !== "Comparison"
        ? sheet
        : {
            ...sheet,
            cellAt: (r: number, c: number) => {
              const here = sheet.cellAt(r, c);
              const other = r >= 6 && r <= 8 ? sheet.cellAt(14 - r, c) : undefined; // rows 7 to 9, turned over
              return here && other ? { ...here, value: other.value } : here;
            },
          },
    );
    expect(turned[0]!.cellAt(6, 2)!.value).not.toBe(sheets[0]!.cellAt(6, 2)!.value);
    expect(verdict(turned)).toMatchObject({ changed: [], findings: [] });
  });
});

test("a workbook as the pane builds it: sites as read, a live market, a preset, typed values", async () => {
  const { sites } = readSites(sampleSites.slice(0, 4));
  const input = completeCase(
    sites,
    { btcPriceUsd: 87_650.5, difficulty: 149301205959699.88, horizonYears: 6 },
    { exitCapRate: 0.0725 },
    presetOverrides("Retrofit"),
  );
  const sheets = sheetsOf(
    await built(input, {
      owners: sites.map(({ owner }) => owner),
      statuses: sites.map(({ status }) => status),
      sitesFrom: "Sites!A1:L4",
      preset: "Retrofit",
      marketAsOf: "2025-11-17T14:05:00.000Z",
      asOfDate: 45_978,
      sources: {
        btcPriceUsd: "https://mempool.space/api/v1/prices",
        exitCapRate: "typed in the pane",
        failureCostFraction: "our own record",
      },
    }),
  );
  expect(verdict(sheets)).toMatchObject({ changed: [], findings: [] });
});

describe("scenarios beside the workbook", () => {
  const { market, assumptions } = small;
  const scenarios = [
    {
      name: "Bear",
      market: { ...market, btcPriceUsd: 60_000 },
      assumptions: { ...assumptions, rentUsdPerKwMonth: 100 },
    },
    { name: "As built", market, assumptions },
  ];

  test("are read back, and their solved values compared", async () => {
    const sheets = sheetsOf(await built(small, { scenarios }));
    expect(verdict(sheets)).toMatchObject({ changed: [], findings: [] });
    const plan = layout(planComparison(small, { scenarios, pricePoints: 5 }));
    const { row, column } = plan.sheets[0]!.places.scenario1!;
    const wrong = altered(sheets, { sheet: "Comparison", row, column }, { value: 1 });
    expect(verdict(wrong).findings).toMatchObject([{ kind: "constant", found: 1 }]);
    const changed = altered(sheets, { sheet: "Inputs", row: 13, column: 5 }, { value: 92_000 });
    expect(verdict(changed)).toMatchObject({ notRecalculated: true, findings: [] });
  });
});

describe("after LibreOffice has opened, recalculated and saved the file", { timeout: 180_000 }, () => {
  /** What a reader changes, and the cells that verify must name; nothing may be left that does not follow. */
  const changes: readonly (readonly [
    string,
    readonly (readonly [sheet: string, address: string, value: number | string])[],
  ])[] = [
    ["nothing", []],
    ["the rent", [["Inputs", "F43", 135.5]]],
    ["a price at which another site leads", [["Inputs", "F14", 120_000]]],
    ["a site's size, so that another is the largest", [["Inputs", "L87", 600]]],
    ["a shorter horizon", [["Inputs", "F73", 4.75]]],
    ["the hashprice curve", [["Market", "N16", 60]]],
    [
      "the sites shown on Flips and Cash flow",
      [
        ["Flips", "D7", "Hydro"],
        ["Cash flow", "D6", "Old barn"],
      ],
    ],
    [
      "a name, an owner, the first day",
      [
        ["Inputs", "K84", "New barn"],
        ["Inputs", "K85", "Bank"],
        ["Inputs", "F10", 46_100],
      ],
    ],
    ["a price that the model refuses", [["Inputs", "F14", -5]]],
  ];
  const [random] = fc.sample(plausibleCases(3, 36), { numRuns: 1, seed: 4 });
  const curved = { ...small, market: { ...small.market, hashpriceCurve: [null, 55.5, null, 40] } };
  let saved: Uint8Array[] = [];

  beforeAll(async () => {
    const edits = changes.map(([, cells]) =>
      edited((book) => cells.forEach(([sheet, address, value]) => book.edit(sheet, address, { value }))),
    );
    saved = await resaved([...edits, await built(random!), await built(curved)]);
  }, 180_000);

  test.each(changes.map(([what, cells], i) => [what, cells, i] as const))("%s: it follows", async (_, cells, i) => {
    const { kind, changed, findings, notRecalculated } = verdict(sheetsOf(saved[i]!));
    expect(findings).toEqual([]);
    expect(changed.map(({ cell }) => cell).sort()).toEqual(
      cells.map(([sheet, address]) => `${sheet}!${address}`).sort(),
    );
    expect(notRecalculated).toBe(false);
    const refused = cells.some(([, , value]) => value === -5);
    expect(kind).toBe(refused ? "inputs refused" : cells.length > 0 ? "inputs changed" : "unchanged");
  });

  test("a random case, whose numbers have more digits than LibreOffice writes, and one with a curve: unchanged", async () => {
    for (const bytes of [saved[changes.length]!, saved[changes.length + 1]!]) {
      expect(verdict(sheetsOf(bytes))).toMatchObject({ changed: [], findings: [] });
    }
  });

  test("with one input changed, every result is the core's to 1e-9", () => {
    const input = { ...small, assumptions: { ...small.assumptions, rentUsdPerKwMonth: 135.5 } };
    const expected = layout(planComparison(input, { pricePoints: 5, owners: ["Us", null, "Them"] }));
    const { cells, differences } = compareTwins(expected, readXlsx(saved[1]!), saysWhatChanged);
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThan(4500);
  });
});
