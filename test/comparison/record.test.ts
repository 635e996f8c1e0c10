import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fingerprint, planComparison, readRecord, recordCells, wholeRecord } from "../../src/comparison/index.js";
import type { ComparisonDetails } from "../../src/comparison/index.js";
import type { RecordRead } from "../../src/comparison/record.js";
import type { Case } from "../../src/economics/index.js";
import { looksLikeFormula } from "../../src/formula/cell-text.js";
import { layout } from "../../src/sheet/layout.js";
import { placesOfKind } from "../../src/sheet/roles.js";
import { plausibleCases } from "../economics/case-arbitraries.js";

const worked: Case = JSON.parse(readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8"));
const details: ComparisonDetails = {
  owners: ["Us", null, "=1+1"],
  statuses: [null, "live", ""],
  sitesFrom: "Sites!A1:L13",
  preset: "Base values",
  marketAsOf: "2025-11-19T09:00:00.000Z",
  asOfDate: 45_980,
  sources: { btcPriceUsd: "mempool.space" },
  version: "0.1.0",
  scenarios: [{ name: "Bär", market: { ...worked.market, btcPriceUsd: 1 / 3 }, assumptions: worked.assumptions }],
  flipsSite: "Ridge",
  cashFlowSite: "Ridge",
  pricePoints: 3,
  builtAt: "2026-01-05T09:00:00.000Z",
};
const read = (cells: Iterable<unknown>): RecordRead => {
  const found = readRecord(cells);
  if (found.kind !== "read") throw new Error(found.problem);
  return found;
};
type Loose = Record<string, unknown>;
interface LooseRecord {
  version: unknown;
  readonly case: { readonly market: Loose; readonly assumptions: Loose; readonly sites: readonly Loose[] } & Loose;
  readonly details: { readonly scenarios: readonly { readonly market: Loose }[] } & Loose;
}
/** A number that is null is one that is not there, and 0 has no sign. */
const withoutNulls = ({ sites, ...rest }: Case): unknown => ({
  ...(JSON.parse(JSON.stringify(rest)) as object),
  sites: sites.map((site) =>
    Object.fromEntries(
      Object.entries(site).flatMap(([field, value]) => (value === null ? [] : [[field, value === 0 ? 0 : value]])),
    ),
  ),
});
/** The record's JSON, changed, in one cell. */
const changed = (change: (record: LooseRecord) => unknown): string[] => {
  const record = JSON.parse(recordCells(worked, details)[0]!.replace(/^.*?: /, "")) as LooseRecord;
  return [`Three Paths record 1 of 1: ${JSON.stringify(change(record) ?? record)}`];
};

describe("what is written is read", () => {
  test("whole, to the last bit, with every detail", () => {
    const found = read(recordCells(worked, details));
    expect(found).toMatchObject({ version: 1, product: "0.1.0", missing: [], strange: [] });
    expect(wholeRecord(found)).toEqual({ input: worked, details });
  });

  test("law: any case, any names", () => {
    const names = fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(plausibleCases(3, 36), names, (drawn, called) => {
        const input = { ...drawn, sites: drawn.sites.map((site, i) => ({ ...site, name: called[i]! })) };
        const whole = wholeRecord(read(recordCells(input, {})));
        expect(whole).toEqual({ input: withoutNulls(input), details: {} });
        expect(fingerprint(whole!.input)).toBe(fingerprint(input));
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  test("in many cells, in any order, among anything", () => {
    const site = (i: number) => ({ ...worked.sites[i % 3]!, name: `${"Göteborg ".repeat(20)}${i}` });
    const many = { ...worked, sites: Array.from({ length: 200 }, (_, i) => site(i)) };
    const cells = recordCells(many, details);
    expect(cells.length).toBeGreaterThan(2);
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThan(32_000);
    expect(cells.filter(looksLikeFormula)).toEqual([]);
    expect(cells.filter((cell) => /[^\x20-\x7e]/.test(cell))).toEqual([]);
    expect(wholeRecord(read([null, 5, ...[...cells].reverse(), "x", cells[0], {}]))?.input).toEqual(many);
  });

  test("no number that a site leaves out comes back as one", () => {
    const bare = { ...worked.sites[0]!, miningMw: null };
    const whole = wholeRecord(read(recordCells({ ...worked, sites: [bare] }, {})))!;
    expect("miningMw" in whole.input.sites[0]!).toBe(false);
    expect(fingerprint(whole.input)).toBe(fingerprint({ ...worked, sites: [bare] }));
  });

  test("from a planned workbook's own cells, which have the role", () => {
    const laidOut = layout(planComparison(worked, { ...details, scenarios: [] }));
    const [place] = placesOfKind(laidOut, "record");
    const checks = laidOut.sheets.find(({ id }) => id === place!.sheet)!;
    const cells = checks.regions.flatMap(({ content }) => ("values" in content ? content.values.flat() : []));
    expect(wholeRecord(read(cells))).toEqual({ input: worked, details: { ...details, scenarios: [] } });
  });
});

describe("another version's record is read as far as it goes", () => {
  test("an older one lacks fields: they are named, the rest is there", () => {
    const found = read(
      changed(({ case: { market, assumptions, sites } }) => {
        delete market.horizonYears;
        assumptions.exitCapRate = "6 %";
        delete sites[1]!.gridMw;
      }),
    );
    expect(found.missing).toEqual(["market.horizonYears", "assumptions.exitCapRate", "sites[1].gridMw"]);
    expect(found.input.market.btcPriceUsd).toBe(worked.market.btcPriceUsd);
    expect(wholeRecord(found)).toBeNull();
  });
  test("a later one has fields that this version does not know", () => {
    const found = read(
      changed((record) => {
        record.version = 7;
        record.case.tax = 1;
        record.case.market.moonPhase = 0.5;
        record.details.mood = "good";
      }),
    );
    expect([found.version, found.strange]).toEqual([7, ["market.moonPhase", "details.mood"]]);
    expect(wholeRecord(found)?.input).toEqual(worked);
  });
  test("a scenario that lacks a field is not whole", () => {
    const found = read(
      changed(({ details: { scenarios } }) => {
        delete scenarios[0]!.market.difficulty;
      }),
    );
    expect([found.missing, wholeRecord(found)]).toEqual([[], null]);
  });
  test("a detail of another kind is left out", () => {
    const found = read(changed((record) => void Object.assign(record.details, { pricePoints: "3", owners: 5 })));
    expect(found.details).not.toHaveProperty("pricePoints");
    expect(found.details).not.toHaveProperty("owners");
  });
});

describe("what cannot be read is said", () => {
  const whole = recordCells(worked, details)[0]!;
  const two = ["Three Paths record 1 of 2: {", "Three Paths record 2 of 2: }"];
  test.each<[string, unknown[], "none" | "broken", RegExp]>([
    ["nothing there", [null, 5, "Three Paths record"], "none", /^The sheet holds no record/],
    ["a piece gone", [two[1]], "broken", /^Piece 1 of 2 of the record is gone\.$/],
    ["two builds", [...two, whole], "broken", /^Two records of different builds/],
    ["a piece twice, differing", [...two, `${two[0]} `], "broken", /^Two records of different builds/],
    ["a number beyond", ["Three Paths record 3 of 2: x"], "broken", /numbered 3 of 2\.$/],
    ["no piece 0", ["Three Paths record 0 of 0: x"], "broken", /numbered 0 of 0\.$/],
    ["cut", [whole.slice(0, -5)], "broken", /no JSON any more\.$/],
    ["two JSONs", [`${whole}{}`], "broken", /no JSON any more\.$/],
    ["no object", ["Three Paths record 1 of 1: [1]"], "broken", /no record of a comparison\.$/],
    ["another's", changed(() => ({ schema: "x", version: 1 })), "broken", /no record of a comparison\.$/],
    ["no version", changed((record) => ({ ...record, version: "1" })), "broken", /of which form it is\.$/],
  ])("%s", (_, cells, kind, sentence) => {
    const found = readRecord(cells);
    expect(found.kind).toBe(kind);
    expect("problem" in found && found.problem).toMatch(sentence);
  });

  test("a hostile record is no more than its known fields", () => {
    const found = read([
      'Three Paths record 1 of 1: {"schema":"three-paths comparison","version":1,"case":{"__proto__":{"sites":[1]},"market":{"__proto__":{"btcPriceUsd":5}},"sites":[{"constructor":1},null,[]]},"details":{"toString":"x"}}',
    ]);
    expect(found.input).toEqual({ market: {}, assumptions: {}, sites: [{ name: "" }] });
    expect(found.missing).toContain("market.btcPriceUsd");
    expect(({} as { btcPriceUsd?: number }).btcPriceUsd).toBeUndefined();
  });

  test("law: whatever stands there, it never throws", () => {
    const json = fc.json({ maxDepth: 4 });
    const tries = fc.oneof(
      fc.anything(),
      json.map((text) => `Three Paths record 1 of 1: ${text}`),
      fc
        .tuple(fc.nat(whole.length), fc.string({ maxLength: 3 }))
        .map(([at, text]) => whole.slice(0, at) + text + whole.slice(at + 1)),
      json.map(
        (text) =>
          `Three Paths record 1 of 1: {"schema":"three-paths comparison","version":1,"case":${text},"details":${text}}`,
      ),
      fc.constant(`Three Paths record 1 of 1: ${"[".repeat(200_000)}`),
    );
    fc.assert(
      fc.property(fc.array(tries, { maxLength: 3 }), (cells) => {
        const found = readRecord(cells);
        if (found.kind === "read") wholeRecord(found);
        else expect(found.problem.length).toBeLessThan(200);
      }),
      { seed: 32, numRuns: 500 },
    );
  });
});
