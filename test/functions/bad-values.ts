import { quantities, type QuantityName } from "../../src/economics/quantities.js";

/** What a cell, an older Excel, or another script may hand to a parameter that wants a number. */
export const badValues: readonly (readonly [what: string, value: unknown])[] = [
  ["null", null],
  ["undefined", undefined],
  ["an empty text", ""],
  ["0", 0],
  ["a negative number", -3.5],
  ["1e308", 1e308],
  ["-1e308", -1e308],
  ["the smallest number", 5e-324],
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["a text", "abc"],
  ["a number as text", "12"],
  ["a percentage as text", "7.5 %"],
  ["an error as text", "#REF!"],
  ["a long text", `=cmd|' /C calc'!A0${"x".repeat(5000)}\u0000\n\u2028`],
  ["TRUE", true],
  ["FALSE", false],
  ["a range", [[1, 2]]],
  ["a column", [[1], [2]]],
  ["an empty range", [[]]],
  ["a range without rows", []],
  ["a deep array", [[[[1]]]]],
  ["ragged rows", [[1, 2], [3]]],
  ["NaN in a range", [[NaN]]],
  ["a BigInt", 12n],
  ["a BigInt in a range", [[12n]]],
  ["a date", new Date(0)],
  ["an object", { a: 1 }],
  ["an entity", { type: "Entity", text: "Bitcoin", basicValue: "#VALUE!" }],
];

/** Those that are never a number, whatever the parameter: always an error. */
export const neverNumbers = new Set(
  badValues.filter(([, value]) => value !== 0 && typeof value !== "number").map(([what]) => what),
);

/** The right number in each unit that people confuse with ours. */
export const inWrongUnits = (name: string, right: unknown): [what: string, value: number][] => {
  const quantity = quantities[name as QuantityName] as
    { slips?: readonly { unit: string; factor: number }[] } | undefined;
  if (typeof right !== "number") return [];
  return (quantity?.slips ?? []).map(({ unit, factor }) => [`${right / factor} ${unit}`, right / factor]);
};
