import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Case } from "../../src/economics/index.js";
import { completeCase } from "../../src/sites/assumptions/complete-case.js";
import { presetOverrides } from "../../src/sites/assumptions/presets.js";
import { fingerprint } from "../../src/comparison/index.js";
import { snapshot as snapshotOf } from "../taskpane/snapshot.js";
import { said } from "./in-process.js";

const folder = mkdtempSync(join(tmpdir(), "three-paths-given-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

const worked = JSON.parse(readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8")) as Case;
const bare = put("case.json", { sites: worked.sites });
const provenance = ({ stdout }: { readonly stdout: string }) =>
  (JSON.parse(stdout) as { provenance: Record<string, string> }).provenance;

describe("a market file", () => {
  const snapshot = snapshotOf({ btcPriceUsd: 87_650.5, difficulty: 149301205959699.88 });
  const { readings } = snapshot;
  const without = (name: keyof typeof readings) =>
    Object.fromEntries(Object.entries(readings).filter(([each]) => each !== name));
  const withReading = (name: keyof typeof readings, change: object) => ({
    ...snapshot,
    readings: { ...readings, [name]: { ...readings[name], ...change } },
  });

  test("as the pane saves it: its four numbers and its oldest time", async () => {
    const result = await said(["build", bare, "--json", "--market", put("market.json", snapshot)]);
    const values = Object.fromEntries(Object.entries(readings).map(([name, { value }]) => [name, value]));
    const oldest = Object.values(readings)
      .map(({ asOf }) => new Date(asOf).toISOString())
      .sort()[0];
    expect([result.code, result.stderr]).toEqual([0, ""]);
    expect(provenance(result)).toMatchObject({
      marketAsOf: oldest,
      inputsHash: fingerprint(completeCase(worked.sites, values)),
    });
  });

  test.each([
    ["plain fields", { btcPriceUsd: 80_000, asOf: "2025-11-16T00:00:00Z" }, "2025-11-16T00:00:00.000Z"],
    ["plain fields without a time", { btcPriceUsd: 80_000 }, "as given in plain.json"],
    ["the market of a case", { market: { btcPriceUsd: 80_000 } }, "as given in plain.json"],
    [
      "a market with its time beside it",
      { asOf: "2025-11-16T00:00:00Z", market: { btcPriceUsd: 80_000 } },
      "2025-11-16T00:00:00.000Z",
    ],
  ])("%s", async (_, market, marketAsOf) => {
    const result = await said(["build", bare, "--json", "--market", put("plain.json", market)]);
    expect(result.stderr).toBe("");
    expect(provenance(result)).toMatchObject({
      marketAsOf,
      inputsHash: fingerprint(completeCase(worked.sites, { btcPriceUsd: 80_000 })),
    });
  });

  test.each([
    ["no JSON", "{ btcPriceUsd: 91000 }", "is no JSON: line 1, column 3 is not what JSON expects."],
    ["an empty file", "", "is no JSON: the file is empty."],
    ["a list", [91000], "is a list; a market is an object with btcPriceUsd, difficulty, feesBtcPerBlock, blockHeight."],
    [
      "a missing reading",
      { ...snapshot, readings: without("difficulty") },
      "readings.difficulty is missing; all four are needed: btcPriceUsd, difficulty, feesBtcPerBlock, blockHeight.",
    ],
    [
      "a reading of another name",
      { ...snapshot, readings: { ...readings, btcPriceUSD: 1 } },
      "“btcPriceUSD” is no field of readings; btcPriceUsd was probably meant.",
    ],
    [
      "another unit",
      withReading("btcPriceUsd", { unit: "EUR/BTC" }),
      "readings.btcPriceUsd is in the text “EUR/BTC”; USD/BTC is needed.",
    ],
    [
      "a text for a number",
      withReading("btcPriceUsd", { value: "91,000" }),
      'readings.btcPriceUsd: Bitcoin price is the text "91,000"; a number in USD/BTC is needed, above 0, at most 100,000,000.',
    ],
    ["a number out of range", withReading("difficulty", { value: -1 }), "readings.difficulty: Network difficulty -1 "],
    [
      "no time",
      withReading("blockHeight", { asOf: "yesterday" }),
      "readings.blockHeight.asOf is the text “yesterday”; a time such as 2025-11-17T14:05:00Z is needed, with its zone.",
    ],
    [
      "a time to come",
      withReading("blockHeight", { asOf: "2026-01-01T00:00:00Z" }),
      "readings.blockHeight.asOf is 2026-01-01T00:00:00Z, in the future.",
    ],
    ["a slip of a field", { btcPrice: 91_000 }, "“btcPrice” is no field of a market; btcPriceUsd was probably meant."],
    [
      "a slip beside the market",
      { market: { btcPriceUsd: 80_000 }, asof: "2025-11-16" },
      "“asof” is no field of a file with a market; asOf was probably meant.",
    ],
    [
      "a day that is none",
      { btcPriceUsd: 80_000, asOf: "2025-02-30" },
      "asOf is the text “2025-02-30”; a time such as",
    ],
    [
      "a time without a zone",
      { btcPriceUsd: 80_000, asOf: "2025-11-16T09:00" },
      "asOf is the text “2025-11-16T09:00”; a time such as 2025-11-17T14:05:00Z is needed, with its zone.",
    ],
    [
      "a time in words of its own",
      { btcPriceUsd: 80_000, asOf: "2025-11-16 09:00" },
      "asOf is the text “2025-11-16 09:00”",
    ],
    ["nothing", {}, "gives no market number"],
    [
      "a curve that is none",
      { hashpriceCurve: "flat" },
      "hashpriceCurve must be a list of numbers or nulls, one a quarter.",
    ],
    ["a curve with a number out of range", { hashpriceCurve: [50, -3] }, ": Hashprice curve, quarter 2: "],
    ["readings that are none", { readings: 4 }, "readings is 4; an object of four numbers is needed."],
  ])("with %s is refused in a sentence", async (_, market, sentence) => {
    const path = put("wrong.json", market);
    const { code, stdout, stderr } = await said(["build", bare, "--json", "--market", path]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.startsWith(path)).toBe(true);
    expect(stderr).toContain(sentence);
    expect(stderr.slice(path.length).length).toBeLessThan(200);
  });
});

describe("assumptions", () => {
  const preset = ["--preset", "hyperscaler-lease"];
  const expected = fingerprint(
    completeCase(
      worked.sites,
      { btcPriceUsd: 70_000 },
      { rentUsdPerKwMonth: 99.5 },
      presetOverrides("Hyperscaler lease"),
    ),
  );
  test.each([
    ["CSV with names", "name,value\nrentUsdPerKwMonth,99.5\nbtcPriceUsd,70000\n"],
    ["CSV with labels", 'Assumption,Value\n"Rent, first year",99.5\n\nBitcoin price,70000\n'],
    ["CSV with semicolons and decimal commas", "Rent, first year;99,5\nBitcoin price;70000"],
    ["JSON", { rentUsdPerKwMonth: 99.5, btcPriceUsd: 70_000 }],
    ["JSON in the parts of a case", { market: { btcPriceUsd: 70_000 }, assumptions: { rentUsdPerKwMonth: 99.5 } }],
  ])("of a file win over the preset: %s", async (_, content) => {
    const path = put("assumptions.txt", content);
    const result = await said(["build", bare, "--json", ...preset, "--assumptions", path]);
    expect(result.stderr).toBe("");
    expect(provenance(result)).toMatchObject({ preset: "Hyperscaler lease", inputsHash: expected });
  });

  test.each([
    [
      "rent,99\nbtcPrice,1",
      [
        "row 1, column 1: “rent” is no assumption",
        "row 2, column 1: “btcPrice” is no assumption; the nearest is btcPriceUsd (Bitcoin price).",
      ],
    ],
    ["exitCapRate,7.5", ["row 1, column 2: ", "7.5 % = 0.075 was probably meant"]],
    ["exitCapRate,about 7 %", ["row 1, column 2: ", 'is the text "about 7 %"']],
    ['{"exitCapRate": 7.5}', ["7.5 % = 0.075 was probably meant"]],
    ["[1]", ["is a list; an object of named numbers is needed."]],
  ])("refused: %s", async (content, sentences) => {
    const { code, stderr } = await said(["build", bare, "--json", "--assumptions", put("a.csv", content)]);
    expect(code).toBe(1);
    for (const sentence of sentences) expect(stderr).toContain(sentence);
  });
});

describe("a case file", () => {
  test("may leave out what base values and preset give", async () => {
    const result = await said([
      "build",
      put("half.json", { sites: worked.sites, assumptions: { exitCapRate: 0.09 } }),
      "--json",
      "--preset",
      "Retrofit",
    ]);
    expect(provenance(result).inputsHash).toBe(
      fingerprint(completeCase(worked.sites, {}, { exitCapRate: 0.09 }, presetOverrides("Retrofit"))),
    );
  });

  const [ridge] = worked.sites;
  test.each([
    [[], "is a list; a case is an object with market, assumptions and sites."],
    [{ market: [], sites: [] }, "holds results of the model, not a case: its market is a list of quarters."],
    [{ market: {} }, "sites is missing; a list of sites is needed."],
    [{ sites: [] }, "the list of sites is empty."],
    [{ sites: ["Ridge"] }, "site 1 is the text “Ridge”; an object is needed."],
    [{ sites: [{ ...ridge, name: " " }] }, "site 1 has no name: name is the text “ ”."],
    [{ sites: [{ ...ridge, gridMW: 3 }] }, "site 1: “gridMW” is no field of a site; gridMw was probably meant."],
    [
      { sites: [{ ...ridge, gridMw: "100" }] },
      'Ridge: Grid connection is the text "100"; a number in grid MW is needed',
    ],
    [
      { sites: [{ ...ridge, powerPriceUsdPerKwh: 45 }] },
      "Ridge: Power price 45 USD/kWh is outside -1 to 2; 45 USD/MWh = 0.045 USD/kWh was probably meant.",
    ],
    [{ sites: [{ ...ridge, efficiencyJPerTh: undefined }] }, "Ridge: Fleet efficiency is missing"],
    [{ ...worked, market: { ...worked.market, horizonYears: 2 } }, "Horizon 2 years is too short"],
    [{ ...worked, assumption: {} }, "“assumption” is no field of a case; assumptions was probably meant."],
    [{ ...worked, market: { ...worked.market, hashpriceCurve: [50, -3] } }, "Hashprice curve, quarter 2: "],
    ['{"sites": [{"name": "A",}]}', "is no JSON: line 1, column 25 is not what JSON expects."],
    ['{"sites": [', "is no JSON: it ends too early."],
    ['{"sites": [1\n', "is no JSON: it ends too early."],
    ['{"sites":\n [1,]}', "is no JSON: line 2, column 5 is not what JSON expects."],
    ['{"sites": NaN, "market": {}}', "is no JSON: line 1, column 11 is not what JSON expects."],
  ])("refused: %j", async (content, sentence) => {
    const { code, stdout, stderr } = await said(["build", put("bad.json", content), "--json"]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(sentence);
  });

  test("keeps its curve to the quarters that the model has, and knows its own fingerprint again", async () => {
    const curve = [...Array.from({ length: 80 }, (_, i) => (i % 3 === 0 ? 45 : 0))];
    const result = await said([
      "build",
      put("curve.json", { ...worked, market: { ...worked.market, hashpriceCurve: curve } }),
      "--json",
    ]);
    const kept = Array.from({ length: 61 }, (_, i) => (i % 3 === 0 ? 45 : null));
    expect(provenance(result).inputsHash).toBe(
      fingerprint({ ...worked, market: { ...worked.market, hashpriceCurve: kept } }),
    );
  });
});
