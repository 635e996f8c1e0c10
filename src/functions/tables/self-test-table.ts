import { Refusal } from "../../economics/index.js";
import { publicVectors } from "./public-vectors.js";

/** Function, the number that somebody published, how closely, who published it, and the core's own. */
export type PublicVector = readonly [id: string, expected: number, tolerance: number, by: string, got: () => number];

/** Published numbers, recomputed where it is called: a header row and a row each. */
export const selfTestTable = (): (string | number | boolean)[][] => [
  ["Case", "Expected", "Got", "OK", "Source"],
  ...publicVectors.map(row),
];

function row([id, expected, tolerance, source, compute]: PublicVector): (string | number | boolean)[] {
  const got = numberOrSentence(compute);
  const ok = typeof got === "number" && Math.abs(got - expected) <= tolerance * Math.abs(expected);
  return [id, expected, got, ok, source];
}

function numberOrSentence(compute: () => number): number | string {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
