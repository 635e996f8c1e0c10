import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { noAnswer, Refusal } from "../../src/economics/refusal.js";
import { inCell } from "../../src/functions/in-cell/in-cell.js";

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
    ["a table in a table", [[[1]]]],
    ["a list", [1, 2]],
    ["ragged rows", [[1, 2], [3]]],
    ["an empty table", []],
    ["a table without columns", [[], []]],
  ])("%s becomes a sentence", (_what, result) => {
    expect(shown(result)).toMatch(/^#(VALUE!|N\/A) [A-Z].{10,190}\.$/);
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
    [[[1, 2]], /^#VALUE! PUE takes one cell; got 2 rows or columns/],
    [[], /^#VALUE! PUE takes one cell; got no rows/],
    [12n, /^#VALUE! PUE is not a number/],
    [new Date(0), /^#VALUE! PUE is not a number/],
    [{ toString: () => "1" }, /^#VALUE! PUE is not a number/],
  ])("%s is refused in a sentence", (given, sentence) => expect(echo(given)).toMatch(sentence));
});
