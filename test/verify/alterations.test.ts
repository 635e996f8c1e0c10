import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOfCell } from "../../src/formula/address.js";
import { planComparison } from "../../src/comparison/index.js";
import { layout } from "../../src/sheet/layout.js";
import { isInput } from "../../src/sheet/roles.js";
import { altered, built, cellsOf, fewPoints, sheetsOf, small, verdict, type Place } from "./workbooks.js";

function nameOf({ sheet, row, column }: Place): string {
  return `${sheet}!${addressOfCell(row, column)}`;
}

/** One digit of one cell, drawn at random: an input, a formula, a result, a number that no formula makes. */
const sheets = sheetsOf(await built(small));
const laidOut = layout(planComparison(small, fewPoints));
/** Addresses of the cells that the plan calls inputs. */
const inputs = new Set(
  laidOut.roles
    .filter(({ role }) => isInput(role))
    .flatMap(({ sheet, area }) => {
      const { name } = laidOut.sheets.find(({ id }) => id === sheet)!;
      return Array.from({ length: area.rows * area.columns }, (_, at) =>
        nameOf({
          sheet: name,
          row: area.row + Math.floor(at / area.columns),
          column: area.column + (at % area.columns),
        }),
      );
    }),
);
const cells = [...cellsOf(sheets)].map((each) => ({ ...each, name: nameOf(each) }));

const digitChange = fc.record({ at: fc.nat(400), by: fc.integer({ min: 1, max: 9 }) });
/** Turns the n-th digit of a text into another, among the first `most` that count. */
function withDigit(text: string, { at, by }: { readonly at: number; readonly by: number }, most = Infinity): string {
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const first = digits.findIndex((index) => text[index] !== "0");
  const among = digits
    .slice(Math.max(0, first))
    .slice(0, most)
    .filter((index) => !/e/i.test(text.slice(0, index)));
  const index = among[at % among.length]!;
  return `${text.slice(0, index)}${(Number(text[index]) + by) % 10}${text.slice(index + 1)}`;
}
const runs = (numRuns: number) => ({ numRuns, seed: 20251117 });
const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);

test("a workbook as built is unchanged", () => {
  expect(verdict(sheets)).toMatchObject({ changed: [], findings: [] });
  expect(cells.filter(({ cell }) => cell.formula !== undefined).length).toBeGreaterThan(4500);
});

describe("a single altered digit is found, and its cell is named", () => {
  const typed = cells.filter(({ name, cell }) => inputs.has(name) && typeof cell.value === "number");
  const constants = cells.filter(
    (each) => each.cell.formula === undefined && typeof each.cell.value === "number" && !inputs.has(each.name),
  );
  const formulas = cells.filter(({ cell }) => /\d/.test(cell.formula ?? ""));
  const results = cells.filter(({ cell }) => cell.formula !== undefined && typeof cell.value === "number");
  const words = cells.filter(
    ({ cell }) => cell.formula !== undefined && typeof cell.value === "string" && cell.value !== "",
  );

  test(`in ${typed.length} inputs`, () => {
    fc.assert(
      fc.property(pick(typed), digitChange, (place, change) => {
        const value = Number(withDigit(String(place.cell.value), change));
        const { changed, findings } = verdict(altered(sheets, place, { value }));
        expect(changed.map(({ cell, built: then, now }) => [cell, then, now])).toEqual([
          [place.name, place.cell.value, value],
        ]);
        expect(findings).toEqual([]);
      }),
      runs(24),
    );
  });

  /** Six cells at a time: what is found must be these six and no other. */
  const six = <T>(items: readonly T[]) =>
    fc
      .array(fc.tuple(pick(items), digitChange), { minLength: 1, maxLength: 6 })
      .map((drawn) => [...new Map(drawn).entries()]);

  test(`in ${formulas.length} formulas`, () => {
    fc.assert(
      fc.property(six(formulas), (drawn) => {
        const changes = drawn.map(([place, change]) => ({ place, formula: withDigit(place.cell.formula!, change) }));
        const { changed, findings } = verdict(
          changes.reduce((all, { place, formula }) => altered(all, place, { formula }), sheets),
        );
        const wanted = changes.map(({ place, formula }) => [place.name, "formula", `=${formula}`]);
        expect(findings.map(({ cell, kind, found }) => [cell, kind, found]).sort()).toEqual(wanted.sort());
        expect(changed).toEqual([]);
      }),
      runs(20),
    );
  });

  test(`in ${results.length} results, among the eight digits that matter`, () => {
    // Under a tenth of a cent in USD is rounding.
    const value = (before: number, change: { readonly at: number; readonly by: number }): number =>
      before === 0 ? change.by : Number(withDigit(String(before), change, 8));
    const matters = ([{ cell }, change]: readonly [(typeof results)[number], { at: number; by: number }]): boolean =>
      Math.abs(value(cell.value as number, change) - (cell.value as number)) > 1e-3 ||
      Math.abs(cell.value as number) < 1e3;
    fc.assert(
      fc.property(six(results), (drawn) => {
        const changes = drawn
          .filter(matters)
          .map(([place, change]) => ({ place, value: value(place.cell.value as number, change) }));
        const { changed, findings } = verdict(
          changes.reduce((all, each) => altered(all, each.place, { value: each.value }), sheets),
        );
        const wanted = changes.map((each) => [each.place.name, "result", each.value]);
        expect(findings.map(({ cell, kind, found }) => [cell, kind, found]).sort()).toEqual(wanted.sort());
        expect(changed).toEqual([]);
      }),
      runs(20),
    );
  });

  test(`in ${constants.length} numbers that no formula makes: solved values, indexes, inputs as built`, () => {
    fc.assert(
      fc.property(pick(constants), digitChange, (place, change) => {
        const before = place.cell.value as number;
        const value = before === 0 ? change.by : Number(withDigit(String(before), change, 8));
        const { findings } = verdict(altered(sheets, place, { value }));
        expect(findings.map(({ cell }) => cell)).toContain(place.name);
      }),
      runs(40),
    );
  });

  test(`and a word in ${words.length} results in words`, () => {
    fc.assert(
      fc.property(six(words), (drawn) => {
        const { findings } = verdict(
          drawn.reduce((all, [place]) => altered(all, place, { value: `${String(place.cell.value)}.` }), sheets),
        );
        expect(findings.map(({ cell }) => cell).sort()).toEqual(drawn.map(([{ name }]) => name).sort());
        expect(findings.every(({ kind }) => kind === "result")).toBe(true);
      }),
      runs(6),
    );
  });

  test("and in the fingerprint", () => {
    const hash = cells.find(({ sheet, cell }) => sheet === "About" && /^[0-9a-f]{14}$/.test(String(cell.value)))!;
    const { findings } = verdict(
      altered(sheets, hash, { value: withDigit(String(hash.cell.value), { at: 2, by: 5 }) }),
    );
    expect(findings.map(({ cell }) => cell)).toEqual([hash.name]);
  });
});

test("a number typed over a formula is found even where it is the right one", () => {
  fc.assert(
    fc.property(pick(cells.filter(({ cell }) => cell.formula !== undefined)), (place) => {
      const { findings } = verdict(
        sheets.map((each) =>
          each.name !== place.sheet
            ? each
            : {
                ...each,
                cellAt: (r, c) =>
                  r === place.row && c === place.column ? { value: place.cell.value } : each.cellAt(r, c),
              },
        ),
      );
      expect(findings.map(({ cell, kind }) => [cell, kind])).toEqual([[place.name, "typed over"]]);
    }),
    runs(8),
  );
});
