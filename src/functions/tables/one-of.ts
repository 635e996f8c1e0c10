import { Refusal } from "../../economics/index.js";

/**
 * The word of a list that was typed, whatever its case.
 * @throws Refusal with the list.
 */
export function oneOf<Word extends string>(label: string, given: string, words: readonly Word[]): Word {
  const found = words.find((word) => word.toLowerCase() === given.toLowerCase());
  if (found) return found;
  const shown = given.length > 24 ? `${given.slice(0, 23)}…` : given;
  throw new Refusal(`${label} got "${shown}"; needed: one of ${words.map((word) => `"${word}"`).join(", ")}.`);
}
