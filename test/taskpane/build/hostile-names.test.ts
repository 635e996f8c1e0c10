import { unzipSync, strFromU8 } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../../src/excel/build/to-excel.js";
import { caseOf } from "../../../src/taskpane/base/case/case-of.js";
import { baseChoices } from "../../../src/taskpane/base/case/choices.js";
import { settle } from "../../../src/taskpane/base/case/settle.js";
import { layOutComparison } from "../../../src/taskpane/build/lay-out-comparison.js";
import { readTable } from "../../../src/taskpane/sites/read-table.js";
import { detailsOf } from "../../../src/taskpane/app/comparison-details.js";
import { firstState } from "../../../src/taskpane/app/state.js";
import type { LaidOutWorkbook } from "../../../src/sheet/grid.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { toXlsx } from "../../../src/writers/to-xlsx.js";
import { connect } from "../../office-host/client.js";
import { readXlsx } from "../../twin/read-xlsx.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { hostileSites } from "../tables.js";

/** Names of sites that would run if anything took them for code: from the table through the pane's own build. */
const hostile = hostileSites.slice(1).map(([name]) => String(name));

let laidOut: LaidOutWorkbook;
beforeAll(async () => {
  const cells = await new FakeWorkbook(hostileSites).readSelection();
  const read = readTable(cells, {});
  expect(read.sites.map(({ name }) => name)).toEqual(hostile);
  const input = caseOf(settle(baseChoices), read.sites)!;
  const state = { ...firstState, sites: { status: "read", cells, answers: {}, read } } as const;
  laidOut = layOutComparison(input, detailsOf(state, input, new Date(0)));
});

test("in the sheets every one of them is text in its cell, and no formula speaks of them", async () => {
  const host = new MemoryHost(["Data"]);
  connect(host);
  await writeWorkbook(laidOut);
  const cells = host.sheets().flatMap(({ id }) => {
    const used = host.usedArea(id, false);
    if (!used) return [];
    const [formulas, types] = [host.read(id, used, "formulas").flat(), host.read(id, used, "types").flat()];
    return formulas.map((formula, i) => ({ formula: String(formula), type: String(types[i]) }));
  });
  const named = cells.filter(({ formula }) => hostile.some((name) => formula.includes(name)));
  expect(new Set(named.map(({ type }) => type))).toEqual(new Set(["String"]));
  for (const name of hostile) expect(named.some(({ formula }) => formula === name)).toBe(true);
  expect(cells.filter(({ formula, type }) => /HYPERLINK/.test(formula) && type !== "String")).toEqual([]);
});

describe("in the file", () => {
  let file: Uint8Array;
  let parts: Readonly<Record<string, string>>;
  beforeAll(async () => {
    file = await toXlsx(laidOut);
    const unzipped = Object.entries(unzipSync(file)).filter(([name]) => /\.(xml|rels)$/.test(name));
    parts = Object.fromEntries(unzipped.map(([name, bytes]) => [name, strFromU8(bytes)]));
  });

  test("every one of them comes back as the text it was", () => {
    const values = Object.values(readXlsx(file)).flatMap((sheet) => Object.values(sheet));
    for (const name of hostile) expect(values).toContain(name);
  });

  test("no formula, no link and no address comes of them", () => {
    for (const [name, xml] of Object.entries(parts)) {
      expect(/<f[^>]*>[^<]*(HYPERLINK|onerror)/.test(xml), name).toBe(false);
      expect(/Target="http:\/\/x"|<img/.test(xml), name).toBe(false);
    }
  });
});
