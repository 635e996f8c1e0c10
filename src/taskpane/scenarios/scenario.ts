import type { Choices } from "../base/case/choices.js";

/** A set of assumptions under a name. */
export interface Scenario {
  readonly name: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly choices: Choices;
}

export const longestName = 40;
const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export const findScenario = (saved: readonly Scenario[], name: string): Scenario | undefined =>
  saved.find((scenario) => sameName(scenario.name, name));

/** A sentence why this cannot be a name, or undefined. */
export function checkName(name: string, taken: readonly Scenario[]): string | undefined {
  if (name === "") return "A scenario needs a name.";
  if (name.length > longestName) return `The name has ${name.length} characters; at most ${longestName} are kept.`;
  const twin = findScenario(taken, name);
  return twin ? `There is already a scenario \u201c${twin.name}\u201d. Choose another name.` : undefined;
}
