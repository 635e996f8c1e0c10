import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { planComparison } from "../../../src/comparison/plan-comparison.js";
import type { Case } from "../../../src/economics/model/case.js";
import { writeWorkbook } from "../../../src/excel/build/to-excel.js";
import { a1Template } from "../../../src/formula/r1c1.js";
import type { LaidOutWorkbook, Region } from "../../../src/sheet/grid.js";
import { layout } from "../../../src/sheet/layout.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";

vi.setConfig({ testTimeout: 300_000 }); // slow only when the machine is shared

const worked = JSON.parse(readFileSync(new URL("../../cases/worked-case.json", import.meta.url), "utf8")) as Case;

function withSites(count: number): LaidOutWorkbook {
  const sites = Array.from({ length: count }, (_, n) => {
    const site = worked.sites[n % worked.sites.length];
    if (!site) throw new Error("The worked case has no sites.");
    return { ...site, name: `${site.name} ${n + 1}` };
  });
  return layout(planComparison({ ...worked, sites }));
}

for (const sites of [3, 200])
  test(`the real comparison of ${sites} sites: two syncs, under 4 MB, every cell where layout puts it`, async () => {
    const laidOut = withSites(sites);
    const host = new MemoryHost(["Data"]);
    const { syncs } = connect(host);
    await writeWorkbook(laidOut);
    const [read, write] = syncs.map((sync) => sync.requestBytes);
    const settings = JSON.stringify(host.bookExtras().settings).length;
    console.log(
      `${sites} sites: ${read} + ${write} bytes, ${syncs[1]?.request.Actions.length} actions, record ${settings} bytes`,
    );
    expect(syncs.length).toBe(2);
    expect(write).toBeLessThan(4e6);
    for (const sheet of laidOut.sheets) expect(wrongCells(host, laidOut, sheet.id)).toEqual([]);
  });

/** Compares cells with the layout's own translation to A1: another code than the host's. */
function wrongCells(host: MemoryHost, laidOut: LaidOutWorkbook, id: string): string[] {
  const sheet = laidOut.sheets.find((one) => one.id === id);
  if (!sheet) return [`${id} is missing`];
  const target = host.sheetNamed(sheet.name);
  const names = new Map(laidOut.sheets.map((one) => [one.id, one.name]));
  return sheet.regions.flatMap((region) => {
    const wanted = wantedCell(region, names);
    const found = host.read(target.id, region, "formulas");
    return cornersAndSome(region).flatMap(([r, c]) =>
      found[r]?.[c] === wanted(r, c) ? [] : [`${sheet.name} ${region.row + r},${region.column + c}: ${found[r]?.[c]}`],
    );
  });
}

function wantedCell({ content, row, column }: Region, names: ReadonlyMap<string, string>) {
  if ("blank" in content) return () => "";
  if ("values" in content) return (r: number, c: number) => content.values[r]?.[c] ?? "";
  const at = a1Template(content.formula.replace(/'\{\{(\w+)\}\}'!/g, (_, one: string) => `'${names.get(one)}'!`));
  return (r: number, c: number) => at(row + r, column + c);
}

/** Every cell of small regions; of large ones each seventh row and column, and the last ones. */
function cornersAndSome({ rows, columns }: Region): [number, number][] {
  const some = (count: number): number[] =>
    Array.from({ length: count }, (_, n) => n).filter((n) => count < 20 || n % 7 === 0 || n === count - 1);
  return some(rows).flatMap((r) => some(columns).map((c): [number, number] => [r, c]));
}
