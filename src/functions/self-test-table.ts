import { Refusal } from "../economics/refusal.js";
import { publicVectors, type PublicVector } from "./public-vectors.js";

/** Published numbers, recomputed where it is called: a header row and a row each. */
export const selfTestTable = (): (string | number | boolean)[][] => [
  ["Case", "Expected", "Got", "OK", "Source"],
  ...publicVectors.map(row),
];

function row(vector: PublicVector): (string | number | boolean)[] {
  const got = numberOrSentence(vector.got);
  const distance = typeof got === "number" ? Math.abs(got - vector.expected) : Infinity;
  const ok = distance <= vector.relativeTolerance * Math.abs(vector.expected);
  return [vector.name, vector.expected, got, ok, vector.source];
}

function numberOrSentence(compute: () => number): number | string {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
