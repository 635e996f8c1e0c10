import { distance, nearest } from "../../sites/nearest.js";

/** JSON that is an object with named fields: not null, not a list. */
export const isRecord = (thing: unknown): thing is Readonly<Record<string, unknown>> =>
  typeof thing === "object" && thing !== null && !Array.isArray(thing);

/** "an object", "a list", "the text “91,000”": what a JSON value is, for a refusal. */
export function inWordsOf(thing: unknown): string {
  if (thing === undefined) return "missing";
  if (thing === null) return "null";
  if (Array.isArray(thing)) return "a list";
  if (typeof thing === "string") return `the text “${thing.slice(0, 30)}”`;
  return typeof thing === "object" ? "an object" : String(thing).slice(0, 30);
}

/** A sentence about the first field that nobody knows, with the nearest known name; undefined when all are known. */
export function unknownField(given: object, known: readonly string[], where: string): string | undefined {
  const stray = Object.keys(given).find((name) => !known.includes(name));
  if (stray === undefined) return undefined;
  const near =
    nearest(
      stray.toLowerCase(),
      known.map((name) => name.toLowerCase()),
      1,
    )[0] ?? "";
  const meant = known.find((name) => name.toLowerCase() === near);
  const close = meant !== undefined && distance(near, stray.toLowerCase()) <= near.length / 2;
  return `“${stray.slice(0, 40)}” is no field of ${where}${close ? `; ${meant} was probably meant` : ""}.`;
}
