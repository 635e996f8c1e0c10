import { beforeAll, describe, expect, test } from "vitest";
import { planComparison } from "../../src/comparison/index.js";
import { addressOfCell } from "../../src/formula/address.js";
import { layout } from "../../src/sheet/layout.js";
import { XlsxEditor } from "../cli/edit-xlsx.js";
import { resavedUnder } from "../twin/libreoffice.js";
import { altered, built, cellsOf, fewPoints, sheetsOf, small, verdict } from "./workbooks.js";

const laidOut = layout(planComparison(small, fewPoints));
const inputs = laidOut.sheets.find(({ id }) => id === "inputs")!;
const addressOf = (field: string): string => addressOfCell(inputs.places[field]!.row, inputs.places[field]!.column);

/** A market read again: numbers, the day, and where each was read; and another site chosen. */
function refreshed(file: Uint8Array): Uint8Array {
  const book = new XlsxEditor(file)
    .edit("Inputs", addressOf("btcPriceUsd"), { value: 97_250.5 })
    .edit("Inputs", addressOf("difficulty"), { value: 155_123_456_789_012 })
    .edit("Inputs", addressOf("asOfDate"), { value: 46_100 })
    .edit("Flips", "D7", { value: "Hydro" });
  return notesOf(file)
    .reduce((all, at) => all.edit("Inputs", at, { value: "https://example.org, 2026-03-19" }), book)
    .file();
}

/** Where the sources of the two numbers stand: the last words of their rows. */
const notesOf = (file: Uint8Array): string[] =>
  ["btcPriceUsd", "difficulty"].map((field) => {
    const { row } = inputs.places[field]!;
    const words = [...cellsOf(sheetsOf(file))].filter(
      (each) => each.sheet === "Inputs" && each.row === row && typeof each.cell.value === "string",
    );
    return addressOfCell(row, words.at(-1)!.column);
  });

describe.each(["de-DE", "fr-CH"])("saved by LibreOffice under %s", { timeout: 300_000 }, (locale) => {
  let [plain, again]: Uint8Array[] = [];
  let before: Uint8Array;
  beforeAll(async () => {
    before = await built(small);
    [plain, again] = await resavedUnder(locale, [before, refreshed(before)]);
  }, 300_000);

  test("as built: unchanged", () => {
    expect(verdict(sheetsOf(plain!))).toMatchObject({ kind: "unchanged", changed: [], findings: [] });
  });

  test("its words have other separators", () => {
    const words = (file: Uint8Array): string[] =>
      [...cellsOf(sheetsOf(file))]
        .filter(({ cell }) => cell.formula?.includes("FIXED") === true)
        .map(({ cell }) => String(cell.value));
    expect(words(before).some((text) => /\d,\d{3}/.test(text))).toBe(true);
    expect(words(plain!)).not.toEqual(words(before));
  });

  test("with a refreshed market and another chosen site: these inputs and nothing else", () => {
    const { kind, changed, findings, notRecalculated } = verdict(sheetsOf(again!));
    expect(findings).toEqual([]);
    expect([kind, notRecalculated]).toEqual(["inputs changed", false]);
    expect(changed.map(({ role }) => role.of).sort()).toEqual(["asOfDate", "btcPriceUsd", "difficulty", "flipsSite"]);
  });

  test("and a digit altered afterwards is found", () => {
    const { row, column } = laidOut.sheets.find(({ id }) => id === "mine")!.places.mineValue!;
    const { findings } = verdict(altered(sheetsOf(plain!), { sheet: "Mine", row, column }, { value: 1 }));
    expect(findings.map(({ cell }) => cell)).toEqual([`Mine!${addressOfCell(row, column)}`]);
  });
});
