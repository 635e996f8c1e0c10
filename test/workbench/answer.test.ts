import { describe, expect, it } from "vitest";
import { answer, type CellInput } from "../../src/workbench/custom-functions/answer.js";
import { CellError } from "../../src/workbench/custom-functions/associations.js";
import type { FunctionMetadata } from "../../src/workbench/custom-functions/metadata.js";
import { Sentences } from "../../src/workbench/custom-functions/sentences.js";

/** How the grid calls a function of the bundle. What is expected of Excel: Microsoft's custom functions reference. */
const about: FunctionMetadata = {
  id: "SAMPLE",
  name: "SAMPLE",
  parameters: [
    { name: "price" },
    { name: "rows", dimensionality: "matrix", optional: true },
    { name: "fee", optional: true },
  ],
};
const called = (...inputs: CellInput[]): unknown[] => {
  let seen: unknown[] = [];
  answer(about, (...cells) => ((seen = cells), 1), inputs);
  return seen.slice(0, -1); // the last is the invocation
};

describe("arguments", () => {
  it("omitted ones are null, also at the end", () => {
    expect(called(5)).toEqual([5, null, null]);
    expect(called(5, null, 0.1)).toEqual([5, null, 0.1]);
  });

  it("a range of one cell is that cell where a scalar is asked for, and stays a range where a range is", () => {
    expect(called([[5]], [[7]])).toEqual([5, [[7]], null]);
  });

  it("one cell becomes a range where a range is asked for", () => {
    expect(called(5, 7)).toEqual([5, [[7]], null]);
  });

  it("repeating ones come as a list", () => {
    const sum: FunctionMetadata = { id: "SUMS", name: "SUMS", parameters: [{ name: "number", repeating: true }] };
    let seen: unknown[] = [];
    answer(sum, (...cells) => ((seen = cells), 0), [1, 2, 3]);
    expect(seen[0]).toEqual([1, 2, 3]);
  });
});

describe("answers", () => {
  it("a value, or a table that spills", () => {
    expect(answer(about, () => 1.5, [1])).toEqual({ kind: "value", value: 1.5 });
    expect(
      answer(
        about,
        () => [
          [1, "a"],
          [true, ""],
        ],
        [1],
      ),
    ).toEqual({
      kind: "table",
      rows: [
        [1, "a"],
        [true, ""],
      ],
    });
  });

  it("the error that was thrown, with its sentence", () => {
    const refuse = (): never => {
      throw new CellError("#N/A", "It does not pay back.");
    };
    expect(answer(about, refuse, [1])).toEqual({ kind: "error", error: "#N/A", sentence: "It does not pay back." });
  });

  it.each([
    ["no number", () => NaN, /returned number/],
    ["an infinite number", () => Infinity, /returned number/],
    ["nothing", () => undefined, /returned undefined/],
    ["null", () => null, /returned null/],
    ["a promise", () => Promise.resolve(1), /returned object/],
    ["a big integer", () => 1n, /returned bigint/],
    ["a ragged table", () => [[1, 2], [3]], /ragged/],
    ["an empty table", () => [], /ragged/],
    ["a table with no number in it", () => [[NaN]], /no values/],
    [
      "something thrown that is no error of Excel's",
      () => {
        throw new TypeError("x is undefined");
      },
      /SAMPLE failed: x is undefined/,
    ],
  ])("%s is #VALUE! and a sentence, never a throw: that would stop the grid", (_, result, sentence) => {
    expect(answer(about, result as () => unknown, [1])).toEqual({
      kind: "error",
      error: "#VALUE!",
      sentence: expect.stringMatching(sentence) as string,
    });
  });

  it("too few or too many arguments name what it takes", () => {
    for (const inputs of [[], [1, null, 2, 3]])
      expect(answer(about, () => 1, inputs)).toMatchObject({
        kind: "error",
        sentence: expect.stringContaining("SAMPLE(price, [rows], [fee])") as string,
      });
  });
});

it("a sentence is told only while its cell still shows its error", () => {
  const sentences = new Sentences();
  const cell = { sheet: "s1", row: 3, column: 2 };
  sentences.set(cell, { error: "#VALUE!", sentence: "Price is -5." });
  expect(sentences.of(cell, "#VALUE!")).toBe("Price is -5.");
  expect(sentences.of(cell, "#DIV/0!")).toBeUndefined();
  expect(sentences.of(cell, 38.3)).toBeUndefined();
  expect(sentences.of({ ...cell, sheet: "s2" }, "#VALUE!")).toBeUndefined();
});
