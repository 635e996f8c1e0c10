import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { noAnswer, Refusal } from "../../src/economics/refusal.js";
import { inCell } from "../../src/functions/in-cell/in-cell.js";
import { faultOf } from "./clean-outcome.js";

class ExcelError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}
beforeAll(() => {
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  vi.stubGlobal("CustomFunctions", { ErrorCode, Error: ExcelError });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** What a cell shows when the core gives this result, whatever its type says. */
const shown = (result: unknown): unknown => thrownOr(() => inCell(() => result as number, {}));

function thrownOr(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof ExcelError ? `${error.code} ${error.message}` : error;
  }
}

describe("a result", () => {
  it.each([
    [0],
    [-1.5],
    ["none"],
    [
      [
        [1, "a"],
        [true, 2],
      ],
    ],
  ])("%j may stand in a cell", (result) => {
    expect(shown(result)).toEqual(result);
  });
  it.each<[string, unknown]>([
    ["NaN", NaN],
    ["infinity", -Infinity],
    ["undefined", undefined],
    ["null", null],
    ["TRUE", true],
    ["a BigInt", 12n],
    ["a date", new Date(0)],
    ["an object", {}],
    ["a promise", Promise.resolve(1)],
    ["NaN in a table", [[1, NaN]]],
    ["undefined in a table", [[undefined]]],
    ["null in a table", [[1], [null]]],
    ["a hole in a table", [new Array<number>(2)]],
    ["a BigInt in a table", [[1, 12n]]],
    ["a date in a table", [[new Date(0)]]],
    ["infinity in a table", [[1], [Infinity]]],
    ["an object in a table", [[1, {}]]],
    ["a function in a table", [[() => 1]]],
    ["a table in a table", [[[1]]]],
    ["a number for a row", [[1], 2]],
    ["rows that grow", [[1], [2, 3]]],
    ["a list", [1, 2]],
    ["ragged rows", [[1, 2], [3]]],
    ["an empty table", []],
    ["a table without columns", [[], []]],
  ])("%s becomes a sentence", (_what, result) => {
    expect(shown(result)).toMatch(/^#(VALUE!|N\/A) [A-Z].{10,190}\.$/);
  });
  it("of any shape is clean cells, rows of one length, or a sentence", () => {
    const odd = fc.constantFrom<unknown>(NaN, Infinity, undefined, null, 12n, new Date(0), {}, Symbol("x"), true, [1]);
    const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), odd);
    const row = fc.array(cell, { maxLength: 3 });
    const result = fc.oneof(cell, fc.array(fc.oneof({ weight: 9, arbitrary: row }, cell), { maxLength: 3 }));
    const seen = { clean: 0, refused: 0 };
    fc.assert(
      fc.property(result, (given) => {
        const out = shown(given);
        const refused = typeof out === "string" && /^#(VALUE!|N\/A) [A-Z]/.test(out);
        seen[refused ? "refused" : "clean"]++;
        if (!refused) expect(out).toEqual(given);
        expect(refused ? undefined : faultOf({ value: out })).toBe(undefined);
      }),
      { seed: 20_251_128, numRuns: 2000 },
    );
    expect(Math.min(seen.clean, seen.refused)).toBeGreaterThan(200);
  });
});

describe("what the core throws", () => {
  const thrown = (error: unknown): unknown =>
    thrownOr(() =>
      inCell(() => {
        throw error;
      }, {}),
    );
  it("is #VALUE! for a refused input and #N/A where there is no answer, with the sentence", () => {
    expect(thrown(new Refusal("PUE 3 is outside 1 to 2."))).toBe("#VALUE! PUE 3 is outside 1 to 2.");
    expect(thrown(noAnswer("It does not pay back."))).toBe("#N/A It does not pay back.");
  });
  it("stays under 200 characters", () => {
    expect(String(thrown(new Refusal("x".repeat(500)))).length).toBeLessThan(200 + "#VALUE! ".length);
  });
  it.each([[new TypeError("x is not a function")], ["a text"], [undefined]])(
    "%s is a fault that asks to be reported",
    (error) => {
      expect(thrown(error)).toMatch(/^#VALUE! A fault in the function itself \((TypeError|unknown)\): please report/);
    },
  );
});

describe("an argument", () => {
  const echo = (given: unknown, standards = {}) =>
    thrownOr(() => inCell((fields: { pue: number }) => fields.pue, { pue: given }, standards));
  it("is the number that was given, and only a real 0 is 0", () => {
    expect(echo(1.2)).toBe(1.2);
    expect(echo(0, { pue: 1.3 })).toBe(0);
  });
  it.each([[null], [undefined], [""], [[[null]]], [[[""]]]])("%j is omitted: the default, or refused", (blank) => {
    expect(echo(blank, { pue: 1.3 })).toBe(1.3);
    expect(echo(blank)).toBe("#VALUE! PUE is missing; a number is needed, 1 to 2.");
  });
  it.each<[unknown, RegExp]>([
    ["12", /^#VALUE! PUE is the text "12", not a number\. Probably meant: 12, typed as a number\.$/],
    ["120 %", /Probably meant: 1\.2, typed/],
    ["$1,234.5", /Probably meant: 1234\.5, typed/],
    ["1,2", /Probably meant: 1\.2, typed/],
    ["1,234", /^#VALUE! PUE is the text "1,234"; a number is needed/],
    ["12 MW", /^#VALUE! PUE is the text "12 MW"; a number is needed/],
    ["high", /^#VALUE! PUE is the text "high"; a number is needed, 1 to 2\.$/],
    [true, /^#VALUE! PUE is TRUE; a number is needed/],
    [false, /^#VALUE! PUE is FALSE; a number is needed/],
    [[[false]], /^#VALUE! PUE is FALSE; a number is needed/],
    [[["12"]], /^#VALUE! PUE is the text "12", not a number/],
    [NaN, /^#VALUE! PUE is not a number/],
    [-Infinity, /^#VALUE! PUE is infinite/],
    [[[1], [2]], /^#VALUE! PUE takes one cell; got 2 rows or columns/],
    [" ", /^#VALUE! PUE is the text " "; a number is needed/],
    [[[1, 2]], /^#VALUE! PUE takes one cell; got 2 rows or columns/],
    [[], /^#VALUE! PUE takes one cell; got no rows/],
    [12n, /^#VALUE! PUE is not a number/],
    [new Date(0), /^#VALUE! PUE is not a number/],
    [{ toString: () => "1" }, /^#VALUE! PUE is not a number/],
  ])("%s is refused in a sentence", (given, sentence) => expect(echo(given)).toMatch(sentence));
});

describe("an argument that is no number", () => {
  const model = (given: unknown) =>
    thrownOr(() => inCell((fields: { model: string }) => fields.model, { model: given }));
  it("is the text that was given, without the blanks around it", () => expect(model(" S21 ")).toBe("S21"));
  it.each([[null], [undefined], [""], [[[""]]]])("%j is missing", (blank) => {
    expect(model(blank)).toMatch(/^#VALUE! Machine model is missing; needed: a text such as /);
  });
  it.each<[unknown, string]>([
    [21, "got 21"],
    ["  ", "got no text"],
    [true, "got no text"],
    [12n, "got no text"],
    [new Date(0), "got no text"],
    [{ a: 1 }, "got no text"],
  ])("%s is refused", (given, why) => expect(model(given)).toMatch(`#VALUE! Machine model ${why}; needed: a text`));

  const sites = (given: unknown, standards = {}) =>
    thrownOr(() => inCell((fields: { sites: string[][] }) => fields.sites, { sites: given }, standards));
  it("is rows of cells, what is not there blank", () => {
    expect(sites([["a", 1]])).toEqual([["a", 1]]);
    expect(sites("a")).toEqual([["a"]]);
  });
  it.each([[null], [undefined], [""], [[[null, ""], [undefined]]], [[]]])("%j is missing, or the default", (blank) => {
    expect(sites(blank)).toMatch(/^#VALUE! Sites is missing; needed: a header row/);
    expect(sites(blank, { sites: [["standard"]] })).toEqual([["standard"]]);
  });
});
