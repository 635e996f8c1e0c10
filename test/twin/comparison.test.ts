import { isInput } from "../../src/sheet/roles.js";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planComparison } from "../../src/comparison/index.js";
import type { Case } from "../../src/economics/index.js";
import type { LaidOutWorkbook, Region } from "../../src/sheet/grid.js";
import { layout } from "../../src/sheet/layout.js";
import type { SheetPlan, WorkbookPlan } from "../../src/sheet/plan.js";
import { toXlsx } from "../../src/writers/to-xlsx.js";
import { plausibleCases } from "../economics/case-arbitraries.js";
import { compareTwins, type Twins, saysWhatChanged } from "./differences.js";
import { recalculateAll } from "./libreoffice.js";
import { corruptCachedValues } from "./read-xlsx.js";

/**
 * The heart: every formula cell of a built workbook, recalculated by an engine that we did not write, is what the core
 * says. The files' cached results are wrong on purpose, so that nothing passes by being read back.
 */
const worked: Case = JSON.parse(readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8"));

async function twinsOf(
  workbooks: readonly LaidOutWorkbook[],
  skip: (region: Region) => boolean = () => false,
): Promise<Twins[]> {
  const files = await Promise.all(workbooks.map(async (workbook) => corruptCachedValues(await toXlsx(workbook))));
  const values = await recalculateAll(files);
  return workbooks.map((workbook, i) => compareTwins(workbook, values[i]!, skip));
}

const laidOut = (input: Case): LaidOutWorkbook => layout(planComparison(input));

describe("LibreOffice and the core agree", { timeout: 900_000 }, () => {
  test("on the worked case, in every formula cell", async () => {
    const [twins] = await twinsOf([laidOut(worked)]);
    expect(twins!.differences).toEqual([]);
    expect(twins!.cells).toBeGreaterThan(25_000);
  });

  // 200 cases of one to three sites; the first batch with all 81 price points, the others with 7; horizons short enough that the whole suite stays within minutes.
  const batches = Array.from({ length: 10 }, (_, i) => i);
  test.each(batches)("on 20 random plausible cases, batch %i", async (seed) => {
    const cases = fc.sample(plausibleCases(3, 36), { numRuns: 20, seed: 1000 + seed });
    const twins = await twinsOf(
      cases.map((each) => layout(planComparison(each, { pricePoints: seed === 0 ? 81 : 7 }))),
    );
    expect(twins.flatMap(({ differences }) => differences)).toEqual([]);
    const cells = twins.reduce((sum, each) => sum + each.cells, 0);
    console.log(`batch ${seed}: ${cells} formula cells, worst ${Math.max(...twins.map((each) => each.worst))}`);
  });

  test("after somebody changes every blue cell", async () => {
    const [before, after] = [longest(1), longest(2)];
    const retyped = withInputsOf(laidOut({ ...before, sites: [after.sites[0]!] }), laidOut(after));
    const [twins] = await twinsOf([retyped], saysWhatChanged);
    expect(twins!.differences).toEqual([]);
  });
});

/** A one-site case of exactly 40 quarters. */
function longest(seed: number): Case {
  const [drawn] = fc.sample(plausibleCases(1, 36), { numRuns: 1, seed: 500 + seed });
  return { ...drawn!, market: { ...drawn!.market, horizonYears: 10 } };
}

/** The first workbook with the second's typed values, expecting the second's results: what a reader's edits do. */
function withInputsOf(first: LaidOutWorkbook, second: LaidOutWorkbook): LaidOutWorkbook {
  const regionOf = new Map(
    second.sheets.flatMap((sheet) => sheet.regions.map((region) => [keyOf(sheet.id, region), region])),
  );
  const sheets = first.sheets.map((sheet) => ({
    ...sheet,
    regions: sheet.regions.map((region): Region => {
      const other = regionOf.get(keyOf(sheet.id, region));
      const formula = "formula" in region.content;
      return other && (formula || isInput(region.role)) ? { ...region, content: other.content } : region;
    }),
  }));
  return { ...first, sheets };
}

const keyOf = (sheet: string, { row, column, id }: Region): string => `${sheet} ${id} ${row} ${column}`;

describe("a wrong formula is seen", { timeout: 300_000 }, () => {
  const wrongs: [string, string, string][] = [
    ["capex paid twice", "leaseCapexUsd", "2*{criticalMw}*10^6*{leaseCapexPerW}"],
    ["a discount factor a quarter late", "mineFactor", "(1+{mineDiscountRate})^(-1*{t}-1/4)"],
    ["the exit without its weight", "leaseTerminal", "{hallValue}"],
  ];
  test.each(wrongs)("%s", async (_, id, formula) => {
    const plan = withFormula(planComparison(worked), id, formula);
    const [twins] = await twinsOf([layout(plan)]);
    expect(twins!.differences.length).toBeGreaterThan(0);
  });
});

function withFormula(plan: WorkbookPlan, id: string, formula: string): WorkbookPlan {
  const swap = <T extends { readonly id: string }>(item: T): T => (item.id === id ? { ...item, formula } : item);
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    if (sheet.form === "sites")
      return { ...sheet, sections: sheet.sections.map((section) => ({ ...section, lines: section.lines.map(swap) })) };
    if (sheet.form === "table")
      return { ...sheet, tables: sheet.tables.map((table) => ({ ...table, columns: table.columns.map(swap) })) };
    return sheet;
  });
  return { ...plan, sheets };
}
