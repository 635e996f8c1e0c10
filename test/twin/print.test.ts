import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { planComparison } from "../../src/comparison/index.js";
import type { Case } from "../../src/economics/index.js";
import type { LaidOutSheet } from "../../src/sheet/grid.js";
import { layout } from "../../src/sheet/layout.js";
import { toXlsx } from "../../src/writers/to-xlsx.js";
import { printToPng } from "./libreoffice.js";

/** The workbook on paper, for 1, 4 and 20 sites. Pages are kept in test/artifacts/print to be looked at. */
const worked: Case = JSON.parse(readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8"));
const artifacts = new URL("../artifacts/print/", import.meta.url).pathname;

const withSites = (count: number): Case => ({
  ...worked,
  sites: Array.from({ length: count }, (_, i) => ({
    ...worked.sites[i % 3]!,
    name: i < 3 ? worked.sites[i]!.name : `${worked.sites[i % 3]!.name} ${Math.floor(i / 3) + 1}`,
    gridMw: worked.sites[i % 3]!.gridMw * (1 + i / 10),
  })),
});

/** Cautious, as it is, hopeful: three sets of assumptions beside the workbook's own. */
const scenarios = [
  { name: "Bear", btc: 60_000, rent: 110 },
  { name: "Base", btc: worked.market.btcPriceUsd, rent: worked.assumptions.rentUsdPerKwMonth },
  { name: "Bull, with a name as long as names may be", btc: 250_000, rent: 190 },
].map(({ name, btc, rent }) => ({
  name,
  market: { ...worked.market, btcPriceUsd: btc },
  assumptions: { ...worked.assumptions, rentUsdPerKwMonth: rent },
}));

/** Blocks of a quarter a row that a page ends in. */
const blocksSplit = (sheet: LaidOutSheet): string[] => {
  const blocks = Object.entries(sheet.places).filter(([, area]) => area.rows > 8 && area.rows < 63);
  const breaks = sheet.print.rowBreaks;
  return blocks
    .filter(([, area]) => breaks.some((row) => row > area.row && row < area.row + area.rows))
    .map(([id]) => `${sheet.name}: ${id}`);
};

describe.each([1, 4, 20])("printed with %i sites", (count) => {
  test("nothing is clipped, wrong, or split", { timeout: 600_000 }, async () => {
    const workbook = layout(
      planComparison(withSites(count), { builtAt: "2026-01-05 09:00 UTC", ...(count === 4 ? { scenarios } : {}) }),
    );
    const printed = await printToPng(await toXlsx(workbook), 70);
    const words = printed.texts.join("\n");
    expect(words).not.toMatch(/###|#REF!|#VALUE!|#NAME\?|#DIV\/0!|#N\/A|#NUM!|Err:\d+/);
    expect(workbook.sheets.flatMap((sheet) => blocksSplit(sheet))).toEqual([]);
    const footers = printed.texts.map((text) => /· (.+?)\s{3,}Page \d+ of (\d+)/.exec(text)?.[1]?.trim());
    expect(footers.every(Boolean), "every page has its footer").toBe(true);
    for (const sheet of workbook.sheets) expect(footers).toContain(sheet.name);
    mkdirSync(join(artifacts, String(count)), { recursive: true });
    for (const page of printed.pages) copyFileSync(page, join(artifacts, String(count), basename(page)));
    console.log(`${count} sites: ${printed.pages.length} pages`);
    rmSync(printed.folder, { recursive: true, force: true });
  });
});
